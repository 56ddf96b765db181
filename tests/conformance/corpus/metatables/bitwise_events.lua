-- The metamethods of bitwise operators, on both sides and where numbers do not fit.
local Bits = {}
local function new(n) return setmetatable({ n = n }, Bits) end
local function number(v) return type(v) == "table" and v.n or v end
function Bits.__band(a, b) return new(number(a) & number(b)) end
function Bits.__bor(a, b) return new(number(a) | number(b)) end
function Bits.__bxor(a, b) return new(number(a) ~ number(b)) end
function Bits.__shl(a, b) return new(number(a) << number(b)) end
function Bits.__shr(a, b) return new(number(a) >> number(b)) end
function Bits.__bnot(a) return new(~a.n) end
function Bits.__eq(a, b) return a.n == b.n end
local a, b = new(12), new(10)
print((a & b).n, (a | b).n, (a ~ b).n, (a << 2).n, (a >> 1).n, (~a).n)
print((6 & a).n, (1 | a).n, (3 ~ a).n, (1 << new(4)).n, (256 >> new(4)).n, (a & 4 | 1).n)
print(a & b == new(8), (a ~ b) ~ b == a, ~~a == a, a << 1 >> 1 ~= a)
local text = setmetatable({}, { __band = function(x, y) return type(x) .. type(y) end, __shl = function() return "shl" end, __bnot = function(...) return select("#", ...) end })
print(text & 1.5, 1.5 & text, text & "x", "x" & text, nil and 1 or text & {}, text << {}, ~text)
print(pcall(function() return text | 1 end))
print(pcall(function() return 1 >> text end))
local flags = new(0)
for _, bit in ipairs({ 0, 2, 5 }) do flags = flags | 1 << bit end
print(flags.n, (flags & 1 << 2) == new(4), (flags & ~new(1)).n)
