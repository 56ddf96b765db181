-- The variable of a table is read after the value, unless it belongs to an outer function.
local function own()
  local t = { 1, 2, 3 }
  local function replace()
    t = { 9 }
    return 1
  end
  t[#t + 1] = replace()
  print(t[1], t[2], t[4])
  t = { 1, 2, 3 }
  t[#t] = replace()
  print(t[1], t[2], t[3])
  t = { 1, 2, 3 }
  t[1] = replace() + t[1]
  print(t[1], t[2])
  t = { 1, 2, 3 }
  local kept = t
  local function inner() t[#t + 1] = replace() end
  inner()
  print(#t, t[1], t[2], #kept, kept[4])
end
own()
local function named()
  local r = { x = 1 }
  local kept = r
  local function replace()
    r = { x = 50 }
    return 7
  end
  r.x = replace()
  print(r.x, kept.x)
  r.x = r.x + replace()
  print(r.x, kept.x)
end
named()
