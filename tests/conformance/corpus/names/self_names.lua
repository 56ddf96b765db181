-- self, cls, args and kwargs are ordinary names.
local self = "outer self"
local t = { name = "t" }
function t:m() local inner = self.name do local self = "shadow" inner = inner .. self end return inner end
function t.n(self, cls) return self, cls end
function t:args(args, kwargs) return args, kwargs, self == t end
print(self, t:m(), t.n(1, 2)) print(t:args(3, 4))
local function f(self) return function(self_) return self, self_ end end
print(f("a")("b"))
function t:nested() return (function(self) return self end)("inner"), self.name end
print(t:nested())
function t:assign() self = { name = "replaced" } return self.name end
print(t:assign(), t.name)
function t:captured() return function() self.hits = (self.hits or 0) + 1 return self.hits end end
local hit = t:captured()
print(hit(), hit(), t.hits)
local this, cls, me = t, t, t
print(this == cls, me:m())
local _, __, ___ = 1, 2, 3
print(_, __, ___)
local function under(_, _, x) return x end
print(under(1, 2, 3))
for _ = 1, 2 do local _ = "in" print(_) end
for _, _ in pairs({ 1 }) do print(type(_)) end
print(_)
local a1, a_1, _a1, A1, __a = 1, 2, 3, 4, 5
print(a1, a_1, _a1, A1, __a)
