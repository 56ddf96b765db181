-- A recursive generator.
local function permute(list, n)
  n = n or #list
  if n <= 1 then
    coroutine.yield(list)
  else
    for i = 1, n do
      list[n], list[i] = list[i], list[n]
      permute(list, n - 1)
      list[n], list[i] = list[i], list[n]
    end
  end
end
local function permutations(list)
  return coroutine.wrap(function() permute(list) end)
end
local count = 0
for p in permutations { "a", "b", "c" } do
  count = count + 1
  print(count, table.concat(p, " "))
end
local total = 0
for p in permutations { 1, 2, 3, 4 } do total = total + p[1] * 1000 + p[4] end
print(total)
