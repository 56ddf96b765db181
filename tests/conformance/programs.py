"""Strategies for small random Lua programs that terminate and print what they compute."""

from __future__ import annotations

from hypothesis import strategies as st

NAMES = ("a", "b", "c")
LITERALS = (
    "nil", "true", "false", "0", "1", "2", "-1", "7", "3.5", "0.0", "1e15", "2^53",
    "9223372036854775807", "math.mininteger", "1 << 62", "''", "'x'", "'10'", "'0x10'", "{}",
    "T", "F", "print", "math.huge",
)  # fmt: skip
BINARY = (
    "+", "-", "*", "/", "//", "%", "^", "..", "==", "~=", "<", "<=", ">", ">=", "and", "or",
    "&", "|", "~", "<<", ">>",
)  # fmt: skip
UNARY = ("- ", "not ", "#", "~ ")
CALLS = ("str", "type", "id", "two", "(two)", "note", "math.type")

PRELUDE = """
local T, F = setmetatable({ n = 1 }, { __add = function() return "added" end }), function() end
local function id(...) return ... end
local function two(x) return x, "second" end
local trace = 0
local function note(x) trace = trace + 1 return x end
local function show(...)
  local out = {}
  for i = 1, select("#", ...) do
    local v = select(i, ...)
    local k = type(v)
    out[i] = (k == "table" or k == "function") and k or tostring(v)
  end
  print(table.concat(out, " "))
end
local function str(v)
  local k = type(v)
  return (k == "table" or k == "function") and k or tostring(v)
end
local a, b, c = 1, "s", nil
"""


def _expression(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Expressions made of smaller ones."""
    return st.one_of(
        st.builds("({} {} {})".format, inner, st.sampled_from(BINARY), inner),
        st.builds("({}{})".format, st.sampled_from(UNARY), inner),
        st.builds("{}({})".format, st.sampled_from(CALLS), inner),
        st.builds("(function(x, ...) local y = {} return y, x end)({})".format, inner, inner),
        st.builds("({{ {}, k = {} }}).k".format, inner, inner),
        st.builds("({} {} {})".format, inner, st.sampled_from(("and", "or")), inner),
    )


EXPRESSIONS = st.recursive(st.sampled_from((*LITERALS, *NAMES)), _expression, max_leaves=6)
NAME = st.sampled_from(NAMES)

CLOSURES = (
    "do local fs = {{}} for i = 1, 2 do local {0} = i "
    "fs[i] = function(v) {1} {0} = v or {0} return {0} end end "
    "show(fs[1](), fs[2]({2}), fs[1]()) end"
)
COMPOUND = (
    "if {2} then {1} elseif {3} then {1} else {1} end",
    "for i = 1, 3 do {1} if {2} then break end show(i) end",
    "for i = 1, 3 do if {2} then goto next end {1} ::next:: end",
    "do local {0} = {2} {1} end",
    "do local n = 0 while n < 3 and {2} do n = n + 1 {1} end end",
    "do local n = 0 repeat n = n + 1 local {0} = n {1} until n > 2 or {2} end",
    CLOSURES,
    "{0}, {4} = {2}, {3}",
    "for i, {0} in ipairs({{ {2}, {3} }}) do {1} end",
    "show(pcall(function() {1} return {2} end))",
    "show({2}, {3})",
)


def _statement(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Statements made of smaller ones."""
    block = st.lists(inner, min_size=1, max_size=3).map(" ".join)
    shapes = [shape.format for shape in COMPOUND]
    return st.one_of(
        *(st.builds(shape, NAME, block, EXPRESSIONS, EXPRESSIONS, NAME) for shape in shapes)
    )


LEAVES = st.one_of(
    st.builds("{} = {}".format, NAME, EXPRESSIONS),
    st.builds("do local {0} = {1} show({0}) end".format, NAME, EXPRESSIONS),
    st.builds("show({})".format, EXPRESSIONS),
)
STATEMENTS = st.recursive(LEAVES, _statement, max_leaves=8)
PROGRAMS = st.lists(STATEMENTS, min_size=1, max_size=5).map(
    lambda body: PRELUDE + "\n".join(body) + "\nshow(a, b, c, trace)\n"
)
