-- Seeded random numbers stay in their ranges and repeat.
math.randomseed(42)
local first = {}
for i = 1, 5 do first[i] = math.random(100) end
math.randomseed(42)
local same = true
for i = 1, 5 do same = same and math.random(100) == first[i] end
print(same)
math.randomseed(123, 456)
print(math.random(1000), math.random(5, 7), math.random(-3, 3), math.random(1, 1), math.random(10) <= 10)
print(math.random(0), ("%.15f"):format(math.random()), math.random(math.mininteger, math.maxinteger))
for _ = 1, 100 do
  local x = math.random()
  assert(x >= 0 and x < 1)
  local n = math.random(6)
  assert(n >= 1 and n <= 6 and math.type(n) == "integer")
end
math.randomseed(7.0)
print(math.random(1 << 40), math.random("10"), math.random(3.0))
print(pcall(math.random, 0.5))
print(pcall(math.random, 2, 1))
print(pcall(math.random, -1))
print(pcall(math.random, 1, 2, 3))
print(pcall(math.random, "x"))
print(pcall(math.randomseed, {}))
