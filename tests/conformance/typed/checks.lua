-- Types as values: checked casts, tests, exports in tables, and what they say about themselves.
type Level = "debug" | "info"
type Item = { sku: string, price: number @min(0), tags: {string}? }
type Order = { id: string, items: {Item}, level: Level?, note?: string @max_len(5) }
type Node = { value: any, next: Node? }
type Ping = { pong: Pong? }
type Pong = { ping: Ping?, handler: ((string) -> boolean)? }
type Page<T> = { items: {T}, next: string? }
type OrderPage = Page<Order>
type Tree<T> = { value: T, kids: {Tree<T>}? }
type Numbers = Tree<integer>
type Mixed = { name: string, [integer]: string }
type Idle = { never: Idle? }

local order: Order = { id = "o1", items = { { sku = "a", price = 1 } }, level = "info" }

local function attempt(check, value): string
    local ok, result = pcall(check, value)
    return ok and "ok" or result :: string
end

-- A cast gives its argument back, or raises with the place of the call.
print(Order(order) == order, attempt(Order, { id = 5 }), attempt(Level, "warn"))
print(select(2, pcall(function() return Order({ id = "x" }) end)))
order.items[2] = { sku = "b", price = -1 }
print(attempt(Order, order))

-- A test gives value and error.
local checked, err = Order:is(order)
print(checked, err and err:kind(), err and err:message(), err and err:details().path)
order.items[2] = nil
print(Order:is(order) == order, select("#", Order:is(order)))

-- Recursion in types and in data.
local ring: Node = { value = 1 }
ring.next = { value = 2, next = ring }
print(Node(ring) == ring, tostring(select(2, Node:is({ next = { next = 5 } }))))
print(tostring(select(2, Ping:is({ pong = { ping = { pong = { ping = 3 } } } }))))
print(Ping:is({ pong = { handler = print } }) ~= nil, attempt(Ping, { pong = { handler = 1 } }))

-- Generics.
print(tostring(select(2, OrderPage:is({ items = { order, {} } }))), OrderPage:name())
print(Numbers({ value = 1, kids = { { value = 2 } } }).kids[1].value)
print(attempt(Numbers, { value = 1, kids = { { value = "2" } } }))
local Applied = Page(Level)
print(Applied, attempt(Applied, { items = { "debug" } }), attempt(Applied, { items = { 1 } }))

-- Built-in types are casts beside the functions and libraries of the same name.
local function describe(value: any)
    local text, wrong = string:is(value)
    if text then
        return "string " .. text:upper()
    end
    local whole = integer:is(value)
    if whole then
        return "integer " .. whole // 2
    end
    return tostring(wrong)
end
print(describe("x"), describe(7), describe(7.5), describe(nil))
print(string("s") .. string.rep("t", 2), number(1.5) * 2, integer(3) & 1, boolean(true))
type Text = string
print(attempt(Text, 1), attempt(integer, 1.5), attempt(number, "1"), attempt(boolean, nil))
print(type(string), type(Order), tostring(Order), pcall(error, "e"))

-- First-class.
local registry = { order = Order, whole = integer, mixed = Mixed }
for _, name in ipairs({ "order", "whole", "mixed" }) do
    local found, problem = registry[name]:is({ name = "n", "a", 5 })
    print(name, found, problem)
end
local function pick(flag: boolean)
    if flag then
        return Order
    end
    return Item
end
print(pick(true):name(), pick(false):kind(), pick(true) == Order)

-- Reflection.
for name, field in pairs(Item:fields()) do
    print(name, field, field:kind(), field:inner())
end
print(Order:fields().items:elem() == Item, Level:members()[2]:value(), Mixed:key(), Mixed:elem())

-- Names are those of variables: scopes, shadowing, parameters.
local function scoped()
    type Order = { inner: boolean }
    local ok = Order:is({ inner = true }) ~= nil
    do
        type Order = integer
        return ok, Order(4), Order:kind()
    end
end
print(scoped())
local function shadow(string, number, Order)
    local integer = function(x) return "mine " .. x end
    return string(1), number, integer(2), Order
end
print(shadow(function(x) return x + 1 end, 2, 3))
local made = {}
for i = 1, 2 do
    type Small = integer @max(1)
    made[i] = function(x) return (Small:is(x)) end
end
print(made[1](1), made[2](2))

-- Casts that check nothing.
local function two(): (number, number) return 1, 2 end
print(two() as number, (two() :: number), two()!, (two()))
print(#{ two() as number, two() }, #{ two() :: any }, -two()! as number)
local first, second = two() as number
print(first, second, (order as any).id!.. "", ({ two() as integer })[2])
