-- Jumps forward skip statements and leave loops.
do
  goto skip
  print("never")
  ::skip::
end
for i = 1, 3 do
  for j = 1, 3 do
    if i * j == 4 then goto found end
    print(i, j)
  end
end
print("not found")
::found::
print("after")
local function classify(n)
  if n < 0 then goto negative end
  if n == 0 then goto zero end
  do return "positive" end
  ::negative::
  do return "negative" end
  ::zero::
  return "zero"
end
print(classify(5), classify(-5), classify(0))
local function cleanup(fail)
  local log = {}
  log[#log + 1] = "open"
  if fail then goto close end
  log[#log + 1] = "work"
  ::close::
  log[#log + 1] = "close"
  return table.concat(log, " ")
end
print(cleanup(true), cleanup(false))
while true do
  repeat
    for _ = 1, 2 do goto out end
  until false
end
::out:: print("out")
do goto last; local x <const> = 1; ::last:: end
