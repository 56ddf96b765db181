-- Only the last positional call of a constructor is expanded.
local function two() return "a", "b" end
local function none() end
local function show(t) local out = {} for i = 1, 5 do out[i] = tostring(t[i]) end print(#t, table.concat(out, " ")) end
show({ two() }) show({ two(), two() }) show({ (two()) }) show({ two(), 1 }) show({ 1, two() })
show({ none() }) show({ none(), 1 }) show({ 1, none() }) show({ (none()) }) show({ 1, 2, two() })
show({ two(), nil }) show({ two(), x = 1 }) show({ x = two() }) show({ [1] = two() })
local k = { x = two(), two(), y = two(), two() }
print(k.x, k.y, #k, k[1], k[2], k[3])
local function va(...) return { ... }, { ..., "z" }, { (...) }, { n = ... } end
local a, b, c, d = va(7, 8)
show(a) show(b) show(c) print(d.n)
local e, f = va()
show(e) show(f)
show({ two(); two(); }) show({ [2] = "second", "first" }) show({ "first", [1] = "explicit" })
show({ table.unpack({ 1, 2, 3 }) }) show({ pcall(two) }) show({ ("a b"):match("(%a) (%a)") })
print(#{ two(), two(), two() }, #{ n = two() }, next({ none() }), #{ none(), none() } < 2)
