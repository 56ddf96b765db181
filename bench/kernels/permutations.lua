-- All permutations of a list by swapping in place and recursion.
local SIZE = 7

local function permute(list, n, visit)
  if n <= 1 then
    visit(list)
    return
  end
  for i = 1, n do
    list[i], list[n] = list[n], list[i]
    permute(list, n - 1, visit)
    list[i], list[n] = list[n], list[i]
  end
end

local function run()
  local list = {}
  for i = 1, SIZE do
    list[i] = i
  end
  local count, rising = 0, 0
  permute(list, SIZE, function(order)
    count = count + 1
    for i = 2, #order do
      if order[i] > order[i - 1] then
        rising = rising + 1
      end
    end
  end)
  return count .. " permutations, " .. rising .. " steps up"
end

return { run = run }
