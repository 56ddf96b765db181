-- Comments of every form in every place.
--
---- four dashes
--- three
--[[ long on one line ]]
--[[
long on
several lines
]]
--[==[ level two ]] still ]=] in ]==]
--[ not long
local a = 1 -- after a statement
local b --[[ between ]] = --[=[ and ]=] 2 --[[ after ]]
--[[ before ]] print(a --[[ in an expression ]] + b --x
  -- between operands
  , "end") -- after a call
local t = { -- in a constructor
  1, -- first
  --[[ before second ]] 2,
  -- before key
  k = 3, -- last
  -- at the end
}
print(#t, t.k)
if a then -- after then
  -- only a comment
else --[[ empty ]]
end
for i = 1, 2 do -- after do
  print(i) -- body
end -- after end
local function f( -- after paren
  x, -- first parameter
  y -- second
) -- after parameters
  return x, y -- after return
end
print(f(1, -- argument
  2))
print("-- not a comment", "--[[ neither ]]", [[-- nor this]]) --[[]] print("after empty long comment")
return --[[ nothing ]] -- end of file
