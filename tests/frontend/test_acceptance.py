"""Lua's own compiler and ours accept and reject the same plain Lua."""

from __future__ import annotations

from typing import Any

import pytest

from transpiler.diagnostics.model import CompileError
from transpiler.frontend import parse

from .real_lua import rejection


def local_lines(count: int) -> str:
    return "".join(f"local v{n}\n" for n in range(count))


LOCALS_200 = local_lines(200)
PARAMETERS_200 = ", ".join(f"p{n}" for n in range(200))
NESTABLE = {
    "parentheses": ("x = ", "(", "1", ")"),
    "tables": ("x = ", "{", "", "}"),
    "functions": ("", "local function f() ", "", " end"),
    "blocks": ("", "do ", "", " end"),
    "loops": ("", "while a do ", "", " end"),
    "indexing": ("x = a", "[a", "", "]"),
    "powers": ("x = 1", "^1", "", ""),
    "concatenations": ("x = a", " .. a", "", ""),
    "negations": ("x = ", "not ", "a", ""),
    "targets": ("a", ", a", " = 1", ""),
}

VALID = r"""
;;;
return
return;
return 1, 2;
do return end
local x <const> = 1
local x <close> = nil
local x <const>, y <close> = 1
goto a; local x; ::a::
goto a; local x; ::a:: ;;; ::b::
do goto a; local x; ::a:: end
do goto a end ::a::
::a:: do goto a end
::a:: local x; goto a
do ::a:: end do ::a:: end
do ::a:: end ::a::
::a:: local function f() ::a:: end
while a do if b then goto continue end local x; ::continue:: end
repeat local x; if a then break end until x
repeat goto a; ::a:: until true
for i = 1, 2 do break; print(i) end
while a do local function f() while b do break end end break end
for i = 1, 2 do goto i ::i:: end
local x <const> = 1; do local x = 2; x = 3 end
local x <const> = 1; local function f(x) x = 2 end
local x <const> = {}; x.y = 1; x[1] = 2
local x <const> = {}; function x.f() end function x:m() end
local function f(...) return ... end
local t = {...}
local function f(...) local g = function(...) return ... end end
(f or g)()
(a).b = 1
a.b["c"]:d "e" {f} (g)
x = a.b.c:d(1)(2)[3]
x = - - - 1
x = not not a
x = 2^-3
x = a--[[b]].c
x = 0xA.8p1 + 0x.1 + .5e1 + 3. + 0X1P+2
x = 3 .. 4
f{a = 1, [2] = 3; 4,}
local as, type, readonly = 1, 2, 3
type = 5
local type = type(x)
as = as
x = y ::l:: z = 1
x = y ::l:: z()
x = y
as(z)
local goto_ = 1
a = b; (c or d)()
""".strip().split("\n")

INVALID = r"""
break
do break end
if a then break end
while a do local function f() break end end
goto a
do ::a:: end goto a
goto a; do ::a:: end
local function f() goto a end ::a::
::a:: local function f() goto a end
goto a; local x; ::a:: print(x)
goto a; local x; ::a:: return
repeat goto a; local x; ::a:: until x
do goto a end; local x; ::a:: print(x)
::a:: ::a::
::a:: do ::a:: end
::a:: while b do ::a:: end
local x <const> = 1; x = 2
local x <const> = 1; y, x = 2, 3
local x <close> = nil; x = 2
local x <const> = 1; local function f() x = 2 end
local x <const> = 1; function x() end
local x <const> = 1; do local y = 2 end x = 3
local x <frozen> = 1
local x <const
local x <const>= 1
local x <> = 1
local x <close>, y <close> = nil
local function f() return ... end
function f(a) local t = {...} end
function m:f() print(...) end
function f(..., a) end
function f(a,) end
function f(a b) end
function f(1) end
function f.g:h.i() end
function f.g:h:i() end
local function f.g() end
local 1 = 2
local x =
local x, = 1
local
x
x.y
x = 1 = 2
x + 1 = 2
f() = 1
f(), x = 1
(x) = 1
(x), y = 1, 2
(f())
(x)
"text"
"text":upper()
{}
1
x = (1
x = 1)
x = {1
x = {1, , 2}
x = {;}
x = {a b}
x = {[1] 2}
x = {[1 = 2}
x = a.
x = a.1
x = a:b
x = a:b.c
x = a:1()
x = a[1
x = a[]
x = f(1,)
x = f(,)
x = f(1 2)
x = function end
x = function f() end
x = 1 +
x = + 1
x = 1 ++ 2
x = not
x = and 1
x == 1
x ~= 1
x != 1
x += 1
x = a ? b : c
x = a && b
x = a || b
x = !a
x = a => b
if x = 1 then end
if x then
if x end
if then end
if x then else else end
if x then else elseif y then end
else
end
while x end
while do end
while x do
for i do end
for i = 1 do end
for i = 1, 2, 3, 4 do end
for i, j = 1, 2 do end
for i in do end
for 1 in x do end
for a.b in x do end
for i = 1, 2
repeat
repeat until
repeat x until y
until x
do
return return
return 1,
return x y
do return end end
function f() return 1 print(2) end
break x
goto
goto 1
goto a.b
::a
:: ::
::1::
local function
local and = 1
end = 1
x = nil.y
x = nil()
x = {}.y
x = 'a'.y
x = "abc
x = 'abc
x = "abc\
x = [[abc
x = [=[abc]]
x = [=abc
--[[ abc
--[==[ abc ]=]
x = "\q"
x = "\x4"
x = "\xg0"
x = "\256"
x = "\999"
x = "\u"
x = "\u{"
x = "\u{}"
x = "\u{g}"
x = "\u{41"
x = "\u{80000000}"
x = 1e
x = 1e+
x = 0x
x = 0xg
x = 0x1p
x = 0x1pa
x = 0x.p1
x = 1..2
x = 1.2.3
x = 3x
x = 08a
x = 1_000
x = 0x1.8.0
x = é
x = $
x = a @ b
x = `a`
x = a \ b
x = a ; ; y
""".strip().split("\n")

