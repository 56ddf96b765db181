-- Parameters are variables: assigned, captured and shared.
local function from(start, step)
  step = step or 1
  return function()
    local value = start
    start = start + step
    return value
  end
end
local up, evens = from(1), from(2, 2)
print(up(), up(), evens(), evens(), up())
local function accumulate(sum) return function(...) for i = 1, select("#", ...) do sum = sum + select(i, ...) end return sum end end
local acc = accumulate(100)
print(acc(1, 2), acc(), acc(-3))
local function swap(a, b) a, b = b, a return function() return a, b end end
print(swap(1, 2)())
local function maybe(x)
  if x then x = x * 2 end
  local f = function() return x end
  x = (x or 0) + 1
  return f
end
print(maybe(5)(), maybe()())
local function self_replacing(f) f = f or function() return "default" end return f() end
print(self_replacing(), self_replacing(function() return "given" end))
local function counter(n) return { next = function() n = n + 1 return n end, reset = function(to) n = to or 0 end } end
local c = counter(5)
print(c.next(), c.next(), c.reset(), c.next()) c.reset(50) print(c.next())
