"""Random Lua programs dense with private tables: records, arrays, and strings cut and searched.

Every statement is a scene of its own, so that a table which gets out of sight leaves those of other
scenes alone. ``@A`` makes an array of integers, ``@G`` one of arrays, ``@Q`` one of records, ``@R``
a record; ``@I`` is an integer, ``@K`` an index, ``@Z`` an integer or nil, ``@S`` a string, ``@P`` a
pattern, ``@C`` a condition, ``@V`` the name of an array, ``@N`` that of an integer variable.

Nothing swaps elements with a place behind the end or asks for the length of a table with holes.
"""

from __future__ import annotations

from tests.conformance.templates import BLOCK, Kind, programs

PRELUDE = """
local function show(...)
  local out = {}
  for n = 1, select("#", ...) do
    local v = select(n, ...)
    out[n] = type(v) == "table" and "table" or tostring(v)
  end
  print(table.concat(out, " "))
end
local function id(...) return ... end
local function total(list)
  local sum = 0
  for n = 1, #list do sum = sum + list[n] end
  return sum
end
local depth = 0
local function deeper(list, n)
  depth = depth + 1
  if n <= 0 then return #list, depth end
  list[#list + 1] = n
  return deeper(list, n - 1)
end
local function count(list, n)
  if n == 0 then return list[1] or 0 end
  return count(list, n - 1) + 1
end
local function norm(v) return v.x * 2 + (v.y or 0) end
local function made(x) return { x = x, y = 1 } end
local shared = {}
local function remember(v) shared[#shared + 1] = v return #shared end
"""
SCENE = """show(pcall(function()
local a, b, g, q, r, p = @A, @A, @G, @Q, @R, @R
local n, m, z, s = @I, @I, @Z, @S
@B
@B
show(#a, a[1], a[#a], #b, b[2], b[n], #g, #q, r.x, r.y, p.x, n, m, z, s)
for i = 1, #q do show(q[i].x, q[i].y) end
for i, row in ipairs(g) do show(i, #row, row[1], row[3]) end
end))"""

