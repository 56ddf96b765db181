#!/usr/bin/env lua
-- A line comment.
--
--- Three dashes.
local a = 1 -- trailing
--[[ a long
comment ]] local b = 2
--[==[ with ]] inside ]==]
--[ not long
--[=not long either
local t = { -- in a table
  1, -- one
  -- on its own
  two = 2, --[[ inline ]] three = 3,
}
local function f( -- after the parenthesis
  x --[[ the argument ]], y)
  -- before return
  return x + y -- the sum
  -- after return
end
if a then -- then
  -- only a comment
else -- otherwise
end
return f(a, b) --[[ done ]]
-- last line
