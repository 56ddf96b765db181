"""Loops, results, calls, protected calls, userdata and first-class library functions."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from runtime_shims import lua
from runtime_shims.lua import LuaError, Table, Userdata, base
from runtime_shims.lua.calls.protected import pcall_any, xpcall_any

from .oracle import Lua, python_call, python_module

LUA = Lua()

RANGES = [
    (1, 3), (3, 1), (3, 1, -1), (1, 0), (1, 10, 4), (10, 1, -4), (1, 3, 0), (1.0, 3), (1, 3.5),
    (1, 2.5, 1),
    (3, 1.5, -1), (0.1, 0.5, 0.1), (1, 2, 0.5), (3, 1, -0.5), (1.0, 3, 0), (2**63 - 2, 2**63 - 1),
    (2**63 - 3, 2**63 - 1, 2), (-(2**63) + 1, -(2**63), -1), (1, float("-inf")), (1, float("nan")),
    (2**63 - 2, float("inf")), (1, float("inf"), 2**62), ("1", 2), (1, "3"), (1, 2, "1"),
    (None, 1), (1, None), (1, Table()), (1, 2, "x"), (1, 2, None), (True, 2), (1.5, "2.5"),
    (float("nan"), 1), (1, 2, float("nan")),
]  # fmt: skip


@pytest.mark.parametrize("limits", RANGES)
def test_number_range(limits: tuple[Any, ...]) -> None:
    module = python_module(
        "def f(a, b, c):\n    out = array()\n    for i in number_range(a, b, c):\n"
        "        table.insert(out, i)\n    return table.unpack(out)\n"
    )
    loop = LUA.chunk(
        "return function(a, b, c) local out = {} for i = a, b, c do out[#out + 1] = i end "
        "return table.unpack(out) end"
    )
    full = (*limits, 1) if len(limits) == 2 else limits
    passed = [LUA.runtime.table() if isinstance(each, Table) else each for each in full]
    expected, got = LUA.call(loop, *passed), python_call(module["f"], *full)
    if not expected[0]:
        got = (False, got[1].partition(": ")[2])
        expected = (False, expected[1].partition(": ")[2])
    assert got == expected


def test_results() -> None:
    assert [lua.first(each) for each in [(), (1, 2), 3, None]] == [None, 1, 3, None]
    assert [lua.values(each) for each in [(), (1, 2), 3, None]] == [(), (1, 2), (3,), (None,)]
    assert [lua.adjust(each, 2) for each in [(), (1, 2, 3), 3, (1, 2)]] == [
        (None, None),
        (1, 2),
        (3, None),
        (1, 2),
    ]


def test_logic() -> None:
    assert [lua.truthy(each) for each in [None, False, 0, "", True, Table()]] == [False] * 2 + [
        True
    ] * 4
    assert [lua.either(each, 1) for each in [None, False, 0]] == [1, 1, 0]
    assert [lua.both(each, 1) for each in [None, False, 0]] == [None, False, 1]


def test_select() -> None:
    real = LUA.chunk("return function(...) return select(...) end")
    ours = python_module("def f(*args): return select(*args)\n")["f"]
    for place in ["#", 1, 2, 3, 4, 9, -1, -3, -4, 0, "2", 1.0, 1.5, "x", None]:
        assert python_call(ours, place, "a", "b", "c") == LUA.call(
            real, place, "a", "b", "c"
        ), place


def test_assert() -> None:
    for arguments in ["1, 2", "nil", "false, 'm'", "nil, 5", "nil, {}", ""]:
        python = arguments.replace("nil", "None").replace("false", "False").replace("{}", "Table()")
        module = python_module(f"def f(): return assert_({python})\n")
        assert python_call(module["f"]) == LUA.run(f"return assert({arguments})"), arguments


def test_types() -> None:
    values = [None, True, 1, 1.5, "x", Table(), print, lua.string, Userdata(), lambda: 0, "".join]
    assert [lua.type(each) for each in values] == [
        "nil", "boolean", "number", "number", "string", "table", "function", "table", "userdata",
        "function", "function",
    ]  # fmt: skip
    assert lua.type(lua.setmetatable(Table(), Table(__call=print))) == "table"

    class Thread:
        lua_type = "thread"

    assert lua.type(Thread()) == "thread"
    assert lua.tostring(print).startswith("function: 0x")
    assert lua.tostring(lua.string).startswith("table: 0x")
    assert lua.tostring(Table()).startswith("table: 0x")


class Money(Userdata):
    """A userdata with methods and metamethods."""

    type_name = "money"
    string_like = True

    def __init__(self, amount: int) -> None:
        self.amount = amount

    def __str__(self) -> str:
        return f"${self.amount}"

    def add(self, amount: int = 0) -> Money:
        """Return more money."""
        return Money(self.amount + amount)

    def is_(self, other: Any = None) -> bool:
        """Compare with a number."""
        return bool(self.amount == other)

    async def slow(self, value: Any = None) -> Any:
        """Return a value without hurry."""
        return value

    def _private(self) -> None:
        """Stay hidden."""

    @staticmethod
    def lua_concat(left: Any, right: Any) -> str:
        """Concatenate texts."""
        return lua.tostring(left) + lua.tostring(right)

    @staticmethod
    def lua_eq(left: Money, right: Money) -> bool:
        """Compare by amount."""
        return left.amount == right.amount

    @staticmethod
    def lua_lt(left: Money, right: Money) -> bool:
        """Order by amount."""
        return left.amount < right.amount

    @staticmethod
    def lua_add(left: Any, right: Any) -> Money:
        """Add amounts."""
        return Money(left.amount + right.amount)


async def test_userdata() -> None:
    money = Money(5)
    assert lua.index(money, "add")(money, 1).amount == 6
    assert lua.invoke(money, "add", 2).amount == 7
    assert lua.invoke(money, "is", 5) is True
    assert await lua.invoke_async(money, "slow", 3) == 3
    for key in [
        "_private",
        "lua_concat",
        "lua_index",
        "type_name",
        "amount",
        "missing",
        "__str__",
        1,
        None,
    ]:
        assert lua.index(money, key) is None, key
    assert lua.concat("have ", money) == "have $5"
    assert lua.concat(money, 1, "!") == "$51!"
    assert lua.eq(money, Money(5))
    assert not lua.eq(money, Money(6))
    assert lua.lt(Money(1), Money(2))
    assert not lua.rawequal(money, Money(5))
    assert lua.add(money, Money(1)).amount == 6
    assert lua.string.find(money, "%d") == (2, 2)
    assert lua.tostring(money) == "$5"
    failing: list[tuple[Callable[[], Any], str]] = [
        (lambda: lua.setindex(money, "x", 1), "attempt to index a money value"),
        (lambda: lua.sub(money, 1), "attempt to perform arithmetic on a money value"),
        (lambda: lua.table.insert(money, 1), "table expected, got money"),
        (lambda: lua.invoke(money, "missing"), "attempt to call a nil value"),
    ]
    for call, message in failing:
        with pytest.raises(LuaError, match=message):
            call()


async def test_iterate() -> None:
    def step(limit: int, control: int) -> Any:
        return None if control >= limit else (control + 1, control * 2)

    assert list(lua.iterate(step, 3, 0)) == [(1, 0), (2, 2), (3, 4)]
    assert list(lua.iterate(step, 3, 0, count=1)) == [1, 2, 3]
    assert list(lua.iterate(step, 2, 0, count=3)) == [(1, 0, None), (2, 2, None)]
    assert list(lua.iterate(lambda *_: ())) == []
    assert list(lua.iterate(lua.next, Table(a=1))) == [("a", 1)]
    assert list(lua.iterate(lua.string.gmatch("a b", "%a"))) == ["a", "b"]

    countdown = [None, 2, 3]
    assert list(lua.iterate(lambda: countdown.pop(), 3, 0)) == [3, 2]
    assert list(lua.iterate(lambda limit: None, 3, 0)) == []

    async def slow(limit: int, control: int) -> Any:
        return step(limit, control)

    async def collect(iterator: AsyncIterator[Any]) -> list[Any]:
        return [each async for each in iterator]

    assert await collect(lua.iterate_async(slow, 2, 0)) == [(1, 0), (2, 2)]
    assert await collect(lua.iterate_async(step, 2, 0, count=1)) == [1, 2]
    with pytest.raises(LuaError, match="attempt to yield across a C-call boundary"):
        list(lua.iterate(slow, 2, 0))


def test_pairs_and_ipairs() -> None:
    values = lua.array(1, 2, None, 4, name="x")
    assert list(lua.pairs(values)) == [(1, 1), (2, 2), (4, 4), ("name", "x")]
    assert list(lua.ipairs(values)) == [(1, 1), (2, 2)]
    assert list(lua.ipairs("text")) == []
    with pytest.raises(LuaError, match=r"^attempt to index a nil value$"):
        lua.ipairs(None)


async def test_protected_calls() -> None:
    async def slow(value: Any = None) -> Any:
        return value, 2

    async def failing() -> None:
        lua.error("boom")

    assert lua.pcall(lambda: (1, 2)) == (True, 1, 2)
    assert lua.pcall(lambda: ()) == (True,)
    assert lua.pcall(None) == (False, "attempt to call a nil value")
    assert lua.pcall(slow) == (False, "attempt to yield across a C-call boundary")
    assert await lua.pcall_async(slow, 1) == (True, 1, 2)
    assert await lua.pcall_async(failing) == (False, "boom")
    assert await lua.xpcall_async(failing, lambda message: message + "!") == (False, "boom!")
    assert await lua.xpcall_async(slow, print, 5) == (True, 5, 2)
    assert lua.xpcall(lua.error, lambda message: (message, 1), "x") == (False, "x")
    assert lua.xpcall(lua.error, lambda _: lua.error("y"), "x") == (
        False,
        "error in error handling",
    )
    assert pcall_any(lambda: 1) == (True, 1)
    assert await pcall_any(slow, 1) == (True, 1, 2)
    assert await pcall_any(failing) == (False, "boom")
    assert await xpcall_any(failing, lambda message: message) == (False, "boom")
    assert xpcall_any(lua.error, lambda message: message, "x") == (False, "x")
    assert await lua.call_async(slow, 1) == (1, 2)
    assert await lua.call_async(lambda: 3) == 3
    with pytest.raises(LuaError, match="function expected"):
        lua.xpcall(print)


async def test_surplus_arguments_are_ignored() -> None:
    def one(first: Any = None) -> Any:
        return first

    assert lua.pcall(one, 1, 2, 3) == (True, 1)
    assert lua.pcall(Money(1).is_, 1, 2, 3) == (True, True)
    assert await lua.call_async(one, 1, 2) == 1
    assert lua.invoke(Table(m=lambda: "none"), "m", 1, 2) == "none"
    assert lua.string.gsub("ab", "(a)(b)", one) == ("a", 1)
    assert lua.string.gsub("ab", "(a)(b)", lua.string.upper) == ("A", 1)
    assert base.GLOBALS["tostring"](1, 2) == "1"

    def wrong() -> Any:
        too_many: Any = one
        return too_many(1, 2)

    success, message = lua.pcall(wrong)
    assert not success
    assert "positional" in message


def test_globals() -> None:
    names = (
        "assert error getmetatable ipairs next pairs pcall rawequal rawget rawset select "
        "setmetatable tonumber tostring type unpack xpcall"
    )
    assert sorted(base.GLOBALS) == names.split()
    for absent in ["load", "dofile", "rawlen", "collectgarbage", "io", "debug", "utf8"]:
        assert absent not in base.GLOBALS


def test_first_class_iteration() -> None:
    table = lua.array(7, 8)
    function, state, control = base.GLOBALS["pairs"](table)
    assert list(lua.iterate(function, state, control)) == [(1, 7), (2, 8)]
    assert list(lua.iterate(*base.GLOBALS["ipairs"](table))) == [(1, 7), (2, 8)]
    mapped = lua.setmetatable(Table(), Table(__pairs=lambda t: (lua.next, Table(a=1), None)))
    assert list(lua.iterate(*base.GLOBALS["pairs"](mapped))) == [("a", 1)]


def test_library_modules_can_be_indexed() -> None:
    assert lua.index(lua.string, "upper") is lua.string.upper
    assert lua.index(lua.string, "METHODS") is None
    assert lua.index(lua.string, "__name__") is None
    assert lua.index("x", "upper") is lua.string.upper
    assert lua.index("x", "nothing") is None
    assert lua.index("x", 1) is None
    assert lua.invoke("x", "rep", 3) == "xxx"
