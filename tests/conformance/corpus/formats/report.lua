-- A table of aligned columns.
local rows = {
  { "widget", 4, 3.5 }, { "gadget with a long name", 10, 0.333 }, { "x", 1000, 12345.678 }, { "", 0, 0 },
}
local total = 0
print(("%-12.12s %6s %10s"):format("item", "count", "price"))
print(("-"):rep(30))
for number, row in ipairs(rows) do
  local name, count, price = table.unpack(row)
  total = total + count * price
  print(("%-12.12s %6d %10.2f"):format(name, count, price), ("#%02d"):format(number))
end
print(("%-12s %17.2f"):format("total", total))
print(("%3d%%|%+5.1f|%s"):format(50, -2.25, table.concat({ 1, 2, 3 }, ", ")))
print(string.format("%-5s|%5s|%05.1f|%x", "ab", "cd", 2.5, 255))
