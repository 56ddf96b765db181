-- A comparison function that orders values of several types.
local rank = { number = 1, string = 2, boolean = 3, table = 4 }
local values = { "b", 2, true, 1.5, "a", false, -1, "B", 10, "10" }
local function order(a, b)
  local left, right = rank[type(a)], rank[type(b)]
  if left ~= right then return left < right end
  if type(a) == "boolean" then return a and not b end
  return a < b
end
table.sort(values, order)
for i, v in ipairs(values) do values[i] = tostring(v) end
print(table.concat(values, " "))
local function max(list, less)
  local best
  for _, v in ipairs(list) do
    if best == nil or less(best, v) then best = v end
  end
  return best
end
print(max({ 3, 9, 2 }, function(a, b) return a < b end), max({ "x", "yy" }, function(a, b) return #a < #b end))
print(max({}, order), max({ 1, 1.0 }, order), math.type(max({ 1.0, 1 }, order)))
