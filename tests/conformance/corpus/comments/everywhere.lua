--[[ header
  with several lines ]]
local a = 1 -- trailing
-- before b
local b = 2 --[[ inline block ]] local c = 3
--[==[ long
]==] print(a, b, c)
print( -- inside a call
  a, -- after a
  b --[[ after b ]],
  c
) -- closing
local t = {
  -- first field
  x = 1, -- x
  --[[ y next ]] y = 2,
  -- last
}
if a == 1 then -- then
  -- only a comment
elseif b == 2 then
  -- nothing
else
  -- nothing either
end
for i = 1, 1 do
  -- empty loop
end
local function empty()
  -- nothing here
end
print(empty(), t.x, t.y) --
---
--- doc comment
--- @param x number
local function documented(x) -- after params
  -- type: ignore
  -- noqa: F401
  return x
end
-- fmt: off
print(documented(1)) -- type: int
-- fmt: on
while false do --[[ never ]] end
repeat -- once
until true -- end
do
  -- a block of comments
end
-- ünïcödé comment with "quotes" and \backslash
return -- the end
-- really
