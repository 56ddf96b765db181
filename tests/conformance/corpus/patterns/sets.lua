-- Sets: ranges, complements, escapes and odd places of ] - and ^.
local subject = "ab]c-d^e[f%g0"
for _, set in ipairs {
  "[a-c]", "[^a-c]", "[]]", "[^]]", "[a-]", "[-a]", "[%-]", "[%]]", "[%^]", "[^^]", "[a^]", "[%a]", "[%d%-]",
  "[^%a]", "[%%]", "[a-c0-9]", "[a-cx-z%[]", "[]a]", "[^]a]", "[%w]", "[.]", "[^.]",
} do
  local found, count = subject:gsub(set, "")
  print(set, found, count)
end
print(("a-z"):match("[a%-z]+"), ("b"):match("[a%-z]+"), ("5"):match("[%d-9]"), ("-"):match("[%d-9]"))
print(pcall(string.match, "x", "[a"))
print(pcall(string.match, "x", "[]"))
print(pcall(string.match, "x", "[^]"))
print(pcall(string.match, "x", "[a%"))
print(pcall(string.match, "x", "[%a"))
