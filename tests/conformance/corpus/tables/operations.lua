local t = {}
t[#t + 1] = "a"
t[#t + 1] = "b"
table.insert(t, "c")
table.insert(t, 1, "z")
print(#t, table.concat(t, ","))
print(table.remove(t), table.remove(t, 1), #t, table.concat(t, ","))
print(table.remove({}), #t)
t[#t] = nil
print(#t, t[#t])
t.x = 1
t.x = nil
print(t.x, next({}))
local s = { 3, 1, 2 }
table.sort(s)
print(table.concat(s, " "), s[4])
print(table.unpack(s))
print(table.concat({ 1, 2.5, "x" }, "-", 2, 3), table.concat({}, ","), table.concat({ 1 }, ","))
local moved = table.move({ 1, 2, 3 }, 1, 3, 2, {})
print(moved[1], moved[2], moved[4])
local q = { first = 1, last = 0 }
local function push(v) q.last = q.last + 1 q[q.last] = v end
local function pop() local v = q[q.first] q[q.first] = nil q.first = q.first + 1 return v end
for i = 1, 5 do push(i * i) end
print(pop(), pop(), q.first, q.last)
local count = 0
for _ in pairs({ a = 1, b = 2, 3, 4 }) do count = count + 1 end
print(count)
local c = { a = 1, b = 2, c = 3, d = 4 }
for k in pairs(c) do if k == "b" or k == "c" then c[k] = nil end end
local left = {}
for k in pairs(c) do left[#left + 1] = k end
table.sort(left)
print(table.concat(left))
for k in pairs(c) do c[k] = nil end
print(next(c))
local same = t
same.mark = true
print(t.mark, t == same, t == {}, {} == {})
local keys = { [1] = "int", ["1"] = "str", [true] = "bool" }
print(keys[1], keys["1"], keys[true], keys[1.0])
t[1.0] = "float key"
print(t[1])
t[2^53] = "big"
print(t[2^53 | 0])
local idx = 2
t[idx], t[idx + 1] = "i2", "i3"
print(t[2], t[3])
local matrix = {}
for i = 1, 3 do matrix[i] = {} for j = 1, 3 do matrix[i][j] = i * j end end
print(matrix[2][3], #matrix, #matrix[1])