INTEGERS = (
    "0", "1", "2", "3", "5", "-1", "-2", "7", "n", "m", "n", "m", "#a", "#b", "#s", "1 << 31",
    "1 << 62", "math.maxinteger", "math.mininteger",
)  # fmt: skip
INTEGER = (
    "(@I + @I)", "(@I - @I)", "(@I * @I)", "(@I % 7)", "(@I // 2)", "(- @I)", "(@I + 1)",
    "(@I - 1)", "a[@K]", "@V[@K]", "@V[@K] + @V[@K]", "(@V[@K] * 2 - @I)", "(@I + @V[@K])",
    "(@V[@K] + @I)", "(@V[@K] or @I)", "(@V[@K] and 1 or 2)", "@V[#@V]", "@V[#@V - 1]",
    "g[@K][@K]", "#g[@K]", "#g", "q[@K].x", "q[@K].y", "(q[@K] or r).x", "r.x", "r.y", "r.w",
    "p.x", "(r.y or @I)", "total(@V)", "total({ @I, @I })", "norm(r)", "norm(q[@K])",
    "norm({ x = @I })", "made(@I).x", "count(@V, 3)", "(deeper(@V, 2))", "({ @I, @I })[@K]",
    "#{ @I, @I }", "({ x = @I }).x", "(function(t) return t[@K] end)(@V)",
    "(function(t) return t.x end)(@C and r or p)", "(@C and a or b)[@K]", "(id(@V))[@K]",
    "select('#', table.unpack(@V))", "(table.unpack(@V))", "(#@S)", "((@S):byte() or 0)",
    "((@S):find(@P) or 0)", "select('#', (@S):find(@P))", "-@V[@K]", "~@V[@K]", "(@V[@K] & 7)",
    "(@V[@K] // 2)", "(@V[@K] % 3)", "(@I // @V[@K])", "math.max(@I, @V[@K])",
    "(tonumber((@S):match('%d+')) or 0)",
)  # fmt: skip
KEYS = ("1", "2", "3", "0", "-1", "n", "m", "#a", "#b", "9", "1 << 62", "n + 1", "m - 1")
KEY = (
    "#@V", "#@V - 1", "#@V + 1", "@I", "@I % 3 + 1", "@V[@K]", "n - m", "n * 2",
    "math.maxinteger + n", "r.x",
)  # fmt: skip
ARRAYS = ("{}", "{ 1 }", "{ 3, 1, 2 }", "{ 5, 6, 7, 8 }", "{ 0, -1 }")
ARRAY = (
    "{ @I, @I }",
    "{ @I, 2, @I }",
    "{ (@Z or 1), 2 }",
    "{ @Z }",
    "(function() local t = {} for k = 1, 3 do t[k] = @I end return t end)()",
    "(function(c) local t = {} for k = 1, c do t[#t + 1] = k end return t end)(@I % 5)",
)
STRINGS = (
    "'abc'", "'a1b22'", "'x=10, y=20'", "''", "'héé'", "'日本1'", "'\\xff\\xc3'", "'a\\0b'",
    "'  trim '", "'10'",
)  # fmt: skip
STRING = (
    "(@S .. @S):sub(1, 20)", "(@S):sub(2)", "(@S):sub(-3)", "(@S):sub(2, -2)", "(@S):sub(@I, @I)",
    "(@S):sub(0, 2)", "(@S):upper()", "(@S):lower()", "('ab'):rep(2)", "(@S):rep(2):sub(1, 12)",
    "(s .. @I)", "('%d:%s'):format(@I, s)", "('%5s|%-4s|'):format('é', s)",
    "('%5d|%-4d|%04d|%+d'):format(@I, @I, @I, @I)", "('%.2f %g %e'):format(@I, @I, @I)",
    "('%s'):format(@Z)", "((@S):gsub(@P, '.'))", "((@S):gsub(@P, '<%0>'):sub(1, 20))",
    "((@S):match(@P) or 'no')", "tostring((@S):find(@P))", "(@S):reverse()", "r.name",
    "table.concat(@V, ','):sub(1, 20)", "tostring(@V[@K])", "('x'):rep(@I % 4)",
)  # fmt: skip
PATTERNS = (
    "'%a+'", "'%d+'", "'(%w)=(%d+)'", "'()%d'", "'^%s*(.-)%s*$'", "'.'", "'b'", "'[^,]+'",
    "'%bab'", "'\\xc3'", "'é'", "'[a-f]-$'", "'%z'", "'(%a)(%a)'", "'%f[%d]%d'",
)  # fmt: skip
CONDITIONS = ("true", "false", "n < m", "z", "r.y", "#a > 2", "a[n]", "depth > 3")
CONDITION = (
    "(@I < @I)", "(@I == @I)", "(@V[@K] == @I)", "(@V[@K] == nil)", "(@V[@K] < @I)",
    "(@I < @V[@K])", "(@V[@K] ~= @V[@K])", "(q[@K] == nil)", "(g[@K] and g[@K][1])", "not @C",
    "(@S == @S)", "(@S < @S)", "(@S):find(@P)", "(@C and @C)", "(r.x == p.x)", "(@Z == nil)",
)  # fmt: skip

