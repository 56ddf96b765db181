-- What types leave behind when they are erased: nothing, except that a cast is a single value.
type Point = { x: number, y: number }
type Callback<T> = (T) -> (boolean, string?)

local function two(...: any): (number, string)
    return select("#", ...), "second"
end

local point: Point? = { x = 1, y = 2 } as Point
local last <const>: integer = 3
local late: string <const> = "late"
local a: number, b: string?, c = two() :: number, "b", two()
print(point!.x + point!.y, last, late, a, b, c)

-- Operands, arguments, constructors, indices, results.
print(two(1, 2) as number + 1, -two()! as number, not (b as any), #(late as string))
print(two(two() as any), two(two()), two((two())), two(two()!, 1))
print(#{ two() :: number }, #{ two() }, ({ k = two()! }).k, ({ [two() as any] = "v" })[0])
print((two(nil) as number) .. "", two() :: any == 0, a as number < 5, (point as any).x as integer)

local function one(): number
    return two(1, 2, 3) as number
end
local function all(): (number, string)
    return two(1)
end
local function vararg(...: number): integer
    local first = ... as number
    return first as integer, (...) as number, select("#", ...)!
end
print(one(), select("#", one()), all())
print(vararg(7, 8, 9), select("#", vararg(7, 8)))

-- Statements around casts.
local list: {number} = {}
for i: integer = 1, two(1, 2)! do
    list[i] = i * 2 :: number
end
for index: integer, value: number in ipairs(list as {number}) do
    print(index, value :: any as number)
end
list[1], list[2] = two() as number, late :: any
print(list[1], list[2])
if b! == "b" and (c as number?) then
    print("both")
end
while (list[1] as number) < 2 do
    list[1] = list[1]! + 1
end
repeat
    local done: boolean = true
until done!

-- Methods, chains, functions of every form.
local account = { total = 0 }
function account:add<T>(n: T): (T, integer)
    self.total = self.total + (n :: any)
    return n, self.total
end
function account.make(start: number?): typeof(account)
    return setmetatable({ total = start or 0 }, { __index = account }) as any
end
local mine = account.make(10) :: any
print(mine!:add(5)! as number, mine:add(1))
print((mine :: any).total as number // 2, (late as string):upper():lower() :: string)
local apply = function<T>(f: Callback<T>, value: T): (boolean, string?)
    return f(value)
end
print(apply(function(n: number): (boolean, string?) return n > 1, "text" end, 2))
print(apply(function(n: number): (boolean, string?) return n > 1 end, 2))

-- The words of the dialect are ordinary names.
local type, as, integer = type, "as", 4
print(type(as), as as string, integer as number)
local error: any = "an error"
print(error as string, pcall(function(string: any, number: any) return string, number end, 1, 2))
