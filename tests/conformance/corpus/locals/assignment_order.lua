-- All expressions are evaluated before any assignment.
local i, t = 1, {}
i, t[i] = i + 1, 20
print(i, t[1], t[2])
local a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
a, b = b
print(a, b)
local list = { 10, 20, 30 }
list[1], list[3] = list[3], list[1]
print(table.concat(list, " "))
i = 1
i, list[i], list[i + 1] = i + 1, list[i + 1], list[i]
print(i, table.concat(list, " "))
local o = { x = 1, y = 2 }
o.x, o.y, o.z = o.y, o.x, o.x + o.y
print(o.x, o.y, o.z)
local function f() a = "changed" return "f" end
a = "original"
local p, q = a, f()
print(p, q, a)
a = "original"
p, q = f(), a
print(p, q)
local node = { next = { next = { value = "end" } } }
node, node.next = node.next, "replaced"
print(type(node), node.next.value)
local x, y = 1, 2
x, y = y, x
y, x = x + 10, y + 10
print(x, y)
local n = 0
local function count() n = n + 1 return n end
local r = { count(), count(), k = count(), [count()] = count() }
print(r[1], r[2], r.k, r[4])
