-- Parameters against locals, globals and functions of the same name.
name = "global"
local function show(name) name = name or "none" local name = name .. "!" return name end
print(show("arg"), show(), name)
local function self_named(self_named) return self_named end
print(self_named("param"))
local value = 1
local function nested(value) return function(value) return function() value = (value or 0) + 1 return value end end, value end
local f, outer = nested(5)
local g = f(10)
print(outer, g(), g(), value)
local t = { self = "field" }
function t:method(other) local self = self.self return self, other end
function t.plain(self) return self end
print(t:method(1), t.plain("given"), t:plain() == t)
local function vararg(...) local arg = { ... } local type = type return #arg, type(arg) end
print(vararg(1, 2))
local function args(arg, type) return arg, type end
print(args(1, "type"), type(args))
