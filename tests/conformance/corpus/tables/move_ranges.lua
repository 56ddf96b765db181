-- move copies ranges, overlapping ones and into other tables.
local function show(t, n)
  local out = {}
  for i = 1, n or #t do out[i] = tostring(t[i]) end
  return table.concat(out, " ")
end
print(show(table.move({ 1, 2, 3, 4, 5 }, 2, 4, 1), 5), show(table.move({ 1, 2, 3, 4, 5 }, 1, 3, 3), 5))
print(show(table.move({ 1, 2, 3 }, 1, 3, 1, {}), 3), show(table.move({ 1, 2, 3 }, 2, 3, 5, { 9, 9 }), 6))
print(show(table.move({ 1, 2, 3 }, 3, 1, 10), 3), show(table.move({ 1, nil, 3 }, 1, 3, 2), 4))
local source, target = { "a", "b" }, {}
print(table.move(source, 1, 2, 3, target) == target, target[3], target[4], #source)
local log = {}
local proxy = setmetatable({}, {
  __index = function(_, k) log[#log + 1] = "get" .. k return k * 10 end,
  __newindex = function(_, k, v) log[#log + 1] = "set" .. k .. "=" .. v end,
})
table.move(proxy, 1, 2, 2)
print(table.concat(log, " "))
print(pcall(table.move, { 1 }, 1, 2))
print(pcall(table.move, { 1 }, "x", 2, 3))
print(pcall(table.move, 1, 1, 2, 3))
print(pcall(table.move, {}, 1, 2, 3, 4))
print(pcall(table.move, {}, math.mininteger, math.maxinteger, 3))
print(pcall(table.move, {}, 1, 2, math.maxinteger))
