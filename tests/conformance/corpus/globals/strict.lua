-- The usual way to forbid undeclared globals.
local declared = {}
setmetatable(_G, {
  __index = function(_, name) error("variable '" .. name .. "' is not declared", 2) end,
  __newindex = function(t, name, value)
    declared[#declared + 1] = name
    rawset(t, name, value)
  end,
})
counter = 3
counter = counter + 1
print(counter, declared[1], #declared)
print(pcall(function() return missing end))
print(rawget(_G, "missing"))
local function helper() total = (rawget(_G, "total") or 0) + 5 return total end
print(helper(), helper(), total)
