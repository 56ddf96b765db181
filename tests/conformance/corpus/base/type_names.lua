-- type of every kind of value, and as a value.
local values = { 1, 1.5, "x", true, false, {}, print, function() end, coroutine.create(function() end), string.format }
for _, value in ipairs(values) do print(type(value)) end
print(type(nil), type(type), type(type(nil)), type((...)), type(select("#", ...)))
local function describe(value)
  local kind = type(value)
  if kind == "number" then return math.type(value) end
  return kind
end
print(describe(1), describe(2.0), describe("1"), describe())
local check = type
print(check({}), (check or print)(nil), ({ type })[1]("s"))
print(pcall(type))
print(pcall(function() return type() end))
