-- Lua reads a local operand when the operator runs, after a call on the other side.
local total = 1
local function bump() total = total + 10 return 1 end
print(total + bump())
total = total + bump()
print(total)
print(total == bump(), total < bump(), bump() + total)
local list = { "a", "b" }
local function replace() list = { "x", "y" } return 1 end
print(list[replace()])
local s = "s"
local function change() s = "changed" return "!" end
print(s .. change())
local n = 5
local function set(v) n = v return v end
print(n * set(2), n, set(3) * n, n)
local t = { n, set(9), n }
print(t[1], t[2], t[3])
print(n, set(1), n)
local a = n or set(7)
print(a, n)
local function f(x, y) return x, y end
print(f(n, set(4)))
if n == set(6) then print("same") else print("other") end
local id = 0
local function next_id() id = id + 1 return id end
local owners = {}
owners[next_id()] = id
owners[next_id()] = id
print(owners[1], owners[2])
