-- Money in cents: integer arithmetic, formatting and allocation.
local function cents(text)
  local whole, fraction = text:match("^(%-?%d+)%.(%d%d)$")
  local sign = text:sub(1, 1) == "-" and -1 or 1
  return whole * 100 + sign * fraction
end
local function money(value)
  local sign = value < 0 and "-" or ""
  value = math.abs(value)
  return ("%s%d.%02d"):format(sign, value // 100, value % 100)
end
print(cents("12.34"), cents("-0.50"), cents("-3.05"), math.type(cents("1.00")))
print(money(1234), money(-50), money(5), money(100000))
local function split(total, parts)
  local share, rest, out = total // parts, total % parts, {}
  for i = 1, parts do out[i] = money(share + (i <= rest and 1 or 0)) end
  return table.concat(out, " + ")
end
print(split(10000, 3), split(5, 4), split(-100, 3))
