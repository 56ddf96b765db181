local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
print(fib(15))
local function fact(n) return n <= 1 and 1 or n * fact(n - 1) end
print(fact(20), fact(21), fact(25))
local is_even, is_odd
function is_even(n) if n == 0 then return true end return is_odd(n - 1) end
function is_odd(n) if n == 0 then return false end return is_even(n - 1) end
print(is_even(10), is_odd(7), is_even(3))
local function hanoi(n, a, b, c, moves)
  moves = moves or {}
  if n > 0 then
    hanoi(n - 1, a, c, b, moves)
    moves[#moves + 1] = a .. c
    hanoi(n - 1, b, a, c, moves)
  end
  return moves
end
print(table.concat(hanoi(3, "A", "B", "C"), " "))
local function ack(m, n)
  if m == 0 then return n + 1 end
  if n == 0 then return ack(m - 1, 1) end
  return ack(m - 1, ack(m, n - 1))
end
print(ack(2, 3))
local function depth(n) if n == 0 then return 0 end return 1 + depth(n - 1) end
print(depth(150))
local function flatten(t, out)
  out = out or {}
  for _, v in ipairs(t) do
    if type(v) == "table" then flatten(v, out) else out[#out + 1] = v end
  end
  return out
end
print(table.concat(flatten({ 1, { 2, { 3, { 4 } }, 5 }, {} }), ","))
