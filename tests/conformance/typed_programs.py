"""Random Lua programs whose variables keep one type, so that native code is written for them.

In mixed programs some statements break a type, most in ways that are hard to see.

``@I`` is an integer, ``@F`` a float, ``@S`` a string, ``@Q`` a condition, ``@B`` a block, ``@M``
and ``@N`` the name of an integer variable, ``@D`` a divisor that is not zero.
"""

from __future__ import annotations

from tests.conformance.templates import BLOCK, Kind, programs

PRELUDE = """
local i, j, k = 1, 2, 3
local x, y = 0.5, -2.25
local s, u = "text", "é"
local list = { 5, 3, 9 }
local r = { total = 0, ratio = 1.5, name = "r", inner = { n = 4 } }
local Counter = {}
Counter.__index = Counter
local function counter(n) return setmetatable({ n = n, log = {} }, Counter) end
function Counter:add(by)
  self.n = self.n + (by or 1)
  self.log[#self.log + 1] = self.n
  return self
end
function Counter:value() return self.n, #self.log end
local c = counter(10)
local calls = 0
local function tick() calls = calls + 1 return calls end
local function least(p, q) if p < q then return p end return q end
local function both(p, q) return p + q, p * q end
local function sum(...)
  local total = 0
  for _, v in ipairs({ ... }) do total = total + v end
  return total
end
local function cut(text) return text:sub(1, 30) end
local function poke(t, k, v) t[k] = v end
local function show(...)
  local out = {}
  for n = 1, select("#", ...) do
    local v = select(n, ...)
    out[n] = type(v) == "table" and "table" or tostring(v)
  end
  print(table.concat(out, " "))
end
"""
EPILOGUE = """
show(i, j, k, x, y, s, u, calls)
show(list[1], list[2], list[3], r.total, r.ratio, r.name, r.inner.n, c:value())
"""

