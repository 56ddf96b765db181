-- Doubly recursive Fibonacci numbers: calls and small integers.
local SIZE = 24

local function fib(n)
  if n < 2 then
    return n
  end
  return fib(n - 1) + fib(n - 2)
end

local function run()
  return fib(SIZE)
end

return { run = run }
