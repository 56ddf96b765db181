-- The dialect's words are ordinary names wherever plain Lua has them.
local type_of = type(x)
type = 5
type "text"
type {}
type.field = 1
type[1] = 2
type:method()
local t = {type = 1, as = 2}
local type = type
local as, readonly, typeof = 1, 2, 3
as = readonly
as(1)
as.x = typeof
local y = type
as = y
local z = y
as(z)
local w = z
as.field = w
t.type, t.as = t.as, t.type
goto as
::as::
do local x = y ::label:: end
do
  local x = y
  ::label:: print(x)
end
return type
