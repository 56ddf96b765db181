-- %b matches balanced pairs.
print(("f(a(b)c)d"):match("%b()"), ("f(a(b)c"):match("%b()"), ("))(("):match("%b()"), ("(()"):find("%b()"))
print(("[[x]]"):match("%b[]"), ("<<>>"):gsub("%b<>", "*"), ("xaax"):match("%bxx"), ("if end"):match("%bid"))
for group in ("(a)(b(c))((d))"):gmatch("%b()") do print(group, group:sub(2, -2)) end
local function depth(text)
  local inner = text:match("^%((.*)%)$")
  return inner and 1 + depth(inner) or 0
end
print(depth("(((x)))"), depth("x"))
print(("{a = {b = 1}, c = 2}"):match("a = (%b{})"))
print(pcall(string.match, "x", "%b"))
print(pcall(string.match, "x", "%bx"))
