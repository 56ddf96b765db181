local n = 0
while n < 3 do n = n + 1 if n == 2 then print("two") end end
print(n)
while true do n = n - 1 if n < 0 then break end end
print(n)
while false do print("never") end
local function next_value() n = n + 1 if n > 3 then return nil end return n end
local v = next_value()
while v do print(v) v = next_value() end
repeat local done = n > 5 n = n + 1 until done
print(n)
repeat n = n - 1 if n == 3 then break end until n == 0
print(n)
repeat local a, b = n, n * 2 n = n + 1 until a + b > 12
print(n)
repeat until true
local i = 1
while i <= 10 do
  if i % 2 == 0 then
    if i == 6 then break end
    print("even", i)
  end
  i = i + 1
end
local t = { 1, 2, 3 }
while #t > 0 do print(table.remove(t)) end
while t do t = nil end
print(t)
local function early() while true do local x = 5 if x then return x end end end
print(early())
local function forever() repeat local z = 1 if z == 1 then return "from repeat" end until false end
print(forever())
local k = 0
while k < 2 and (function() k = k + 1 return k end)() < 5 do print("k", k) end
local x = 3
while x ~= 0 do x = x - 1 end
print(x)
while not (x > 2) do x = x + 1 end
print(x)
repeat local t2 = { x = x } x = x + 1 until t2.x == 5 or not t2
print(x)
local fs = {}
repeat
  local captured = x
  fs[#fs + 1] = function() captured = captured + 1 return captured end
  x = x - 1
until captured < 4
print(#fs, fs[1](), fs[1](), fs[2]())
