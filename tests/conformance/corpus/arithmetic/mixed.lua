-- One float operand makes the result a float.
local function kinds(...)
  local out = {}
  for i, v in ipairs({ ... }) do out[i] = math.type(v) .. ":" .. tostring(v) end
  print(table.concat(out, " "))
end
kinds(1 + 1, 1 + 1.0, 1.0 + 1, 1.5 + 1.5)
kinds(3 - 3, 3.0 - 3, 2 * 3, 2 * 3.0, 0 * -1.0, 0 * -1)
kinds(7 // 2, 7.0 // 2, 7 % 4, 7 % 4.0, 4 / 2, 2 ^ 2)
kinds(1e2, 100, 1e2 // 1, 1e2 // 1 | 0)
local x = 10
x = x / 2
kinds(x)
x = x + 1
kinds(x, x - 0.5, x * 0, -x)
local total = 0
for i = 1, 4 do total = total + i * 0.5 end
kinds(total, total - 5, math.floor(total), math.tointeger(total))
kinds(math.maxinteger + 0.0, math.maxinteger // 1.0, 2 ^ 53 + 1, (1 << 53) + 1)
kinds(1 - 1.0, -(1 - 1.0), 0.0 * -1, 1e308 * 10, -1e308 * 10)
for i = 1, 2 do kinds(i, i / 1, i * 1.0) end
