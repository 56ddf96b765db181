-- Lua reads a field only after the token behind it and reports that line.
local function try(f) print(select(2, pcall(f))) end
local t, none = {}, nil
try(function()
  t
    :
    missing
    (
      1
    )
end)
try(function()
  t
    .
    missing
    (
      1
    )
end)
try(function()
  t:missing "x"
end)
try(function()
  t
  :missing
  "x"
end)
try(function()
  return none
    .x
    + 1
end)
try(function()
  return none.x
    < 1
end)
try(function()
  return 1
    <
    none
    + 1
end)
try(function()
  if none.x
  then end
end)
try(function()
  while none.x
  do end
end)
try(function()
  local x = { none.x
  , 2 }
end)
try(function()
  local x = { none.x
  }
end)
try(function()
  local x = { y = none.x
  }
end)
try(function()
  local x = (none.x
  )
end)
try(function()
  local x = t[none.x
  ]
end)
try(function()
  local x, y = none.x
  , 2
end)
try(function()
  t.x, t.y = none.x
  , 2
end)
try(function()
  print(none.x
  , 2)
end)
try(function()
  return none.x
  ;
end)
try(function()
  return not none.x
end)
try(function()
  return -
   none
   .x
end)
try(function()
  return none
   ==
   t
   , t
   <=
   none
end)
try(function()
  t.a.b
   = 1
end)
try(function()
  for i = none.x
    ,2 do end
end)
try(function()
  for i in none.x
    ,2 do end
end)
try(function()
  for i = 1, t
    do end
end)
try(function()
  repeat until none.x
    
end)
try(function()
  return function() end < t
end)
try(function()
  return t { none.x
  }
end)
try(function()
  return none.x
    and 5
end)
try(function()
  return none .x ..
    "x"
end)
try(function()
  return none 
   [1]
   ..
    "x"
end)
try(function()
  return t.x.y.z(
   )
end)
try(function()
  return t.x(
   none.y
   )
end)
