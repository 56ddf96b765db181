-- Roots, exponentials, logarithms and trigonometry.
local function near(a, b) return math.abs(a - b) < 1e-12 end
print(math.sqrt(16), math.sqrt(2), math.sqrt("9"), math.exp(0), near(math.exp(1), 2.718281828459045))
print(math.log(1), math.log(8, 2), math.log(100, 10), near(math.log(27, 3), 3), near(math.log(math.exp(2)), 2), math.log(1024, 2))
print(math.log(0), math.log(1/0), math.log(1, 2), near(math.log(0.5), -0.6931471805599453))
print(math.sin(0), math.cos(0), math.tan(0), near(math.sin(math.pi / 2), 1), near(math.cos(math.pi), -1))
print(math.asin(1) * 2 == math.pi, math.acos(1), math.atan(1) * 4 == math.pi, math.atan(1, -1), math.atan(-1, -1), math.atan(0, -1))
print(math.deg(math.pi), math.rad(180) == math.pi, math.pi, math.huge, -math.huge)
print(pcall(math.sqrt))
print(pcall(math.sin, "x"))
print(pcall(math.log, 2, "x"))
print(pcall(math.atan, nil))
print(pcall(math.exp, {}))
