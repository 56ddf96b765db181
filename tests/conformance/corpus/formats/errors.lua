-- Directives that do not exist or are too long.
for _, template in ipairs { "%", "%y", "% y", "%10", "%.", "%-", "abc%", "%Z", "%123d", "%.123f", "%0-+ #5d", "%5.5.5d", "%ll", "%\0", "%-#0+ 5.3x" } do
  print(template:gsub("%z", "0"), pcall(string.format, template, 1))
end
print(pcall(string.format, "%" .. ("0"):rep(30) .. "d", 1))
print(pcall(string.format))
print(pcall(string.format, nil))
print(pcall(string.format, {}))
print(string.format("no directives", 1, 2), string.format(5), string.format("%%"), string.format("%5%" == "x" and "" or "ok"))
print(pcall(function() return ("%d"):format("x") end))
print(pcall(function() return ("%d %d"):format(1) end))
print(pcall(function() return string.format("%d %s", 1) end))