SIMPLE = (
    "show(@I)", "show(@I, @Z)", "show(@S)", "show(@C)", "show(@V[@K], g[@K], q[@K])",
    "show(pcall(function() return @I end))", "show(pcall(function() return @I + @V[@K] end))",
    "show(pcall(function() return g[@K][@K] .. @S end))",
    "show(pcall(function() return @V[@K] < @I end))",
    "show(pcall(function() return #g[@K] + q[@K].x end))",
    "@V[#@V + 1] = @I", "@V[#@V + 1] = @Z", "a[#a + 1] = @I", "b[#b + 1] = b[#b]",
    "table.insert(@V, @I)", "table.insert(a, @I) table.insert(a, #a)", "g[#g + 1] = @A",
    "g[#g + 1] = @V", "table.insert(g, { @I, @I })", "g[#g][#g[#g] + 1] = @I", "q[#q + 1] = @R",
    "table.insert(q, made(@I))", "q[#q].x = @I", "q[#q].y = @Z", "r.x = @I", "r.y = @Z",
    "r.x, p.x = p.x, r.x", "r.x = r.x + @V[@K]", "r.w = @I", "r = @R", "p = r", "a = b",
    "a, b = b, a", "a = @A", "b = @C and a or @A", "q = @Q", "g = @G", "z = @Z", "n = @I",
    "n, m = @I, @I", "s = @S", "@V[1] = @I", "a[#a] = @I", "a[#a], a[1] = a[1], a[#a]",
    "@V[@I % 2 + 1] = @I", "a[1], a[2] = a[2], a[1]", "n = deeper(a, 3)", "n = n + 1",
    "for i = 1, #a do a[i] = a[i] * 2 end", "for i = #a, 1, -1 do n = n + a[i] end",
    "for i = 2, #b do local t = b[i] if t < b[i - 1] then b[i], b[i - 1] = b[i - 1], t end end",
    "for i, v in ipairs(@V) do if i < 4 then @V[#@V + 1] = v + i end end",
    "for i = 1, #a // 2 do a[i], a[#a - i + 1] = a[#a - i + 1], a[i] end",
    "local w = { x = @I } w.y = @Z show(norm(w))", "local t <const> = { @I, @I } show(t[@K], #t)",
    "for w in (@S):gmatch(@P) do show(w) end", "local x, y, u = (@S):match(@P) show(x, y, u)",
    "local x, y, u = (@S):find(@P) show(x, y, u)", "show((@S):gsub(@P, { a = 'A', b = @S }))",
    "show(select('#', (@S):match(@P)), (@S):find(@P, 2))",
    "show((@S):gsub(@P, function(w) return @C and w end))",
)  # fmt: skip
ESCAPING = (
    "remember(r)", "remember(@V)", "show(@V)", "show(pcall(error, r))", "print(type(a), #a)",
    "table.sort(a)", "table.sort(b, function(x, y) return x > y end)",
    "for k, v in pairs(a) do n = k end", "show(next(b))", "show(a == b, r == p)",
    "local seen = { [r] = 1, [a] = 2 } show(seen[r], seen[b])", "setmetatable(r, nil)",
    "local co = coroutine.wrap(function(t, v) t[#t + 1] = 1 coroutine.yield(t) v.x = 3 end) "
    "show(co(a, r)) show(co())",
    "show(pcall(function(t) t[#t + 1] = @I return t[@K] end, @V))", "show(rawget(b, 1))",
    "show(pcall(total, @V)) show(pcall(norm, @C and r))", "G = a show(G[@K]) G = nil",
    "local ok, e = pcall(function() error({ x = @I, y = @Z }) end) show(ok, e.x, e.y)",
    "local ok, e = pcall(function() error(r) end) show(e.x, e == r) e.x = @I",
    "shared[#shared + 1] = q[1] show(shared[#shared].x)", "show(table.remove(a))",
    "show(table.unpack(a))", "r.more = a r.more[#r.more + 1] = @I show(#a)",
    "local k = 'x' show(r[k])", "a.x = 1 show(a.x)", "r[1] = 2 show(r[1])",
    "p = setmetatable({ x = 1 }, { __index = r }) show(p.y, p.x)", "show(a.x, r.zz)",
    "function r.get(v) return v and v.x end show(r.get(r), r:get())", "a[2.0] = 5 show(a[2])",
    "local t = table.pack(r, a) show(t.n, t[1].x, #t[2])", "a[#a] = nil show(#a)",
)  # fmt: skip
COMPOUND = (
    "if @C then @B else @B end", "for i = 1, 3 do @B if @C then break end end",
    "for i = 1, #a do local v = a[i] if i > 5 then break end @B end",
    "for i = @I % 4, @I % 6 do @B show(a[i], b[i - 1]) end",
    "for i, v in ipairs(b) do if i > 4 then break end n = v @B end",
    "for _, v in ipairs(q) do v.x = v.x + 1 if #q > 6 then break end @B show(v.x, v.y) end",
    "for i = 1, #g do local row = g[i] for j = 1, #row do n = n + row[j] end end @B",
    "do local t, c = {}, @I % 5 for i = 1, c do t[i] = @I end @B show(#t, t[c], t[@K]) end",
    "do local t, c = {}, @I % 5 for i = 0, c do t[i] = i end for i = 2, c do t[i] = t[i - 2] end "
    "@B for i = 1, c do show(t[i]) end end",
    "do local flags, top = {}, 9 for i = 2, top do flags[i] = @C end @B for i = 1, top do "
    "if flags[i] then show(i) end end end",
    "do local t = {} for i = 1, @I % 5 do t[#t + 1] = { x = i, y = @Z } end @B "
    "for i = #t, 1, -1 do show(t[i].x, t[i].y) end end",
    "do local stack = { @I } while #stack > 0 and #stack < 5 do stack[#stack + 1] = @I @B end "
    "show(#stack, stack[#stack]) end",
    "do local grid = {} for y = 1, 3 do grid[y] = {} for x = 1, 3 do grid[y][x] = x * y end end @B "
    "show(grid[2][@K], grid[@K][1]) end",
    "do local t = { @I, @I } local last = #t t = @A @B for i = 1, last do show(t[i]) end end",
    "do local t = { @I, @I } local last = #t local function reset() t = { @I } end @B "
    "for i = 1, last do show(t[i]) if i == 1 then reset() end end end",
    "do local t = @C and { @I } or nil @B show(pcall(function() return t[@K] end)) "
    "show(pcall(function() return #t end)) end",
    "do local t local function put(v) t[#t + 1] = v end show(pcall(put, 1)) t = {} put(@I) @B "
    "show(#t, t[1]) end",
    "do local v = @C and @R or nil @B show(pcall(function() return v.x end)) "
    "show(pcall(function() v.x = 1 end)) end",
    "do local function swap(t, i, j) t[i], t[j] = t[j], t[i] end local t = { 1, 2, 3 } @B "
    "swap(t, 1, 3) swap(t, 2, 2) show(t[1], t[2], t[3]) end",
    "do local function run(k) ::top:: local t = { k } k = k + 1 @B show(t[1], t[2]) "
    "if k < 3 then goto top end end run(0) end",
    "do local function walk(t, i) if i > #t then return 0 end return t[i] + walk(t, i + 1) end @B "
    "show(pcall(walk, @V, 1)) show(walk({ @I, @I }, 1)) end",
    "do local function loop(t, k) if k <= 0 then return t[@K], #t end t[#t + 1] = k "
    "return loop({ k, @I }, k - 1) end @B show(loop({}, 3)) end",
    "do local function v(...) local t = { ... } return #t, t[@K] end @B show(v(@I, @I)) end",
    "do local function f(u, ...) local w = ... return u.x, w and w.x end @B "
    "show(pcall(f, r, @Z)) show(f(r, p)) end",
    "do local fs = {} for i = 1, 3 do local t = { i } fs[i] = function(v) t[#t + 1] = v "
    "return #t, t[v] end end @B show(fs[1](2), fs[2](@I)) end",
    "do local obj = { list = {}, size = 0 } local function push(o, v) o.size = o.size + 1 "
    "o.list[o.size] = v end push(obj, @I) push(obj, 2) @B show(obj.size, obj.list[@K]) end",
    "do local head = nil for i = 1, 3 do head = { v = i, rest = head } end @B "
    "while head do show(head.v) head = head.rest end end",
    "do local out = '' for i = 1, 3 do out = out .. @S:sub(1, 4) end "
    "show(#out, out:upper()) @B end",
)  # fmt: skip

