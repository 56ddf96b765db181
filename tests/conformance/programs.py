"""Small random Lua programs whose variables hold anything; they terminate and print.

``@E`` is an expression, ``@B`` a block, ``@N`` the name of a variable, ``@K`` a table key, ``@S`` a
string, ``@O`` a binary operator. Nothing prints an address, depends on the order of ``pairs`` or on
which border ``#`` finds, indexes what may be a string, passes no value where one is wanted,
recurses without end or doubles a string in a loop.
"""

from __future__ import annotations

from tests.conformance.templates import BLOCK, Kind, programs

PRELUDE = """
local V = {}
V.__index = V
local function vec(n) return setmetatable({ n = n }, V) end
local function num(v)
  if type(v) == "table" then v = rawget(v, "n") end
  return type(v) == "number" and v or 0
end
V.__add = function(x, y) return vec(num(x) + num(y)) end
V.__sub = function(x, y) return vec(num(x) - num(y)) end
V.__mul = function(x, y) return num(x) * num(y) end
V.__unm = function(x) return vec(-num(x)) end
V.__eq = function(x, y) return num(x) == num(y) end
V.__lt = function(x, y) return num(x) < num(y) end
V.__concat = function(x, y) return tostring(x) .. "&" .. tostring(y) end
V.__tostring = function(v) return "V" .. tostring(num(v)) end
V.__call = function(self, ...) return self.n, select("#", ...), ... end
function V:get(k, ...) return self[k or "n"], ... end
function V:set(k, v) self[k or "none"] = v return self end
local function str(v)
  local k = type(v)
  if k == "table" then return getmetatable(v) == V and tostring(v) or k end
  return k == "function" and k or tostring(v)
end
local function show(...)
  local out = {}
  for i = 1, select("#", ...) do out[i] = str((select(i, ...))) end
  print(table.concat(out, " "))
end
local function dump(t)
  local out = {}
  for k, v in pairs(t) do out[#out + 1] = type(k) .. str(k) .. "=" .. str(v) end
  table.sort(out)
  print(table.concat(out, ","))
end
local trace = 0
local function id(...) return ... end
local function two(x) return x, "second" end
local function none() end
local function note(x) trace = trace + 1 return x end
local a, b, c = 1, "s", nil
local t, o = { 10, 20, x = "ex", [2.5] = "float", [true] = "yes" }, vec(3)
"""
EPILOGUE = "\nshow(a, b, c, trace, o.n, rawequal(o, t))\ndump(t)\n"

NAMES = ("a", "b", "c")
KEYS = ("1", "2", "3.0", "2.5", "-1", "'x'", "'1'", "true", "a", "b", "'é'", "math.mininteger")
STRINGS = (
    "''", "'x'", "'10'", "' 0x1p4 '", "'1e1'", "'héllo'", "'日本'", "'a\\0b'", "'\\xff\\xc3'",
    "'%d%%'", "'A-b_C'", "[[long]]",
)  # fmt: skip
LITERALS = (
    *("nil", "true", "false", "0", "1", "2", "-1", "7", "3.5", "0.0", "-0.0", "1e15", "2^53"),
    *("9223372036854775807", "math.mininteger", "1 << 62", "0x7fffffffffffffff", "-2^63", "1e308"),
    *("{}", "{ 1, 2 }", "none", "print", "math.huge", "0/0 ~= 0/0", "o", "vec(2)", "t", "V"),
    *("a", "b", "c", "a", "b", "c", *STRINGS),
)
BINARY = (
    "+", "-", "*", "/", "//", "%", "^", "==", "~=", "<", "<=", ">", ">=", "and", "or",
    "&", "|", "~", "<<", ">>",
)  # fmt: skip

EXPRESSIONS = (
    "(@E @O @E)", "(@E @O @E)", "(@E @O @E)", "(@E and @E or @E)", "(not @E)", "(- @E)", "(~ @E)",
    "#@S", "(@E)", "id(@E)", "note(@E)", "two(@E)", "(two(@E))", "id(two(@E))", "id(@E, @E)",
    "str(@E)", "type(@E)", "math.type(@E)", "tostring(@N)", "tonumber(@E)", "rawequal(@E, @E)",
    "select(2, @E, @E)", "select(-1, @E, two(@E))", "select('#', two(@E), none())",
    "({ @E, k = @E }).k", "({ two(@E) })[2]", "({ [@K] = @E })[@K]", "#{ @E, two(1) }",
    "(function(x, ...) local y = {} return y, x end)(@E, @E)",
    "(function(...) local x, y = ... return y or x end)(@E, two(@E))",
    "(function(...) return select('#', ...) end)(@E, two(@E))", "t[@K]", "t.x", "o.n", "o:get()",
    "o:get('n', @E)", "o:get(@K)", "o(@E)", "({ @E, n = @E }).n", "t.zz.y", "none().x",
    "@S:upper()", "@S:sub(@E, 3)", "@S:rep(2, @S)", "(@S:byte(@K))", "(@E .. @S)", "(@S .. @E)",
    "@S:find(@S, 1, true)", "(@S:gsub('%w', '<%0>'))", "@S:reverse()", "('%s|%q'):format(@N, @S)",
    "@S .. @E .. @S", "('%d'):format(@E)", "math.max(@E, @E)", "math.floor(@E)",
    "math.tointeger(@E)", "@S:len()", "table.concat({ @E, @S }, @S)",
    "select('#', table.unpack({ @E, @E }))",
)  # fmt: skip

