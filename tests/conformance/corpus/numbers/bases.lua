-- tonumber with a base.
print(tonumber("ff", 16), tonumber("FF", 16), tonumber("777", 8), tonumber("1010", 2), tonumber("zz", 36), tonumber("z", 35))
print(tonumber(" 11 ", 2), tonumber("-101", 2), tonumber("- 1", 2), tonumber("12", 2), tonumber("", 10), tonumber("1.0", 10), tonumber("1e1", 16))
print(tonumber("7fffffffffffffff", 16), tonumber("ffffffffffffffff", 16), tonumber("10000000000000000", 16), tonumber("0x10", 16))
local function to_base(n, base)
  local digits = "0123456789abcdefghijklmnopqrstuvwxyz"
  local out = ""
  repeat
    local digit = n % base
    out = digits:sub(digit + 1, digit + 1) .. out
    n = n // base
  until n == 0
  return out
end
for _, base in ipairs { 2, 3, 8, 16, 36 } do print(base, to_base(12345, base), tonumber(to_base(12345, base), base)) end
print(pcall(tonumber, "10", 1))
print(pcall(tonumber, "10", 37))
print(pcall(tonumber, 10, 10))
print(pcall(tonumber, "10", "x"))
print(pcall(tonumber, "10", 2.5))
print(pcall(tonumber, nil, 10))
