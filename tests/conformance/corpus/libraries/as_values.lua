-- Libraries are tables like any other.
local a, t = 1, table
print(a, t.concat({ 1, 2 }, "-"))
local M = setmetatable({}, { __index = string })
print(M.upper("abc"), M.nothing)
local names = 0
for k, v in pairs(math) do if type(v) == "function" and type(k) == "string" then names = names + 1 end end
print(names > 20, type(string), type(math.pi), string == string, string == table)
local fn = "rep"
print(string[fn]("ab", 3))
local function biggest(lib) return lib.max(3, 9) end
print(biggest(math))
local libs = { s = string, m = math }
print(libs.s.len("abc"), libs.m.floor(2.7))
local lib = #libs == 0 and string or table
print(lib.lower("ABC"))
local up = ("x").upper
print(up("abc"), ("x").rep == string.rep, getmetatable("").__index == string)
print(string.nothing, math.huge, next({}, nil))
print(pcall(function() return string.nope("x") end))
print(pcall(function() return table.foreach({}) end))
print(rawget(math, "pi") == math.pi, rawget(math, "tau"))
