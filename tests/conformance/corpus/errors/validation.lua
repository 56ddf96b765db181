-- A validator that collects and raises messages.
local function check(value, kind, name, level)
  if type(value) ~= kind then
    error(("bad field '%s' (%s expected, got %s)"):format(name, kind, type(value)), (level or 1) + 1)
  end
  return value
end
local function order(data)
  check(data, "table", "order")
  check(data.id, "string", "id")
  check(data.total, "number", "total")
  for i, item in ipairs(data.items or {}) do
    check(item.name, "string", "items[" .. i .. "].name", 2)
  end
  return data.id .. ":" .. data.total
end
print(pcall(order, { id = "a", total = 5 }))
print(pcall(order, { id = 1, total = 5 }))
print(pcall(order, { id = "a" }))
print(pcall(order))
print(pcall(function()
  local id = order { id = "a", total = 1, items = { { name = "x" }, {} } }
  return id
end))
local errors = {}
for _, data in ipairs { {}, { id = "x" }, { id = "y", total = "z" } } do
  local ok, err = pcall(order, data)
  errors[#errors + 1] = err:gsub("^.-:%d+: ", "")
end
print(table.concat(errors, "; "))
