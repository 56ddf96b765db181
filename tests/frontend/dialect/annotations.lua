-- Annotations, casts and the other expression forms of the dialect.
local count: integer = 0
local a: number, b: string?, c = 1, "x", nil
local fixed <const>: number = 5
local late: string <const> = "x"
local channels: Channel<Box<Message>>= {}
local map: {[string]: {number}} = {}
local function plain(x: number): number return x end
local function several(x: A, y?: B, ...: C): (D, E?) return x, ... end
local function none(): () end
local function spread(...: any): ...any return ... end
local function generic<T, U: Bound>(x: T, f: (T) -> U): U return f(x) end
function M.field(x: T): {T} return {x} end
function M.generic<K>(x: K): K return x end
function M:method<K>(x: K): (K, M) return x, self end
local anonymous = function<T>(x: T): T return x end
local returning = function(): (number) -> string return tostring end
for i: integer = 1, 10 do print(i) end
for k: string, v: any in pairs(map) do print(k, v) end
local d = e as string
local f = g() as {id: string}
local h = i.j[1]:k() as process.Message
local l = m :: number
local n = (o :: any) :: string
local p = q :: any :: string
local r = s as any as string
local t = (u as {number})[1]
local v = w!
local x = y!.z![1]!:m()!
local z = f(a as number, b :: string, c!)
local as = 1
as = as as number
local record = {as = 1, type = 2, readonly = 3, typeof = 4, a as number, b :: string}
if a as number < 5 then print(a) end
if a as Box<number> == b then print(a) end
local sum = a as number + b as number
local neg = -a as number
local cat = (a as string) .. (b :: string)
local ok, err = pcall(f) as boolean
return (f() as string), a as number, b!
