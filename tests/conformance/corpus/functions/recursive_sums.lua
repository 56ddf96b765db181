-- Recursion that adds up, and recursion that only looks as if it did.
local function fib(n)
  if n < 2 then
    return n
  end
  return fib(n - 1) + fib(n - 2)
end
print(fib(15), fib(-3))

local function double(n)
  if n == 0 then
    return 1
  end
  local half = double(n - 1)
  return half + half
end
print(double(62), double(63), double(64))

local function product(n)
  return n == 0 and 1 or 3 * product(n - 1)
end
print(product(39), product(40), product(41))

local function grow(n, by)
  if n == 0 then
    return by
  end
  return grow(n - 1, by + by) + 0
end
print(grow(62, 1), grow(63, 1), grow(64, 1))

local function lucas(n, first, second)
  if n == 0 then
    return first
  end
  return 0 + lucas(n - 1, second, first + second)
end
print(lucas(90, 2, 1), lucas(91, 2, 1), lucas(120, 2, 1))

local function large(n)
  if n == 0 then
    return math.maxinteger
  end
  return large(n - 1) + large(0)
end
print(large(1), large(2), large(3))

local total = math.maxinteger - 3
local function tally(n)
  total = total + 1
  if n == 0 then
    return total
  end
  return tally(n - 1) + 1
end
print(tally(1), tally(5))

local function mixed(n)
  if n == 0 then
    return 0.5
  end
  return mixed(n - 1) + n
end
print(mixed(3), mixed(4) - mixed(3))

local function squares(n)
  if n == 0 then
    return 0
  end
  return n * n + squares(n - 1)
end
print(squares(10))

local function tree(depth)
  if depth == 0 then
    return false
  end
  return { left = tree(depth - 1), right = tree(depth - 2 < 0 and 0 or depth - 2), value = depth }
end
local function weight(node)
  if not node then
    return 0
  end
  return weight(node.left) + weight(node.right) + node.value
end
print(weight(tree(6)))

local function countdown(n)
  if n == 0 then
    return "done"
  end
  return countdown(n - 1)
end
print(countdown(30000))