SIMPLE = (
    "@N = @E", "@N = @E", "@N, @N = @E, @E", "@N, @N = @N, @N", "@N, t[@K] = @E, @E",
    "t[@K], @N = @E", "t[@K] = @E", "t.x = @E", "o.n = @E", "o:set(@K, @E)", "@N = two(@E)",
    "@N, @N, @N = two(@E)", "t[@K], t[@K] = t[@K], t[@K]", "do local @N = @E show(@N) end",
    "show(@E)", "show(@E, @E)", "show((@E), two(@E))", "show(pcall(id, @E))",
    "dump({ @E, x = @E })", "show(pcall(function() return @E end))",
    "show(pcall(function() t[@E] = @N end))", "show(pcall(function() @N = @E + 1 end))",
    "show(pcall(error, @E))", "show(select(2, pcall(function() error(@E, 2) end)))",
)  # fmt: skip

COMPOUND = (
    "if @E then @B elseif @E then @B else @B end",
    "if not @E then @B end",
    "do local fixed <const> = @E @B show(fixed) end",
    "do local @N, @N = @E, @E @B end",
    "for i = 1, 3 do @B if @E then break end show(i) end",
    "for i = 1, 3 do if @E then goto next end @B ::next:: end",
    "for @N = 1, 2 do @N = @E @B end",
    "for i = 1, 2 do for j = i, 2 do if @E then goto inner end @B ::inner:: end @B end",
    "do local n = 0 show(pcall(function() for i = @E, @E, @E do n = n + 1 show(i) "
    "if n > 3 then break end end end)) end",
    "do local n = 0 while n < 3 and @E do n = n + 1 @B end end",
    "do local n = 0 repeat n = n + 1 local @N = n @B until n > 2 or @E end",
    "do local n = 0 repeat n = n + 1 if @E then goto continue end @B ::continue:: until n > 2 end",
    "do local function run(n) ::top:: n = n + 1 @B if n < 3 and @E then goto top end end "
    "run(0) end",
    "do local n = 0 while true do n = n + 1 if n > 2 then break end if @E then goto out end "
    "@B end ::out:: end",
    "for i, @N in ipairs({ @E, @E }) do @B end",
    "for k, v in pairs({ x = @E }) do show(k, v) @B end",
    "for @N, v in next, { @E } do @B end",
    "show(pcall(function() @B return @E end))",
    "show(pcall(function(@N, ...) @B return @N, ... end, @E, two(@E)))",
    "do local function f(n, ...) if n == 0 then return @E, ... end @B return f(n - 1, ...) end "
    "show(f(2, @E)) end",
    "do local function f(x, y) x = x or @E return x, y end show(f()) show(f(@E)) "
    "show(f(@E, two(@E))) end",
    "do local fs = {} for i = 1, 2 do local @N = i fs[i] = function(v) @B @N = v or @N return @N "
    "end end show(fs[1](), fs[2](@E), fs[1]()) end",
    "do local n = 0 local function up() n = n + 1 @B return n end local function get() return n "
    "end up() show(up(), get()) end",
    "do local q = setmetatable({ @E }, { __index = function(_, k) return @E end, __newindex = "
    "function(s, k, v) rawset(s, k, @E) end }) show(q[1], q.z) q.w = @E show(q.w) end",
    "do local q = setmetatable({}, { ['__' .. 'eq'] = function() return @E end, __le = function() "
    "return @E end, __len = function() return @E end }) "
    "show(q == setmetatable({}, getmetatable(q)), q <= q, #q) end",
    "do local q = { n = @E } function q:m(...) @B return self.n, ... end show(q:m(@E)) "
    "show(q.m(q)) end",
    "do local q = { n = 0 } function q.m(x, ...) q.n = q.n + 1 @B return select('#', ...), x end "
    "show(q.m(two(@E)), q.n) end",
    "do local r <close> = setmetatable({}, { __close = function() show('closed') @B end }) @B end",
    "do local k = table.pack(@E, two(@E)) show(k.n, k[1], k[k.n]) end",
    "do local text = @S for w in text:gmatch('.') do @N = w end show(@N, text:len()) end",
)

GRAMMAR = {
    "N": Kind(NAMES),
    "K": Kind(KEYS),
    "S": Kind(tuple(f"({text})" for text in STRINGS)),
    "O": Kind(BINARY),
    "E": Kind(tuple(f"({text})" for text in LITERALS), EXPRESSIONS),
    BLOCK: Kind(SIMPLE, COMPOUND),
}
PROGRAMS = programs(PRELUDE, GRAMMAR, EPILOGUE, "show(pcall(function() @B end))")
"""Most statements fail, so each is protected."""
