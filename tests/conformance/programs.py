"""Hypothesis strategies for small random Lua programs that terminate and print what they compute."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

NAMES = ("a", "b", "c")
LITERALS = (
    "nil", "true", "false", "0", "1", "2", "-1", "7", "3.5", "0.0", "-0.0", "1e15", "2^53",
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


@st.composite
def _expression(draw: Callable[..., str], inner: st.SearchStrategy[str]) -> str:
    kind = draw(st.integers(0, 5))
    if kind == 0:
        return f"({draw(inner)} {draw(st.sampled_from(BINARY))} {draw(inner)})"
    if kind == 1:
        return f"({draw(st.sampled_from(UNARY))}{draw(inner)})"
    if kind == 2:
        return f"{draw(st.sampled_from(CALLS))}({draw(inner)})"
    if kind == 3:
        return f"(function(x, ...) local y = {draw(inner)} return y, x end)({draw(inner)})"
    if kind == 4:
        return f"({{ {draw(inner)}, k = {draw(inner)} }}).k"
    return f"({draw(inner)} {draw(st.sampled_from(['and', 'or']))} {draw(inner)})"


EXPRESSIONS = st.recursive(st.sampled_from((*LITERALS, *NAMES)), _expression, max_leaves=6)


def _indented(body: list[str]) -> str:
    return " ".join(body)


@st.composite
def _statement(draw: Callable[..., object], inner: st.SearchStrategy[str]) -> str:
    def expr() -> str:
        return str(draw(EXPRESSIONS))

    def name() -> str:
        return str(draw(st.sampled_from(NAMES)))

    def block() -> str:
        return " ".join(draw(st.lists(inner, min_size=1, max_size=3)))  # type: ignore[arg-type]

    kind = draw(st.integers(0, 10))
    if kind == 0:
        return f"if {expr()} then {block()} elseif {expr()} then {block()} else {block()} end"
    if kind == 1:
        return f"for i = 1, 3 do {block()} if {expr()} then break end show(i) end"
    if kind == 2:
        return f"do local {name()} = {expr()} {block()} end"
    if kind == 3:
        return f"do local n = 0 while n < 3 and {expr()} do n = n + 1 {block()} end end"
    if kind == 4:
        return f"do local n = 0 repeat n = n + 1 local {name()} = n {block()} until n > 2 or {expr()} end"
    if kind == 5:
        fresh = name()
        return f"do local fs = {{}} for i = 1, 2 do local {fresh} = i fs[i] = function(v) {block()} {fresh} = v or {fresh} return {fresh} end end show(fs[1](), fs[2]({expr()}), fs[1]()) end"
    if kind == 6:
        return f"{name()}, {name()} = {expr()}, {expr()}"
    if kind == 7:
        return f"for i, {name()} in ipairs({{ {expr()}, {expr()} }}) do {block()} end"
    if kind == 8:
        return f"show(pcall(function() {block()} return {expr()} end))"
    return f"show({expr()}, {expr()})"


def _leaf() -> st.SearchStrategy[str]:
    assign = st.builds("{} = {}".format, st.sampled_from(NAMES), EXPRESSIONS)
    local = st.builds("local {} = {}".format, st.sampled_from(NAMES), EXPRESSIONS)
    show = st.builds("show({})".format, EXPRESSIONS)
    return st.one_of(assign, local, show)


STATEMENTS = st.recursive(_leaf(), _statement, max_leaves=8)
PROGRAMS = st.lists(STATEMENTS, min_size=1, max_size=5).map(
    lambda body: PRELUDE + "\n".join(body) + "\nshow(a, b, c, trace)\n"
)
