-- Every character class and its complement, over all bytes.
local all = {}
for code = 0, 255 do all[#all + 1] = string.char(code) end
local bytes = table.concat(all)
for class in ("acdglpsuwx"):gmatch(".") do
  local lower, upper = 0, 0
  local sum = 0
  for c in bytes:gmatch("%" .. class) do
    lower = lower + 1
    sum = sum + c:byte()
  end
  for _ in bytes:gmatch("%" .. class:upper()) do upper = upper + 1 end
  print(class, lower, upper, sum)
end
print(#bytes:gsub("%W", ""), bytes:gsub("[%w_]", ""):len())
print(("x%y"):gsub("%%", "percent"), ("a.b"):gsub("%.", "!"), ("[]"):gsub("[%[%]]", "#"))
print(("dot"):match("."), (""):match("."), ("\0"):match(".") == "\0")
