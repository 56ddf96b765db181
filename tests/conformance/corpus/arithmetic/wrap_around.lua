-- Integers are 64 bits wide and wrap silently.
local max, min = math.maxinteger, math.mininteger
local function add(a, b) return a + b end
local function sub(a, b) return a - b end
local function mul(a, b) return a * b end
print(add(max, 1), add(max, max), add(min, -1), add(min, min))
print(sub(min, 1), sub(max, -1), sub(0, min), sub(-2, max))
print(mul(max, 2), mul(min, -1), mul(max, max), mul(min, min), mul(1 << 32, 1 << 32))
print(-min, -max, max + 1 == min, min - 1 == max)
print(min // -1, min % -1, max // -1, max % -1)
local factorial = 1
for i = 1, 30 do factorial = factorial * i end
print(factorial)
local hash = 5381
for i = 1, 40 do hash = hash * 33 + i end
print(hash)
local power = 1
for _ = 1, 64 do power = power * 3 end
print(power)
local total = max
for i = 1, 5 do total = total + i end
print(total)
local down = min
repeat down = down - 1 until down > 0
print(down)
local counter = max - 2
local seen = {}
while counter > 0 do seen[#seen + 1] = counter counter = counter + 1 end
print(#seen, counter)
print(math.type(max + 1), math.type(max + 1.0), max + 1.0, min - 1.0, max * 2.0)
