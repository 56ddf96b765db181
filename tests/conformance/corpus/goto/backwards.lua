-- Jumps back build loops.
local i = 1
::top::
if i <= 3 then
  print("i", i)
  i = i + 1
  goto top
end
local n, sum = 10, 0
do
  ::again::
  sum = sum + n
  n = n - 1
  if n > 0 then goto again end
end
print(sum)
local fs = {}
do
  local count = 0
  ::next::
  local fresh = count * 10
  fs[#fs + 1] = function() fresh = fresh + 1 return fresh end
  count = count + 1
  if count < 3 then goto next end
end
print(fs[1](), fs[1](), fs[2](), fs[3]())
local function retry(f)
  local attempt = 0
  ::try::
  attempt = attempt + 1
  local ok, value = pcall(f, attempt)
  if not ok and attempt < 5 then goto try end
  return attempt, ok, value
end
print(retry(function(a) if a < 3 then error("fail", 0) end return "done" end))
print(retry(function() error("always", 0) end))
