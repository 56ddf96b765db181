-- Escaping a text so that it matches itself.
local function escape(text)
  return (text:gsub("%p", "%%%0"))
end
local tricky = { "a.b", "100%", "[x]", "(y)", "^start", "end$", "a+b*c?", "-", "%d", "plain", "" }
for _, text in ipairs(tricky) do
  local pattern = escape(text)
  print(text, pattern, ("<" .. text .. ">"):match(pattern) == text, ("<" .. text .. ">"):gsub(pattern, "!"))
end
local function replace_all(text, from, to)
  return (text:gsub(escape(from), (to:gsub("%%", "%%%%"))))
end
print(replace_all("1.5 + 1.5", "1.5", "50%"), replace_all("a.a.a", ".", "%1"))
