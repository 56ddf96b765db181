-- The longest Collatz chain: integer arithmetic in a loop.
local SIZE = 6000

local function chain(n)
  local length = 1
  while n ~= 1 do
    if n % 2 == 0 then
      n = n // 2
    else
      n = 3 * n + 1
    end
    length = length + 1
  end
  return length
end

local function run()
  local best, longest = 0, 0
  for start = 1, SIZE do
    local length = chain(start)
    if length > longest then
      best, longest = start, length
    end
  end
  return best .. " has a chain of " .. longest
end

return { run = run }