EDGES_ACCEPTED = {
    "empty": "",
    "blank": " \t\r\n\v\f ",
    "200 locals": LOCALS_200,
    "200 locals in each of two functions": LOCALS_200 + "function f()\n" + LOCALS_200 + "end",
    "locals in closed blocks": "do " + LOCALS_200 + " end " + LOCALS_200,
    "200 locals with a for loop's hidden ones": local_lines(196) + "for i = 1, 2 do end",
    "CR line ends": "x = 1\ry = 2\r",
    "CRLF line ends": "x = 1\r\ny = [[\r\n]]\r\n",
    "nul in a string": "x = '\0'",
    "bytes that are not UTF-8": "x = '\udcff' -- \udc80",
    "a long suffix chain": "x = a" + ".b()" * 1000,
    "a long sum": "x = 1" + " + 1" * 1000,
    "a long elseif chain": "if a then " + "elseif b then " * 500 + "end",
}
EDGES_REJECTED = {
    "201 locals": LOCALS_200 + "local last",
    "200 parameters and a local": f"function f({PARAMETERS_200}) local x end",
    "a for loop's hidden variables": local_lines(197) + "for i = 1, 2 do end",
    "self among the locals": "function m:f()\n" + LOCALS_200 + "end",
    "nul outside a string": "x = \0",
    "a byte that is not UTF-8": "x = \udcff",
}


def named(lines: list[str], edges: dict[str, str]) -> list[Any]:
    return [
        *(pytest.param(line, id=ascii(line)) for line in lines),
        *(pytest.param(source, id=name) for name, source in edges.items()),
    ]


def our_rejection(text: str) -> str | None:
    try:
        parse(text, "source.lua")
    except CompileError as error:
        return str(error)
    return None


@pytest.mark.parametrize("source", named(VALID, EDGES_ACCEPTED))
def test_accepted_by_both(source: str) -> None:
    assert rejection(source) is None
    assert our_rejection(source) is None


@pytest.mark.parametrize("source", named(INVALID, EDGES_REJECTED))
def test_rejected_by_both(source: str) -> None:
    assert rejection(source) is not None
    assert our_rejection(source) is not None


@pytest.mark.parametrize(("depth", "accepted"), [(90, True), (205, False), (20_000, False)])
@pytest.mark.parametrize("shape", NESTABLE.values(), ids=NESTABLE)
def test_nesting_has_luas_limit(
    shape: tuple[str, str, str, str], depth: int, accepted: bool
) -> None:
    prefix, opening, inner, closing = shape
    source = prefix + opening * depth + inner + closing * depth
    assert (rejection(source) is None) is accepted
    assert (our_rejection(source) is None) is accepted


def test_nesting_is_counted_on_a_deep_stack_too() -> None:
    def at_depth(frames: int) -> str | None:
        if frames > 0:
            return at_depth(frames - 1)
        return our_rejection("x = " + "(" * 190 + "1" + ")" * 190)

    assert at_depth(700) is None
