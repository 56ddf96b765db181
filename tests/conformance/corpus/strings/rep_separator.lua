-- rep with and without a separator.
print(("ab"):rep(3), ("ab"):rep(3, "-"), ("ab"):rep(1, "-"), "[" .. ("ab"):rep(0, "-") .. "]")
print("[" .. ("ab"):rep(-1) .. "]", ("="):rep(20), (""):rep(5) == "", (""):rep(3, ","))
print(("x"):rep("4"), ("x"):rep(2.0), (7):rep(3, 0))
print(#("abc"):rep(1000), #("abc"):rep(1000, ", "))
local function box(text)
  local line = "+" .. ("-"):rep(#text + 2) .. "+"
  return line .. "\n| " .. text .. " |\n" .. line
end
print(box("hello"))
