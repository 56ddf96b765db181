-- The line of an error in calls whose arguments span lines.
local function try(f) print(select(2, pcall(f))) end
local t, none = {}, nil
local function id(...) return ... end
try(function()
  return id(
    none.x
  )
end)
try(function()
  return id(
    1,
    t.a.b
  )
end)
try(function()
  return none(
    1,
    2
  )
end)
try(function()
  t.missing(
    1
  )
end)
try(function()
  t
    :missing(
      1
    )
end)
try(function()
  error(
    "spread"
  )
end)
try(function()
  return string.rep(
    "x",
    {}
  )
end)
try(function()
  return id(id(
    id(none
      .x)))
end)
