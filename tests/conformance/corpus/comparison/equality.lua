-- Only values of one type are equal; tables and functions by identity.
local t, u = {}, {}
local function f() end
local same = f
local values = { 0, 1, "", "0", "1", true, false, t, u, f, 1.5, -0.0 }
for i = 1, #values do
  local row = {}
  for j = 1, #values do row[j] = values[i] == values[j] and "=" or "." end
  print(table.concat(row))
end
print(t == t, t ~= u, f == same, f == print, print == print, nil == nil)
print((nil) == false, not nil == true, (1 == 1) == true, 1 == 1 ~= false)
local a, b = "con" .. "cat", "concat"
print(a == b, t == nil, nil ~= t, type(nil) == "nil", type(type) == "function")
local function id(...) return ... end
print(id() == nil, id(1) == 1, id(nil) == nil, (id(1, 2)) == 1)
print(1 < 2 == true, 1 < 2 ~= false, "a" == "a" == true, not (1 == 2))
