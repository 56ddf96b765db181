-- Every way one name can stand for several variables.
local x = 1
do
  local x = x + 1
  print(x)
  do
    local x = x * 10
    print(x)
  end
  print(x)
end
print(x)
local x = x + 5
print(x)
local function f(x)
  local x = x or "none"
  local function g(y)
    local x = y .. x
    return x
  end
  return g("<"), x
end
print(f("a"))
print(f())
for x = 1, 2 do
  print("loop", x)
  local x = x * 2
  print("inner", x)
end
print(x)
for i, x in ipairs({ "p", "q" }) do print(i, x) end
print(x)
local y <const> = 3
print(y)
while x > 0 do
  local x = 0
  print("while", x)
  break
end
repeat
  local x = x - 1
  print("repeat", x)
until x == 5
print(x)
