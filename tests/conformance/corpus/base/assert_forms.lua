-- assert returns its arguments or raises its message.
print(assert(1, 2, 3))
print(assert(true), (assert("value", "unused")), select("#", assert(1, nil, nil)), assert(0), assert(""))
print(pcall(assert, false))
print(pcall(assert, nil))
print(pcall(assert, nil, "message"))
print(pcall(assert, false, nil))
print(pcall(assert, false, 42))
print(select("#", pcall(assert, false, "a", "b")))
print(pcall(assert))
local ok, err = pcall(assert, nil, { code = 7 })
print(ok, type(err), err.code)
print(pcall(function() assert(false, "in a function") end))
print(pcall(function() assert(nil) end))
print(pcall(function() assert(1 == 2, "one is " .. 1) end))
print(pcall(function() assert(tonumber("x"), "not a number: x") end))
local function open(name)
  if name == "" then return nil, "no name" end
  return name
end
print(assert(open("file")), pcall(function() return assert(open("")) end))
