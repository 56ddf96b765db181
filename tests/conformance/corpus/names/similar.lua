-- Names that differ in case, underscores and digits, and numbered names the compiler might invent.
local x, X, x_, _x, x1, x_1, x2, x_2, xx = 1, 2, 3, 4, 5, 6, 7, 8, 9
print(x, X, x_, _x, x1, x_1, x2, x_2, xx)
local function f() return 1 end
local function F() return 2 end
local function f_() return 3 end
local function f_2() return 4 end
local function f() return f_() + 10 end
local function f_3() return 5 end
local f = f
print(f(), F(), f_(), f_2(), f_3())
do local x = x + 100 local x_2 = x_2 + x print(x, x_2) do local x = x_2 print(x) end end
local value, value_, value_2 = 1, 2, 3
local value = value + value_ + value_2
local value_3 = value * 2
local value = value + value_3
print(value, value_, value_2, value_3)
local temp, tmp, result, results, chunk, main, entry = 1, 2, 3, 4, 5, 6, 7
print(temp, tmp, result, results, chunk, main, entry)
local Cell, first, index, setindex, truthy, concat, eq, wrap = 1, 2, 3, 4, 5, 6, 7, 8
print(Cell + first + index + setindex + truthy, concat == eq, wrap, 1 .. "x", #"abc", Cell ~= first)
local lua, runtime_shims, current, ENTRY, __lua__, PROJECT = 1, 2, 3, 4, 5, 6
print(lua, runtime_shims, current, ENTRY, __lua__, PROJECT)
local function main() return main_2 and "main 2" or "main" end
local main_2 = main
print(main(), main_2())
local very_long_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_until_the_line_is_full = 1
print(very_long_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_until_the_line_is_full)
