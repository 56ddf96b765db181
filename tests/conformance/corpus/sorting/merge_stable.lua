-- A stable merge sort beside table.sort.
local function merge_sort(list, less)
  if #list < 2 then return list end
  local middle = #list // 2
  local left = merge_sort({ table.unpack(list, 1, middle) }, less)
  local right = merge_sort({ table.unpack(list, middle + 1) }, less)
  local out, i, j = {}, 1, 1
  while i <= #left or j <= #right do
    if j > #right or i <= #left and not less(right[j], left[i]) then
      out[#out + 1] = left[i]
      i = i + 1
    else
      out[#out + 1] = right[j]
      j = j + 1
    end
  end
  return out
end
local items = {}
for word in ("d1 a1 c1 a2 b1 d2 a3 c2"):gmatch("%S+") do items[#items + 1] = word end
print(table.concat(merge_sort(items, function(a, b) return a:sub(1, 1) < b:sub(1, 1) end), " "))
table.sort(items)
print(table.concat(items, " "))
print(table.concat(merge_sort({ 5, 3, 9, 1 }, function(a, b) return a > b end), " "))
