local t = { 1, 2, 3, n = 3, ["key with space"] = true, [10] = "ten", [-1] = "minus", [1.5] = "f" }
print(#t, t[1], t.n, t["key with space"], t[10], t[-1], t[1.5])
local u = { [1] = "explicit", "positional" }
print(u[1])
local e = {}
print(#e, next(e))
local nested = { a = { b = { c = "deep" } }, list = { { 1 }, { 2 } } }
print(nested.a.b.c, nested.list[2][1])
local k = "dyn"
local d = { [k] = 1, [k .. "2"] = 2, [true] = "yes", [false] = "no", [1] = "one" }
print(d.dyn, d.dyn2, d[true], d[false], d[1])
local s = { "a"; "b", c = 1; "d", }
print(#s, s[3], s.c)
local nils = { nil, 2, nil, 4 }
print(nils[1], nils[2], nils[4])
local class = { class = 1, def = 2, None = 3, self = 4, lambda = 5, ["end"] = 6, ["and"] = 7, values = 8, cls = 9 }
print(class.class, class.def, class.None, class.self, class.lambda, class["end"], class["and"], class.values, class.cls)
local float_keys = { [1.0] = "one", [2^53] = "big" }
print(float_keys[1], float_keys[2^53], float_keys[9007199254740992])
local function two() return "x", "y" end
local m = { two(), two(), k = two(), two() }
print(#m, m.k)
local tail = { two(), (two()) }
print(#tail)
local keyed_last = { [1] = "a", two() }
print(keyed_last[1], keyed_last[2])
local empty_nested = { {}, {}, x = {} }
print(#empty_nested, #empty_nested.x)
local unicode = { ["ключ"] = "значение", ["é"] = 2 }
print(unicode["ключ"], unicode["é"])
print(#{ 1, 2, nil }, #{ n = 1 })
print(({ 1, 2, 3 })[2], ({ x = 5 }).x, #{ "a", "b" })
local fnt = { f = function(x) return x * 2 end, [two()] = 1 }
print(fnt.f(4), fnt.x)
