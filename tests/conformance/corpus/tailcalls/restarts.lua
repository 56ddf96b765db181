local function fact(n, acc)
  if n == 0 then return acc end
  return fact(n - 1, acc * n)
end
print(fact(10, 1))
local function count(n)
  if n > 0 then
    return count(n - 1)
  end
  return "done"
end
print(count(200000))
local fs = {}
local function collect(i)
  local v = i * 2
  fs[#fs + 1] = function() return v end
  for _ = 1, 2 do
    if i >= 3 then return #fs end
  end
  while true do
    return collect(i + 1)
  end
end
print(collect(1), fs[1](), fs[2](), fs[3]())
local function swap(a, b, n)
  if n == 0 then return a, b end
  return swap(b, a, n - 1)
end
print(swap(1, 2, 3))
local function pad(a, b) if a == 3 then return b end return pad(a + 1) end
print(pad(1, "x"))
local function gcd(a, b) if b == 0 then return a end return gcd(b, a % b) end
print(gcd(48, 18))
local function notself(n) if n == 0 then return 0 end local r = notself(n - 1) return r + 1 end
print(notself(1500))
local function cap(n, f) if n == 0 then return f() end return cap(n - 1, function() return n end) end
print(cap(3))
local co = coroutine.wrap(function()
  local function loop(n) coroutine.yield(n) return loop(n + 1) end
  return loop(1)
end)
for i = 1, 2000 do co() end
print(co())
print((select(2, pcall(function() local function f() return 1 + f() end return f() end)):match("stack overflow")))
