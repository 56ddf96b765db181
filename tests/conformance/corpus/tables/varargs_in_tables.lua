local function f(...) return { ... }, { n = select("#", ...), ... }, { ..., "last" }, { (...) } end
local a, b, c, d = f(1, nil, 3)
print(#a >= 1, b.n, b[3], c[1], c[2], d[1], d[2])
local function g() return "x", "y", "z" end
local t = { g(), g() }
print(#t, t[1], t[2], t[4])
t = { [1] = "k", g() }
print(t[1], t[2])
t = { g(), n = 1, [10] = "ten" }
print(t[1], t[2], t.n, t[10])
t = { a = g(), b = (g()), g() }
print(t.a, t.b, #t)
local empty = { f }
print(#empty)
local function none() end
print(#{ none() }, #{ none(), none() }, #{ (none()) })
print(table.pack().n, table.pack(nil).n, table.pack(g()).n)
local packed = table.pack("a", nil, "c")
for i = 1, packed.n do print(i, packed[i]) end
print(select("#", table.unpack({ n = 3 }, 1, 3)), (table.unpack({ "p", "q" })))
local function wrap(...) local args = table.pack(...) return function() return table.unpack(args, 1, args.n) end end
print(wrap(1, nil, 2)())
local big = {}
for i = 1, 150 do big[i] = i end
print(#big, select("#", table.unpack(big)), math.max(table.unpack(big)))
