-- The line of an error inside statements that span several lines.
local function try(f) print(select(2, pcall(f))) end
local t = { f = function() error("called") end }
try(function()
  local x = {
    a = 1,
    b = nil + 1,
  }
end)
try(function()
  return t.f(
    1,
    2
  )
end)
try(function()
  local s = "a" ..
    "b" ..
    nil
end)
try(function()
  if t.x and
    t.y or
    t.z.w then
  end
end)
try(function()
  t
    .x
    .y = 5
end)
try(function()
  local a = 1 +
    2 *
    {}
end)
try(function()
  print(
    "x",
    t.missing.field)
end)
try(function()
  for i = 1,
    nil do
  end
end)
try(function()
  for k, v in
    pairs(
      nil
    ) do
  end
end)
try(function()
  return
    t.x
    .y
end)
try(function()
  local function inner()

    error("in inner")
  end
  inner()
end)
try(function()
  while
    t.x.y
  do
  end
end)
try(function()
  repeat
    local z = 1
  until
    z < nil
end)
try(function()
  if false then
  elseif nil > 1 then
  end
end)
try(function()
  t.a, t.b =
    1,
    nil .. "x"
end)
try(function()
  t.f(function()
    return 1
  end)
end)
try(function()
  local v = t.list or {}
  v[
    nil
  ] = 3
end)
try(function()
  error(
    "multi-line error"
  )
end)
try(function()
  t:nope(
    1
  )
end)
try(function()
  local ok = t
    .f
    ()
end)
try(function()
  return not
    (1 < {})
end)

t.final.error()