INTEGERS = (
    "0", "1", "2", "-3", "7", "10", "255", "65536", "2147483647", "2147483648",
    "4611686018427387904", "math.maxinteger", "math.mininteger", "i", "j", "k", "i", "j", "k",
    "#list", "list[1]", "list[3]", "r.total", "r.inner.n", "c.n", "tick()", "#s", "#u", "#c.log",
    "(c:value())",
)  # fmt: skip
INTEGER = (
    "(@I + @I)", "(@I - @I)", "(@I * @I)", "(@I + @I - @I)", "(@I * @I + @I)", "(@I // @D)",
    "(@I % @D)", "(- @I)", "(~ @I)", "(@I & @I)", "(@I | @I)", "(@I ~ @I)", "(@I << 3)",
    "(@I >> 1)", "(@I << @I)", "(@Q and @I or @I)", "least(@I, @I)", "(both(@I, @I))",
    "select(2, both(@I, @I))", "sum(@I, both(@I, @I))", "math.max(@I, @I)", "math.min(@I, @I)",
    "math.abs(@I)", "math.tointeger(@I)", "list[@I % 3 + 1]", "c:add(@I).n", "#(@S)",
    "select('#', @I, both(@I, 1))", "({ @I, @I })[2]", "({ a = @I }).a",
    "(function(p, q) return p - q end)(@I, @I)", "((@S):byte() or @I)", "(tonumber(tostring(@I)))",
    "(@N)", "(@N + 1)", "(2 * @N - 1)",
)  # fmt: skip
FLOATS = (
    "0.0",
    "-0.0",
    "1.5",
    "-2.75",
    "1e15",
    "1e308",
    "3.0",
    "x",
    "y",
    "x",
    "y",
    "r.ratio",
    "2^53",
)
FLOAT = (
    "(@F + @F)", "(@F - @F)", "(@F * @F)", "(@F / @F)", "(@F // @F)", "(@F % @F)", "(@F ^ 2)",
    "(@I / @D)", "(@I / @I)", "(@I + @F)", "(@F * @I)", "(- @F)", "(@Q and @F or @F)",
    "math.max(@F, @F)", "math.fmod(@F, 2.5)", "math.abs(@F)", "least(@F, @F)", "(@I ^ 0.5)",
    "(@I + 0.0)", "(@I // 1.0)",
)  # fmt: skip
STRINGS = ("s", "u", "r.name", "'x'", "'é日'", "''", "'\\xff'", "'10'", "[[a b]]")
STRING = (
    "cut(@S .. @S)", "cut(@S .. @I)", "cut(@I .. ':' .. @S)", "tostring(@I)", "tostring(@F)",
    "(@S):upper()", "(@S):sub(@I, 5)", "(@S):sub(2)", "(@S):rep(2):sub(1, 9)", "(@S):reverse()",
    "('%d|%s'):format(@I, @S):sub(1, 20)", "('%.3f'):format(@F):sub(1, 20)", "(@Q and @S or @S)",
    "((@S):gsub('%a', '%0.'):sub(1, 12))", "table.concat(list, @S):sub(1, 30)", "type(@F)",
    "(@I .. '')", "tostring(@Q)", "((@S):match('%d+') or @S)",
)  # fmt: skip
CONDITIONS = ("true", "false", "i < j", "x <= y", "s == u", "list[9] == nil")
CONDITION = (
    "(@I < @I)", "(@I <= @I)", "(@I > @I)", "(@I == @I)", "(@I ~= @I)", "(@F < @F)", "(@F == @F)",
    "(@I < @F)", "(@F >= @I)", "(@I == @F)", "(@S < @S)", "(@S == @S)", "(@S ~= @S)", "(not @Q)",
    "(@Q and @Q)", "(@Q or @Q)", "(@Q == @Q)", "(@I % 2 == 0)", "(list[@I] == nil)",
    "(@I and true)", "((@S):find(@S, 1, true) ~= nil)", "(rawequal(@I, @I))",
    "(math.type(@F) == 'float')",
)  # fmt: skip
SIMPLE = (
    "@N = @I", "@N = @N + @I", "@N = @N - 1", "@N = @N * @I", "@N, @M = @M, @N",
    "@N, @M = both(@I, @I)", "x = @F", "x, y = y, @F", "s = @S", "u = cut(u .. @S)",
    "list[#list + 1] = @I", "list[@I % 3 + 1] = @I", "r.total = r.total + @I",
    "r.ratio = r.ratio * @F", "r.name = @S", "r.inner.n = @I", "c:add(@I)", "c:add()", "c.n = @I",
    "show(@I, @I)", "show(@F)", "show(@S)", "show(@Q, @Q)",
    "show(#list, sum(table.unpack(list, 1, 3)))", "show(pcall(function() return @I // @I end))",
    "show(pcall(function() return @I % @N end))", "table.sort(list)", "table.insert(list, 1, @I)",
    "table.remove(list)  list[1] = list[1] or 1 list[2] = list[2] or 2 list[3] = list[3] or 3",
    "show(math.floor(@F), math.ceil(@F))",
)  # fmt: skip
COMPOUND = (
    "if @Q then @B elseif @Q then @B else @B end",
    "if @Q then @B end",
    "for n = 1, 3 do @N = @N + n @B end",
    "for n = 3, 1, -1 do if @Q then goto next end @B ::next:: end",
    "for n, v in ipairs(list) do if n > 4 then break end @N = v * n @B end",
    "for n = @I, @I do show(n) @B if n ~= @I then break end end",
    "for f = @F, @F do show(f) @B if f ~= @F then break end end",
    "do local n = 0 while n < 3 and @Q do n = n + 1 @B end show(n) end",
    "do local n = @I repeat n = n // 2 @B until n <= 1 or @Q show(n) end",
    "do local n, m = @I, @F local function up(by) n = n + by m = m * by @B return n end "
    "show(up(@I), up(2), n, m) end",
    "do local function f(n) if n <= 0 then return @I end @B return n + f(n - 1) end show(f(2)) end",
    "do local fs = {} for n = 1, 2 do local v = @I fs[n] = function() v = v + n @B return v end "
    "end show(fs[1](), fs[2](), fs[1]()) end",
    "do local acc <const> = @I @B show(acc + 1, acc * 2) end",
    "do local p, q, text = @I, @F, @S @B show(p * 2, q + p, cut(text .. p)) end",
    "do local d = counter(@I) @B d:add(@I):add() show(d:value()) end",
)
BREAKING = (
    "poke(r, 'total', @F)", "poke(r, 'name', @I)", "poke(list, 2, @S)", "poke(c, 'n', @S)",
    "@N = @F", "x = @I", "s = @I", "c.n = @F", "list[1] = @F", "list[3] = @S", "r.total = nil",
    "r.inner = { n = @F }", "function Counter:value() return @F, @S end", "i, x = x, i",
    "setmetatable(r, { __index = function(_, k) return @F end })", "r.total, r.ratio = @S, @I",
    "least = function(p, q) return p or @S end", "both = function(p) return @F, p end",
    "for _, key in ipairs({ 'total', 'name' }) do r[key] = @F end", "calls = @F",
    "rawset(r, 'total', @S)", "for n, v in ipairs(list) do list[n] = v / @D end",
    "Counter.__add = function(p, q) return @I end @N = c + @I",
    "sum = function(...) return ... end",
    "setmetatable(r, { __newindex = function(t, k, v) rawset(t, k, @F) end }) r.total = nil "
    "r.total = @I", "local was = both both = function(...) return was(...) end",
    "show(pcall(least, @S, @I)) show(pcall(least, @S, @S))", "show(pcall(cut, @I))",
    "table.sort(list, function(p, q) return tostring(p) > tostring(q) end)",
    "('ab'):gsub('.', function(text) s = text @N = #text x = text:byte() end)",
)  # fmt: skip

GRAMMAR = {
    "N": Kind(("i", "j", "k")),
    "M": Kind(("i", "j", "k")),
    "D": Kind(("1", "2", "3", "10", "-2", "64")),
    "I": Kind(INTEGERS, INTEGER),
    "F": Kind(FLOATS, FLOAT),
    "S": Kind(STRINGS, STRING),
    "Q": Kind(CONDITIONS, CONDITION),
    BLOCK: Kind(SIMPLE, COMPOUND),
}
TYPED_PROGRAMS = programs(PRELUDE, GRAMMAR, EPILOGUE)
MIXED_PROGRAMS = programs(
    PRELUDE,
    {**GRAMMAR, BLOCK: Kind((*SIMPLE, *BREAKING), COMPOUND)},
    EPILOGUE,
    "show(pcall(function() @B end))",
)
