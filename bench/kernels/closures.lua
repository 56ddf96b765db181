-- Counters that share nothing, and small functions passed to map, filter and fold.
local SIZE = 20000

local function counter(step)
  local count = 0
  return function()
    count = count + step
    return count
  end
end

local function map(list, f)
  local out = {}
  for i, value in ipairs(list) do
    out[i] = f(value)
  end
  return out
end

local function filter(list, keep)
  local out = {}
  for _, value in ipairs(list) do
    if keep(value) then
      out[#out + 1] = value
    end
  end
  return out
end

local function fold(list, f, start)
  local result = start
  for _, value in ipairs(list) do
    result = f(result, value)
  end
  return result
end

local function compose(f, g)
  return function(x)
    return f(g(x))
  end
end

local function run()
  local ones, threes = counter(1), counter(3)
  local list = {}
  for i = 1, SIZE do
    list[i] = ones() + threes()
  end
  local shift = compose(function(x) return x + 1 end, function(x) return x % 1000 end)
  local kept = filter(map(list, shift), function(x) return x % 3 ~= 0 end)
  return fold(kept, function(sum, x) return sum + x end, 0)
end

return { run = run }
