-- Labels of the same name in different functions and blocks.
local function f(n)
  if n == 1 then goto done end
  do if n == 2 then goto done end print("in f", n) end
  ::done::
  return function(m) if m then goto done end print("inner") ::done:: return m end
end
print(f(1)(true), f(2)(false), f(3)())
do goto l1 ::l1:: end
do goto l1 ::l1:: end
for i = 1, 2 do do goto continue end ::continue:: end
for i = 1, 2 do if i == 1 then goto continue end print(i) ::continue:: end
do
  local k = 0
  ::l::
  k = k + 1
  do if k < 3 then goto l end end
  print(k)
end
::unused::
do ::unused2:: end
local x = 1
goto here
::here:: x = x + 1
print(x)
if x then goto e else goto e end
::e:: ::f:: ::g:: print("many labels")
while x < 5 do x = x + 1 if x == 3 then goto continue end if x == 4 then goto break_out end ::continue:: end
::break_out:: print(x)
