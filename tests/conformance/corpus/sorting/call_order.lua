-- The comparison function is called for the same pairs in the same order.
local function trace(list)
  local calls = {}
  table.sort(list, function(a, b)
    calls[#calls + 1] = a .. "<" .. b
    return a < b
  end)
  print(table.concat(list, " "), #calls, table.concat(calls, " "))
end
trace { 1, 2 }
trace { 2, 1 }
trace { 3, 1, 2 }
trace { 4, 3, 2, 1 }
trace { 1, 2, 3, 4, 5 }
trace { 5, 5, 5, 1, 5 }
trace { 9, 1, 8, 2, 7, 3, 6, 4, 5, 0 }
