-- Long strings of every level.
print([[simple]], [=[level 1]=], [==[level 2]==], [====[level 4]====], [[]], [=[]=])
print([[
first newline dropped]], [[

second kept]])
print([[a
b
c]])
print([=[has ]] inside]=], [==[has ]=] and ]] inside]==], [[has ]=] inside]], [[ends with ]=]].."", [=[x]]=])
print([[no \n escapes \x41 \"]], #[[\]], [["quotes" and 'quotes']], [[{braces} %d $x]])
local sql = [[
SELECT *
  FROM orders
 WHERE id = %d
]]
print(sql:format(5), #sql)
print(#[[
]], #[[

]], [[ leading and trailing ]], [[-- not a comment]], [[ [nested] ]], [=[ [[nested]] ]=])
local t = { [ [[key]] ] = [[value]], [ [=[k2]=] ] = 2 }
print(t.key, t.k2, t[ [[key]] ])
print(([[method]]):upper(), #[[four]], [[a]] .. [=[b]=], [[x]] == "x", type[[call]])
print([[é 日本 😀]], #[[é]], [[tab	here]])
