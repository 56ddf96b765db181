-- goto continue in a repeat whose condition uses what is declared before the jump.
local n, log = 0, {}
repeat
  n = n + 1
  local skip = n % 2 == 0
  if skip then goto continue end
  log[#log + 1] = n
  ::continue::
until n >= 7
print(table.concat(log, " "))
local fs = {}
repeat
  do
    local value = #fs * 10
    fs[#fs + 1] = function() value = value + 1 return value end
    if #fs < 2 then goto continue end
    fs[#fs + 1] = function() return value end
  end
  ::continue::
until #fs > 3
for i, f in ipairs(fs) do print(i, f(), f()) end
local i = 0
while i < 5 do
  i = i + 1
  repeat
    if i == 3 then goto next end
    print("i", i)
  until true
  ::next::
end
