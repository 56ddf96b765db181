-- The line of an error in an expression of several lines.
local function try(f) print(select(2, pcall(f))) end
local t, none = { n = 1 }, nil
try(function()
  return 1 +
    none
end)
try(function()
  return 1
    + none
    + 2
end)
try(function()
  return "a" ..
    "b" ..
    none
end)
try(function()
  return t
    .missing
    .x
end)
try(function()
  local x = {
    1,
    none.x,
    3,
  }
  return x
end)
try(function()
  return (t.n < 2
    and none
      .field)
end)
try(function()
  local a, b = 1,
    none.x
  return a, b
end)
try(function()
  t.value =
    none.x
end)
try(function()
  return t.n <
    none
end)
