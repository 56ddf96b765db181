-- retry
local function retry(n)
  local tries = 0
  ::again::
  tries = tries + 1
  if tries < n then goto again end
  return tries
end
print(retry(4))
-- nested break-out
for i = 1, 5 do
  for j = 1, 5 do
    if i * j == 12 then print("found", i, j) goto done end
    if j > i then goto next_i end
    print(i, j)
  end
  ::next_i::
end
::done::
print("after")
-- forward skip
do
  local x = 3
  if x == 3 then goto skip end
  print("not printed")
  ::skip::
  print("skipped")
end
-- closures
local fs = {}
do
  local k = 0
  ::top::
  local v = k * 10
  fs[#fs + 1] = function() v = v + 1 return v end
  k = k + 1
  if k < 3 then goto top end
end
for _, f in ipairs(fs) do print(f(), f()) end
-- irreducible
do
  local n, log = 0, {}
  if n == 0 then goto middle end
  ::start::
  n = n + 1
  log[#log + 1] = "s"
  ::middle::
  log[#log + 1] = "m" .. n
  if n < 3 then goto start end
  print(table.concat(log, " "))
end
-- break inside goto loop inside while
local c = 0
while true do
  ::redo::
  c = c + 1
  if c % 2 == 1 then goto redo end
  if c > 6 then break end
  for k = 1, 3 do if k == 2 then goto redo end end
end
print(c)
-- repeat continue
local i = 0
repeat
  i = i + 1
  local odd = i % 2 == 1
  if odd then goto continue end
  print("even", i)
  ::continue::
until i >= 6
-- while like
do
  local n = 3
  ::loop::
  if n > 0 then
    print("n", n)
    n = n - 1
    goto loop
  end
end
-- state machine
local function machine(s)
  local pos, out = 1, {}
  ::state_a::
  do
    local ch = s:sub(pos, pos)
    pos = pos + 1
    if ch == "b" then goto state_b end
    if ch == "" then goto finish end
    out[#out+1] = "A"
    goto state_a
  end
  ::state_b::
  do
    local ch = s:sub(pos, pos)
    pos = pos + 1
    if ch == "a" then goto state_a end
    if ch == "" then goto finish end
    out[#out+1] = "B"
    goto state_b
  end
  ::finish::
  return table.concat(out)
end
print(machine("aabbab"))
