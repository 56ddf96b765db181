local self, this, arg, args, kwargs = 1, 2, 3, 4, 5
print(self, this, arg, args, kwargs)
local t = { self = "s", ["end"] = "e", ["while"] = "w", _ = "u", __x = "d" }
print(t.self, t["end"], t["while"], t._, t.__x)
local __double, _single, camelCase, CONST, Class = 1, 2, 3, 4, 5
print(__double, _single, camelCase, CONST, Class)
local function __init(__dict__, __class__) return __dict__, __class__ end
print(__init(1, 2))
local function outer(args, ...) local n = select("#", ...) return args, n, ... end
print(outer("x", 1, 2))
local result, value, name, type_name, callback, entry, attempt = 1, 2, 3, 4, 5, 6, 7
print(result, value, name, type_name, callback, entry, attempt)
local function run(f) return f() end
print(run(function() return callback end), run(function() local callback = "c" return callback end))
print(({ result = function() return result end }).result(), pcall(function() return attempt + 1 end))
local print_it = print
print_it("via alias")
local int, float, str, bool, bytes, set, list, open, input, type_ = 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
print(int + float + str + bool + bytes + set + list + open + input + type_)
local super, property, staticmethod, Exception, NotImplemented, Ellipsis = 1, 2, 3, 4, 5, 6
print(super, property, staticmethod, Exception, NotImplemented, Ellipsis)
