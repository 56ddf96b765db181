-- next, with removal during the traversal.
local t = { a = 1, b = 2, c = 3, 10, 20 }
local sum, count = 0, 0
local key, value = next(t)
while key ~= nil do
  sum, count = sum + value, count + 1
  key, value = next(t, key)
end
print(sum, count, next({}), next({ 5 }), type(next))
for k in next, { x = 1 } do print(k) end
for k, v in next, { "only" }, nil do print(k, v) end
local numbers = {}
for i = 1, 20 do numbers[i] = i end
for k, v in pairs(numbers) do
  if v % 2 == 0 then numbers[k] = nil end
end
local left = 0
for _ in pairs(numbers) do left = left + 1 end
print(left, next(numbers))
print(next({ nil, nil, 3 }))
local function is_empty(x) return next(x) == nil end
print(is_empty({}), is_empty({ 0 }), is_empty({ nil }), is_empty({ k = false }))
print(pcall(next, {}, "nope"))
print(pcall(next))
print(pcall(next, 5))
