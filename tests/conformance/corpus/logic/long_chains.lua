-- Chains that would not fit on a line of Python.
local function grade(points)
  return points >= 90 and "excellent" or points >= 75 and "good" or points >= 60 and "fair" or points >= 40 and "poor" or "failed"
end
for _, points in ipairs({ 95, 80, 61, 45, 3 }) do print(points, grade(points)) end
local function valid(o)
  return o ~= nil and type(o) == "table" and type(o.name) == "string" and #o.name > 0
    and type(o.price) == "number" and o.price > 0 and (o.currency == nil or o.currency == "EUR" or o.currency == "USD")
end
print(valid(), valid(1), valid({}), valid({ name = "", price = 1 }), valid({ name = "x", price = 0 }))
print(valid({ name = "x", price = 1 }), valid({ name = "x", price = 1, currency = "EUR" }), valid({ name = "x", price = 1, currency = "?" }))
local a, b, c, d
local first = a or b or c or d or a or b or c or d or "last"
print(first, (a and b and c and d) == nil, not a and not b and not c and not d)
a = 0
print(a and a + 1 and a + 2 and a + 3 and a + 4, a or error("unreached"), a == 0 and "zero" or a == 1 and "one" or "many")
