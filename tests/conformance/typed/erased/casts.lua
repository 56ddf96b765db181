
local function two(...)
    return select("#", ...), "second"
end

local point = { x = 1, y = 2 }
local last <const> = 3
local late <const> = "late"
local a, b, c = (two()), "b", two()
print(point.x + point.y, last, late, a, b, c)

-- Operands, arguments, constructors, indices, results.
print((two(1, 2)) + 1, -(two()), not b, #late)
print(two((two())), two(two()), two((two())), two((two()), 1))
print(#{ (two()) }, #{ two() }, ({ k = (two()) }).k, ({ [(two())] = "v" })[0])
print((two(nil)) .. "", (two()) == 0, a < 5, point.x)

local function one()
    return (two(1, 2, 3))
end
local function all()
    return two(1)
end
local function vararg(...)
    local first = (...)
    return first, (...), (select("#", ...))
end
print(one(), select("#", one()), all())
print(vararg(7, 8, 9), select("#", vararg(7, 8)))

-- Statements around casts.
local list = {}
for i = 1, (two(1, 2)) do
    list[i] = i * 2
end
for index, value in ipairs(list) do
    print(index, value)
end
list[1], list[2] = (two()), late
print(list[1], list[2])
if b == "b" and c then
    print("both")
end
while list[1] < 2 do
    list[1] = list[1] + 1
end
repeat
    local done = true
until done

-- Methods, chains, functions of every form.
local account = { total = 0 }
function account:add(n)
    self.total = self.total + n
    return n, self.total
end
function account.make(start)
    return (setmetatable({ total = start or 0 }, { __index = account }))
end
local mine = (account.make(10))
print((mine:add(5)), mine:add(1))
print(mine.total // 2, (late:upper():lower()))
local apply = function(f, value)
    return f(value)
end
print(apply(function(n) return n > 1, "text" end, 2))
print(apply(function(n) return n > 1 end, 2))

-- The words of the dialect are ordinary names.
local type, as, integer = type, "as", 4
print(type(as), as, integer)
local error = "an error"
print(error, pcall(function(string, number) return string, number end, 1, 2))
