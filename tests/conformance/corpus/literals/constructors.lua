-- Every form of field in a table constructor.
local k, v = "key", "value"
local function f() return 1, 2 end
local t = { 10, 20; 30, x = 1, ["y z"] = 2, [k] = v, [1 + 3] = 40, [true] = "t", [1.5] = "f", [f] = "func", [{}] = "table", }
print(#t, t[1], t[2], t[3], t[4], t.x, t["y z"], t.key, t[true], t[1.5], t[f])
print(#{}, #{ nil }, #{ 1 }, #{ 1, }, #{ 1; }, #{ 1; 2, 3; })
print(#{ f() }, #{ f(), f() }, #{ (f()) }, #{ f(), nil }, #{ [1] = f() })
local dup = { x = 1, x = 2, [1] = "explicit", "positional" }
print(dup.x, dup[1])
local nested = { a = { b = { c = {} } }, { { "deep" } } }
print(type(nested.a.b.c), nested[1][1][1])
local fns = { add = function(a, b) return a + b end, ["sub"] = function(a, b) return a - b end, function() return "first" end }
print(fns.add(1, 2), fns.sub(1, 2), fns[1]())
local keywords = { ["end"] = 1, ["if"] = 2, ["nil"] = 3, [""] = 4, ["1"] = 5, [1] = 6 }
print(keywords["end"], keywords["if"], keywords["nil"], keywords[""], keywords["1"], keywords[1])
local float = { [1.0] = "one", [2 ^ 53] = "big" }
print(float[1], float[2 ^ 53 | 0], next({ [3.0] = 1 }))
print(pcall(function() return { [nil] = 1 } end)) print(pcall(function() return { [0 / 0] = 1 } end))
local order = {}
local function note(x) order[#order + 1] = x return x end
local o = { note(1), [note("k")] = note("v"), note(2), z = note("z") }
print(table.concat(order, " "), o[1], o[2], o.k, o.z)
local self_ref = { n = 1 }
self_ref.me = self_ref
print(self_ref.me.me.me.n, ({ 1, 2, 3 })[2], ({ a = "lit" }).a, #{ ... })