GRAMMAR = {
    "N": Kind(("n", "m")),
    "V": Kind(("a", "b", "a", "b", "g[1]")),
    "I": Kind(INTEGERS, INTEGER),
    "K": Kind(KEYS, KEY),
    "Z": Kind(("nil", "1", "n", "2"), ("@I", "@V[@K]", "r.y", "(@C and @I or nil)")),
    "A": Kind(ARRAYS, ARRAY),
    "G": Kind(("{}", "{ { 1, 2 }, { 3 } }"), ("{ @A, @A }", "{ { @I } }")),
    "Q": Kind(("{}", "{ { x = 1, y = 2 } }"), ("{ @R, @R }", "{ made(@I), { x = 1 } }")),
    "R": Kind(
        ("{ x = 1 }", "{ x = 1, y = 2 }", "{ x = 3, name = 'r' }"),
        ("{ x = @I, y = @Z }", "{ y = @Z, x = @I }", "made(@I)"),
    ),
    "S": Kind(tuple(f"({text})" for text in (*STRINGS, "s")), STRING),
    "P": Kind(PATTERNS),
    "C": Kind(CONDITIONS, CONDITION),
    BLOCK: Kind((*SIMPLE, *SIMPLE, *ESCAPING), COMPOUND),
}
TABLE_PROGRAMS = programs(PRELUDE, GRAMMAR, "\nshow(#shared, depth)\n", SCENE, most=1)
