-- Function and table replacements; nil and false keep the match.
print(("hello world"):gsub("%w+", string.upper), ("a1b2"):gsub("%d", function(d) return d + 1 end))
print(("abc"):gsub("%w", { a = "1", b = true and "2", c = false }), ("abc"):gsub("%w", {}), ("x y"):gsub("%w", { x = 10, y = 2.5 }))
print(("k=v; x=y"):gsub("(%w+)=(%w+)", function(k, v) return v .. "=" .. k end))
print(("abc"):gsub("b", function() end), ("abc"):gsub("b", function() return nil end), ("abc"):gsub("b", function() return false end))
print(("$name is $age"):gsub("%$(%w+)", { name = "Bob", age = 42 }))
local seen = {}
local result, count = ("one two"):gsub("(%a)(%a*)", function(head, tail, extra)
  seen[#seen + 1] = head .. "|" .. tail .. "|" .. tostring(extra)
  return head:upper() .. tail
end)
print(result, count, table.concat(seen, " "))
print(("abc"):gsub("()", function(position) return position end))
print(("abcd"):gsub("..", setmetatable({}, { __index = function(_, key) return key:reverse() end })))
print(("abc"):gsub("%w", function(c) return c, "ignored" end))
