-- Annotations of every kind on functions whose bodies give type checkers something to look at.
type Level = "debug" | "info"
type Count = 0 | 1 | 2
type Flag = true | false
type Ratio = integer | number
type Id = string @min_len(1)
type Names = readonly {string}
type Page<T> = { items: {T}, next: string? }
type Handler = (string, number) -> string
type Either = string | number
type Both = { a: number } & { b: string }
type Loop = Loop?
type Shape = { kind: "circle", r: number } | { kind: "square", a: number }

local function level(value: Level, fallback: Level?): Level
    if value == "debug" then
        return "info"
    end
    return fallback or value
end

local function bits(flags: number, mask: integer): integer
    local masked = flags & mask
    masked = masked | 1
    return masked ~ 2
end

local function halves(n: Ratio, whole: boolean): Ratio
    if whole then
        return n // 2
    end
    return n / 2
end

local function call(handler: Handler, id: Id): string
    local text = handler(id, 1)
    text = handler(text, #text)
    return text
end

local function join(names: Names, separator: string?): string
    local out = ""
    for i, name in ipairs(names) do
        if i > 1 then
            out = out .. (separator or ",")
        end
        out = out .. name
    end
    return out
end

local function first<T>(page: Page<T>): T?
    return page.items[1]
end

local function either(value: Either): Either
    if type(value) == "string" then
        return value .. "!"
    end
    return value + 1
end

local function both(value: Both, flag: Flag?, n: Count): (number, string, boolean)
    return value.a + n, value.b, flag == true
end

local function area(shape: Shape): number
    if shape.kind == "circle" then
        return shape.r * 3
    end
    return shape.a ^ 2
end

local function maybe(order: { id: Id }?, cb: Handler?): string?
    if not order or not cb then
        return nil
    end
    return cb(order.id, 0)
end

local function none(x: never?, y: nil, z: unknown, l: Loop): ()
    print(x, y, z, l)
end

local function makes(prefix: string): Handler
    return function(text: string, n: number): string
        return prefix .. text .. n
    end
end

local function sorted(list: {number}, less: ((number, number) -> boolean)?): {number}
    table.sort(list, less or function(a: number, b: number): boolean return a > b end)
    return list
end

local function checked(value: any): integer
    local n = integer(value)
    n = n + 1
    local text = string(tostring(n))
    text = text .. "!"
    return n << #text
end

print(level("debug"), level("info", "debug"), level("info"))
print(bits(6, 3), halves(7, true), halves(7, false))
print(call(makes("> "), "id"), join({ "a", "b" }), join({ "a", "b" }, "-"))
print(first({ items = { 5 } }), first({ items = {} }), either("x"), either(1), either(1.5))
print(both({ a = 1, b = "b" }, true, 2))
print(area({ kind = "circle", r = 2 }), area({ kind = "square", a = 3 }))
print(maybe(nil), maybe({ id = "m" }, makes("cb ")))
none(nil, nil, 1, nil)
print(table.concat(sorted({ 3, 1, 2 }), " "), sorted({ 2, 1 }, function(a, b) return a < b end)[1])
print(checked(4))
