local t = { a = false, b = nil, 1, nil, 3 }
print(t.a, t.b, t[2], t.a == false, t.b == nil)
t.a = nil
print(next({ x = nil }), t.a)
for k, v in pairs({ f = false, n = nil, t = true }) do print(k == "f" and v == false or k == "t" and v) end
local keys = {}
keys[false] = "no" keys[true] = "yes"
print(keys[false], keys[true], keys[1 == 1], keys[not true])
print(pcall(function() keys[nil] = 1 end))
print(keys[nil], rawget(keys, nil))
local opt = { verbose = false }
local verbose = opt.verbose == nil and true or opt.verbose
print(verbose)
local verbose2 = opt.verbose
if verbose2 == nil then verbose2 = true end
print(verbose2)
local cache = {}
local function get(k) local v = cache[k] if v == nil then v = k % 2 == 0 cache[k] = v end return v end
print(get(1), get(2), get(1), cache[1], cache[3])
local s = { [0] = "zero", "one" }
print(s[0], #s)
s[0] = nil
print(s[0])
local m = {}
m[1.5] = "x" m[-0.0] = "zero" m["1"] = "s"
print(m[1.5], m[0], m[0.0], m[1], m["1"])
local n = { 1, 2, 3 }
n[2] = nil
print(n[1], n[2], n[3])
local count = 0
for _ in pairs(n) do count = count + 1 end
print(count, next(n) ~= nil)
local nested = { a = { b = nil } }
print(nested.a.b, nested.a and nested.a.b, nested.x and nested.x.y)
