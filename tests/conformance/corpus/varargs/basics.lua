-- ... in every position.
local function count(...) return select("#", ...) end
local function pass(...) return ... end
local function first(...) return (...) end
local function named(a, b, ...) return a, b, select("#", ...), ... end
print(count(), count(nil), count(nil, nil), count(1, nil, 3), count(pass()), count(pass(1, 2)), count((pass(1, 2))))
print(pass()) print(pass(nil)) print(pass(1, nil)) print(first(), first(7, 8))
print(named()) print(named(1)) print(named(1, 2, 3, nil))
print(pass(1, 2), pass(3, 4)) print((pass(1, 2)), pass(3, 4)) print(pass(pass(1, 2), 3))
local function collect(...) local t = { ... } return #t, t[1] end
local function middle(...) local t = { ..., "end" } return #t, t[1], t[2] end
local function prefix(...) local t = { "start", ... } return #t, t[1], t[2] end
print(collect(5, 6, 7)) print(middle(5, 6, 7)) print(prefix(5, 6)) print(collect()) print(middle())
local function locals(...) local a, b, c = ... return c, b, a end
print(locals(1)) print(locals(1, 2, 3, 4))
local function op(...) return ... + 1, #{ ... } end
print(op(1, 2, 3))
local function cond(...) if ... then return "some" end return "none" end
print(cond(), cond(nil), cond(false, 1), cond(1), cond(0))
local function keyed(...) return { n = select("#", ...), x = ..., ... } end
local k = keyed("a", "b")
print(k.n, k.x, k[1], k[2])
