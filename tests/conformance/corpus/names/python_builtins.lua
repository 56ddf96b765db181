-- Names of Python's builtins are ordinary Lua names.
local list, dict, set, str, int, float, bool = {}, {}, {}, "str", 1, 1.5, true
local len, range, zip, map, id, object, super = 2, 3, 4, 5, 6, 7, 8
print(#list, #dict, #set, str, int, float, bool)
print(len + range + zip + map + id + object + super)
local function sum(iter) local total = 0 for _, v in ipairs(iter) do total = total + v end return total end
local function any(...) return select("#", ...) > 0 end
local function open(file) return "opened " .. file end
local function input(prompt, eval) return prompt .. (eval or "") end
print(sum({ 1, 2, 3 }), any(), any(1), open("f"), input("a", "b"))
local Exception, ValueError, Any, Table, tuple = "e", "v", "any", "table", "tuple"
print(Exception, ValueError, Any, Table, tuple)
local t = { len = 1, str = 2, __init__ = 3, items = function() return "items" end, keys = 5, get = 6, pop = 7, update = 8, values = 9, copy = 10, clear = 11 }
print(t.len, t.str, t.__init__, t.items(), t.keys, t.get, t.pop, t.update, t.values, t.copy, t.clear)
function t:setdefault(k) return self[k] end
print(t:setdefault("get"), t.fromkeys, t.__class__, t.__dict__, t.__missing__)
function isinstance(a) return a end
print(isinstance(1), hasattr, getattr, __name__)
local function enumerate(t) return ipairs(t) end
for i, min in enumerate({ "x" }) do print(i, min) end
local print, repr, format = print, tostring, string.format
print(repr(nil), format("%d", 1))
