-- Functions the VM has beyond Lua 5.4.
local function near(a, b) return math.abs(a - b) < 1e-12 end
print(math.pow(2, 10), math.pow(2, 0.5) == 2 ^ 0.5, math.pow(-2, 3), math.pow(0, 0))
print(math.log10(1000) == 3.0 or math.log10(1000), math.log10(1))
print(near(math.sinh(1), 1.1752011936438014), near(math.cosh(1), 1.5430806348152437), near(math.tanh(0.5), 0.46211715726000973))
print(math.sinh(0), math.cosh(0), math.tanh(0))
print(math.atan2(1, 1) * 4 == math.pi, math.atan2(0, -1) == math.pi, math.atan2(-1, 0) * 2 == -math.pi)
