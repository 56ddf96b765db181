-- Malformed patterns raise when the matcher gets there.
for _, pattern in ipairs {
  "%", "x%", "[", "[a", "[^", "[%", "(", "(x", ")", "x)", "()(", "%1", "%f", "%fa", "%b", "%b(", "((x)", "(()", "(x))",
} do
  print(pattern, pcall(string.find, "xx", pattern))
  print(pattern, pcall(string.gsub, "yy", pattern, "-"))
end
local ok, message = pcall(function() return ("text"):match("(t") end)
print(ok, message)
print(pcall(function() for _ in ("text"):gmatch("%") do end end))
print(("x"):find("%", 1, true), ("a[b"):find("[", 1, true))
