-- Annotated varargs become a hint of the starred parameter; they are read like any others.
local function total(label: string, ...: number): string
    local sum = 0
    for _, value in ipairs({...}) do
        sum = sum + value
    end
    return label .. "=" .. sum
end

local function count(...: string?): integer
    return select("#", ...)
end

local function first(...: number): number?
    return (...)
end

print(total("a", 1, 2, 3), total("none"))
print(count(), count(nil, "x"), first(7, 8), first())
