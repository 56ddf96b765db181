-- __len and __concat.
local L = setmetatable({ 1, 2, 3 }, { __len = function(t) return 10 end })
print(#L, #{ 1, 2 })
local text = setmetatable({}, { __len = function() return "many" end })
print(#text, #text .. "!")
local sparse = setmetatable({ size = 3 }, { __len = function(t) return t.size end })
for i = 1, #sparse do print(i) end
local C = { __concat = function(a, b)
  local function s(x) return type(x) == "table" and "<" .. x.name .. ">" or tostring(x) end
  return s(a) .. "+" .. s(b)
end }
local a, b = setmetatable({ name = "a" }, C), setmetatable({ name = "b" }, C)
print(a .. b, a .. "x", "x" .. a, 1 .. a, a .. 2.5, "x" .. "y" .. a, a .. "x" .. "y", "x" .. a .. "y")
print(pcall(function() return a .. nil end), pcall(function() return {} .. "x" end))
local list = setmetatable({}, { __concat = function(l, r) local out = {} for _, v in ipairs(l) do out[#out + 1] = v end for _, v in ipairs(r) do out[#out + 1] = v end return setmetatable(out, getmetatable(l)) end })
list[1], list[2] = 1, 2
local joined = (list .. { 3 }) .. { 4, 5 }
print(#joined, table.concat(joined, " "))
print(select("#", #L, a .. b), (a .. b):upper(), #(a .. b))
