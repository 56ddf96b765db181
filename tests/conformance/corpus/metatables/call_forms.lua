-- __call with all kinds of arguments and callers.
local Callable = {}
Callable.__call = function(self, ...) return self.name, select("#", ...), ... end
local function new(name) return setmetatable({ name = name }, Callable) end
local f = new("f")
print(f()) print(f(1, nil)) print(f(f(1))) print((f(1, 2))) print(f"text") print(f{ 1 } == "f")
local t = { f = f, nested = { f = f }, [1] = f }
print(t.f(1)) print(t.nested.f(2)) print(t[1](3)) print(t:f(4) == "f", select("#", t:f()))
print(pcall(f, "x")) print(select(2, pcall(f))) print(table.unpack({ f("y") }))
local inner = new("inner")
local outer = setmetatable({}, { __call = inner })
print(select("#", outer(1)), (outer(1)))
local third = setmetatable({}, { __call = outer })
print((third(1)), select("#", third()))
print(pcall(setmetatable({}, { __call = 5 })))
print(pcall(function() local plain = setmetatable({}, {}) return plain() end))
local adder = setmetatable({ total = 0 }, { __call = function(self, n) self.total = self.total + (n or 1) return self end })
print(adder(1)(2)()(4).total)
table.sort(t, setmetatable({}, { __call = function(_, a, b) return a < b end }))
for a in setmetatable({ n = 0 }, { __call = function(self) self.n = self.n + 1 if self.n < 3 then return self.n end end }) do print("iter", a) end
print(("abc"):gsub("%a", function(c) return (new(c)()) .. "." end))
local function apply(g, ...) return g(...) end
print(apply(f, 1, 2), apply(print ~= nil and f, 3))
