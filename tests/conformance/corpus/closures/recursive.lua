-- Functions that call themselves in every way.
local function fact(n) return n <= 1 and 1 or n * fact(n - 1) end
local fib
fib = function(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
local even, odd
function even(n) if n == 0 then return true end return odd(n - 1) end
function odd(n) if n == 0 then return false end return even(n - 1) end
print(fact(10), fib(15), even(10), odd(7), even(7))
local M = {}
function M.sum(list, i) i = i or 1 if i > #list then return 0 end return list[i] + M.sum(list, i + 1) end
function M:depth(node) if not node then return 0 end return 1 + math.max(self:depth(node.l), self:depth(node.r)) end
print(M.sum({ 1, 2, 3, 4 }), M:depth({ l = { r = {} }, r = {} }))
local function Y(f) return (function(x) return x(x) end)(function(x) return f(function(...) return x(x)(...) end) end) end
print(Y(function(self) return function(n) return n == 0 and 1 or n * self(n - 1) end end)(6))
local function ackermann(m, n)
  if m == 0 then return n + 1 end
  if n == 0 then return ackermann(m - 1, 1) end
  return ackermann(m - 1, ackermann(m, n - 1))
end
print(ackermann(2, 3))
local moves = 0
local function hanoi(n, a, b, c) if n > 0 then hanoi(n - 1, a, c, b) moves = moves + 1 hanoi(n - 1, c, b, a) end end
hanoi(6, "a", "b", "c")
print(moves)
local function permute(list, n, out)
  n, out = n or #list, out or {}
  if n <= 1 then out[#out + 1] = table.concat(list) end
  for i = 1, n do
    list[n], list[i] = list[i], list[n]
    if n > 1 then permute(list, n - 1, out) end
    list[n], list[i] = list[i], list[n]
  end
  return out
end
print(table.concat(permute({ "a", "b", "c" }), " "))
