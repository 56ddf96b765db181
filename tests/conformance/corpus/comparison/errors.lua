-- Values without an order refuse to be compared; the message tells their types.
local function less(a, b) return a < b end
local function at_most(a, b) return a <= b end
local function greater(a, b) return a > b end
local function at_least(a, b) return a >= b end
local values = { 1, "1", true, {}, print, 2.5 }
for i = 1, #values do
  for j = 1, #values do
    if i ~= j then print(pcall(less, values[i], values[j])) end
  end
end
print(pcall(less, {}, {}))
print(pcall(less, nil, nil))
print(pcall(less, true, false))
print(pcall(at_most, nil, 1))
print(pcall(at_most, {}, "x"))
print(pcall(greater, 1, "x"))
print(pcall(greater, {}, 1))
print(pcall(at_least, "x", 1))
print(pcall(at_least, print, tostring))
