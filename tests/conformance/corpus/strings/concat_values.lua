-- Concatenation of long chains, of numbers, and with a metamethod.
local name, count, price = "apple", 3, 0.5
print("buy " .. count .. " " .. name .. "s for " .. count * price .. " at " .. price)
local text = ""
for i = 1, 5 do
  text = text .. i .. (i < 5 and "," or ".")
end
print(text)
local mt = { __concat = function(a, b)
  local left = type(a) == "table" and "<" .. a.v .. ">" or tostring(a)
  local right = type(b) == "table" and "<" .. b.v .. ">" or tostring(b)
  return left .. right
end }
local t = setmetatable({ v = "T" }, mt)
print(t .. "x", "x" .. t, t .. t, 1 .. t, "a" .. "b" .. t .. "c" .. 2)
print(pcall(function() return "a" .. nil end))
print(pcall(function() return "a" .. {} .. "b" end))
print(pcall(function() local undefined return "a" .. undefined end))
print(pcall(function() return name .. count .. missing end))
print(pcall(function() return name .. ({ field = 1 }).other end))
print(pcall(function() return true .. "" end))
