"""Python exceptions of generated code become Lua's messages, with position and variable name."""

# ruff: noqa: E501 (one program or pattern is one line)

from __future__ import annotations

import asyncio
from collections.abc import Callable
from importlib import util
from pathlib import Path
from types import CoroutineType, ModuleType
from typing import Any

import pytest

import runtime_shims.lua as shims
from runtime_shims.lua import LuaError, Table, Userdata, catchable, lua_traceback, pcall, translate

from .oracle import drive


class Failure(Userdata):
    """A userdata with one method."""

    def kind(self) -> str:
        """Return a text."""
        return "Invalid"


class _Execution:
    """Has the globals of a running program."""

    globals = Table()


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., ModuleType]:
    """Return a loader of source text as a generated module whose Lua lines are its own lines."""

    def loader(source: str, pairs: str = "", **names: Any) -> ModuleType:
        path = tmp_path / "order_workflow.py"
        path.write_text(source)
        spec = util.spec_from_file_location("order_workflow", path)
        assert spec is not None
        assert spec.loader is not None
        module = util.module_from_spec(spec)
        text = pairs or "1:1 " * (source.count("\n") + 1)
        vars(module).update({name: getattr(shims, name) for name in shims.__all__})
        vars(module).update(names, __lua__=shims.LineTable("order.lua", text, NAMES))
        spec.loader.exec_module(module)
        return module

    return loader


NAMES = {"and_": "and", "_t1": "", "class_": "class"}

# Body of a generated function, and the message after the position.
CASES: list[tuple[str, str]] = [
    ("order = None\nreturn order['total']", "attempt to index a nil value (local 'order')"),
    ("order = Table()\nreturn order['a']['b']", "attempt to index a nil value (field 'a')"),
    ("order = Table()\nreturn order['a']['b']['c']", "attempt to index a nil value (field 'a')"),
    ("t = Table()\nk = 'x'\nreturn t[k]['y']", "attempt to index a nil value (field '?')"),
    ("t = Table()\nreturn t[1]['y']", "attempt to index a nil value (field 'integer index')"),
    ("t = Table()\nreturn t[1000]['y']", "attempt to index a nil value (field '?')"),
    ("return G['order']['total']", "attempt to index a nil value (global 'order')"),
    ("return globals_()['order']['total']", "attempt to index a nil value (global 'order')"),
    ("return upper_level['x']", "attempt to index a nil value (upvalue 'upper_level')"),
    ("x = 5\nreturn x['y']", "attempt to index a number value (local 'x')"),
    ("x = True\nreturn x['y']", "attempt to index a boolean value (local 'x')"),
    ("x = len\nreturn x['y']", "attempt to index a function value (local 'x')"),
    ("x = 'text'\nreturn x['y']", "attempt to index a string value (local 'x')"),
    ("order = None\norder['total'] = 1", "attempt to index a nil value (local 'order')"),
    ("t = Table()\nt['a']['b'] = 1", "attempt to index a nil value (field 'a')"),
    ("order = None\ndel order['total']", "attempt to index a nil value (local 'order')"),
    ("and_ = None\nreturn and_['x']", "attempt to index a nil value (local 'and')"),
    ("_t1 = None\nreturn _t1['x']", "attempt to index a nil value"),
    ("def nothing():\n    pass\nreturn nothing()['x']", "attempt to index a nil value"),
    ("def make():\n    return None\nreturn make()['x']", "attempt to index a nil value"),
    ("err = None\nreturn err.kind()", "attempt to index a nil value (local 'err')"),
    ("err = 5\nreturn err.kind()", "attempt to index a number value (local 'err')"),
    ("err = failure\nreturn err.sort()", "attempt to call a nil value (method 'sort')"),
    ("err = 'text'\nreturn err.nothing()", "attempt to call a nil value (method 'nothing')"),
    ("return string.nothing('x')", "attempt to call a nil value (field 'nothing')"),
    ("f = None\nreturn f()", "attempt to call a nil value (local 'f')"),
    ("f = None\nreturn f(\n    1,\n    2,\n)", "attempt to call a nil value (local 'f')"),
    ("t = Table()\nreturn t['run'](1)", "attempt to call a nil value (field 'run')"),
    ("t = Table()\nreturn t()", "attempt to call a table value (local 't')"),
    ("t = Table()\nreturn t['run'](t, 1)", "attempt to call a nil value (method 'run')"),
    ("t = Table()\nreturn t['run']['x'](t, 1)", "attempt to index a nil value (field 'run')"),
    ("return current().globals['foo']()", "attempt to call a nil value (global 'foo')"),
    ("return current().globals['foo']['bar']", "attempt to index a nil value (global 'foo')"),
    ("x = Cell()\nreturn x.value['y']", "attempt to index a nil value (local 'x')"),
    ("x = Cell()\nreturn x.value()", "attempt to call a nil value (local 'x')"),
    ("x = Cell()\nreturn add(x.value, 1)", "attempt to perform arithmetic on a nil value (local 'x')"),
    ("return G['foo']()", "attempt to call a nil value (global 'foo')"),
    ("return upper_level()", "attempt to call a nil value (upvalue 'upper_level')"),
    ("s = 'x'\nreturn s()", "attempt to call a string value (local 's')"),
    ("x = None\nreturn x + 1", "attempt to perform arithmetic on a nil value (local 'x')"),
    ("t = Table()\nreturn 1 + t['y']", "attempt to perform arithmetic on a nil value (field 'y')"),
    ("x = None\nreturn 2 * x", "attempt to perform arithmetic on a nil value (local 'x')"),
    ("x = None\nreturn x // 2 - 1", "attempt to perform arithmetic on a nil value (local 'x')"),
    ("x = Table()\nreturn -x", "attempt to perform arithmetic on a table value (local 'x')"),
    ("x = None\nx += 1", "attempt to perform arithmetic on a nil value (local 'x')"),
    ("x = None\nreturn x & 1", "attempt to perform bitwise operation on a nil value (local 'x')"),
    ("x = None\nreturn ~x", "attempt to perform bitwise operation on a nil value (local 'x')"),
    ("x = None\nreturn 'a' + x", "attempt to concatenate a nil value (local 'x')"),
    ("x = None\nreturn x + 'a'", "attempt to concatenate a nil value (local 'x')"),
    ("t = Table()\nreturn 'a' + t['z'] + 'b'", "attempt to concatenate a nil value (field 'z')"),
    ("x = None\nreturn 1 < x", "attempt to compare number with nil"),
    ("x = None\nreturn 1 > x", "attempt to compare nil with number"),
    ("x = None\nreturn x <= 1", "attempt to compare nil with number"),
    ("x, y = Table(), Table()\nreturn x < y", "attempt to compare two table values"),
    ("x = None\nreturn len(x)", "attempt to get length of a nil value (local 'x')"),
    ("a, b = 1, 0\nreturn a // b", "attempt to divide by zero"),
    ("a, b = 1, 0\nreturn a % b", "attempt to perform 'n%0'"),
    ("def again():\n    return again()\nreturn again()", "stack overflow"),
    ("return late()\nlate = 1", "attempt to call a nil value (local 'late')"),
    ("return late['x']\nlate = 1", "attempt to index a nil value (local 'late')"),
    ("x = None\nreturn f\"{x['y']}\"", "attempt to index a nil value (local 'x')"),
    ("x = None\nreturn (y := x)['z']", "attempt to index a nil value (local 'y')"),
    ("x = None\nreturn [x['y'] for _ in range(1)]", "attempt to index a nil value (upvalue 'x')"),
    ("x = None\nété = 'é'\nreturn (été, x['é'])", "attempt to index a nil value (local 'x')"),
    # Helpers name the operand by the arguments of their call.
    ("x = None\nreturn add(x, 1)", "attempt to perform arithmetic on a nil value (local 'x')"),
    ("x = None\nreturn add(1, x)", "attempt to perform arithmetic on a nil value (local 'x')"),
    ("t = Table()\nreturn mul(2, t['y'])", "attempt to perform arithmetic on a nil value (field 'y')"),
    ("t = Table()\nk = 'y'\nreturn mul(2, index(t, k))", "attempt to perform arithmetic on a nil value (field '?')"),
    ("return add(index(G, 'x'), 1)", "attempt to perform arithmetic on a nil value (global 'x')"),
    ("return concat('a', G['z'])", "attempt to concatenate a nil value (global 'z')"),
    ("z = None\nreturn concat('a', z, 'b')", "attempt to concatenate a nil value (local 'z')"),
    ("z = None\nreturn concat('a', 'b', z)", "attempt to concatenate a nil value (local 'z')"),
    ("x = None\nreturn index(x, 'y')", "attempt to index a nil value (local 'x')"),
    ("x = None\nsetindex(x, 'y', 1)", "attempt to index a nil value (local 'x')"),
    ("x = None\nreturn invoke(x, 'run')", "attempt to index a nil value (local 'x')"),
    ("x = Table()\nreturn invoke(x, 'run')", "attempt to call a nil value (method 'run')"),
    ("x = failure\nreturn invoke(x, 'sort')", "attempt to call a nil value (method 'sort')"),
    ("x = None\nreturn length(x)", "attempt to get length of a nil value (local 'x')"),
    ("x = 1.5\nreturn band(x, 1)", "number (local 'x') has no integer representation"),
    ("x = 'a'\nreturn bor(1, x)", "attempt to perform bitwise operation on a string value (local 'x')"),
    ("return bor(1, 'abc')", "attempt to perform bitwise operation on a string value (constant 'abc')"),
    ("return concat('x', add(1, None))", "attempt to perform arithmetic on a nil value"),
    ("t = Table()\nsetindex(t, None, 1)", "table index is nil"),
    ("return string.rep('x', Table())", "bad argument #2 to 'rep' (number expected, got table)"),
    ("return string.rep('x')", "bad argument #2 to 'rep' (number expected, got no value)"),
    ("return string.rep('x', None)", "bad argument #2 to 'rep' (number expected, got nil)"),
    ("return invoke('x', 'rep', Table())", "bad argument #1 to 'rep' (number expected, got table)"),
    ("return invoke('x', 'rep')", "bad argument #1 to 'rep' (number expected, got no value)"),
    ("class_ = string.rep\nreturn class_('x')", "bad argument #2 to 'class' (number expected, got no value)"),
    ("for k, v in pairs(None):\n    pass", "bad argument #1 to 'for iterator' (table expected, got nil)"),
    ("for k in iterate(None):\n    pass", "attempt to call a nil value (for iterator 'for iterator')"),
    ("for k in iterate(next, 5):\n    pass", "bad argument #1 to 'for iterator' (table expected, got number)"),
]  # fmt: skip


def error_of(function: Callable[[], Any]) -> LuaError:
    """Return the Lua error that a function of a generated module ends with."""
    try:
        result = function()
        if isinstance(result, CoroutineType):
            drive(result)
    except Exception as error:
        return translate(error)
    raise AssertionError("no error")


@pytest.mark.parametrize("keyword", ["def", "async def"])
@pytest.mark.parametrize(("body", "message"), CASES)
def test_message(load: Callable[..., ModuleType], keyword: str, body: str, message: str) -> None:
    text = "\n".join(f"    {line}" for line in body.splitlines())
    source = f"upper_level = None\n\n\n{keyword} main():\n{text}\n"
    module = load(source, G=Table(), globals_=Table, current=_Execution, failure=Failure())
    found = str(error_of(module.main))
    position, _, rest = found.partition(": ")
    assert rest == message
    assert position.partition(":")[0] == "order.lua"


def test_chunk_level_variables_are_locals_of_the_chunk(load: Callable[..., ModuleType]) -> None:
    with pytest.raises(TypeError) as caught:
        load("order = None\norder['x']\n")
    message = "order.lua:2: attempt to index a nil value (local 'order')"
    assert translate(caught.value).value == message


def test_closure_variables_are_upvalues(load: Callable[..., ModuleType]) -> None:
    source = (
        "def main():\n    x = None\n    def inner():\n        return x['y']\n    return inner()\n"
    )
    message = "order.lua:4: attempt to index a nil value (upvalue 'x')"
    assert str(error_of(load(source).main)) == message


def test_imported_names_are_globals(load: Callable[..., ModuleType]) -> None:
    source = "def main():\n    return string()\n"
    message = "order.lua:2: attempt to call a table value (global 'string')"
    assert str(error_of(load(source).main)) == message


def test_awaiting_helpers(load: Callable[..., ModuleType]) -> None:
    source = (
        "async def main():\n    f = None\n    return await call_async(\n        f, 1)\n"
        "async def method():\n    t = Table()\n    return await invoke_async(t, 'run')\n"
        "async def operand():\n    t = Table()\n    return await call_async(t['f'])\n"
    )
    module = load(source)
    assert str(error_of(module.main)) == "order.lua:3: attempt to call a nil value (local 'f')"
    message = "order.lua:7: attempt to call a nil value (method 'run')"
    assert str(error_of(module.method)) == message
    assert str(error_of(module.operand)) == "order.lua:10: attempt to call a nil value (field 'f')"


def test_positions_follow_the_line_table(load: Callable[..., ModuleType]) -> None:
    source = "import sys\n\n\ndef main():\n    x = None\n\n    y = 1\n    return x['y'] + y\n"
    module = load(source, pairs="4:10 1:1 3:5")
    assert str(error_of(module.main)).startswith("order.lua:16: ")
    module = load(source, pairs="4:10 4:-10")
    assert not str(error_of(module.main)).startswith("order.lua:")


ERRORS = """
def level(n):
    error("boom", n)

def caller(n):
    level(n)

def outer(n):
    return [caller(n) for _ in range(1)]

def protected(n):
    return pcall(level, n)

def raises(value):
    error(value)
"""


@pytest.mark.parametrize(("level", "message"), [(0, "boom"), (1, "order.lua:3: boom"),
    (2, "order.lua:6: boom"), (3, "order.lua:9: boom"), (9, "boom"), (None, "order.lua:3: boom")])  # fmt: skip
def test_error_levels(load: Callable[..., ModuleType], level: Any, message: str) -> None:
    module = load(ERRORS)
    with pytest.raises(LuaError) as caught:
        module.outer(level)
    assert caught.value.value == message


def test_error_levels_across_pcall(load: Callable[..., ModuleType]) -> None:
    module = load(ERRORS)
    assert module.protected(1) == (False, "order.lua:3: boom")
    assert module.protected(2) == (False, "boom")
    assert module.protected(3) == (False, "order.lua:12: boom")
    assert pcall(shims.error, "plain") == (False, "plain")


def test_error_values_are_kept(load: Callable[..., ModuleType]) -> None:
    module = load(ERRORS)
    for value in [None, 5, Table(a=1), True, Failure()]:
        assert pcall(module.raises, value) == (False, value)


def test_traceback(load: Callable[..., ModuleType]) -> None:
    with pytest.raises(LuaError) as caught:
        load(ERRORS).outer(1)
    assert lua_traceback(caught.value) == [
        "order.lua:3 in level",
        "order.lua:6 in caller",
        "order.lua:9 in outer",
    ]
    rebuilt = LuaError("again", traceback=["far.lua:1 in main"])
    assert lua_traceback(rebuilt) == ["far.lua:1 in main"]


def test_translation_keeps_the_traceback(load: Callable[..., ModuleType]) -> None:
    source = "def inner(x):\n    return x['y']\n\ndef main():\n    inner(None)\n"
    error = error_of(load(source).main)
    assert lua_traceback(error) == ["order.lua:2 in inner", "order.lua:5 in main"]
    assert translate(error) is error


@pytest.mark.parametrize(("value", "text"), [("x", "x"), (5, "5"), (1.0, "1.0"),
    (None, "(error object is a nil value)"), (True, "(error object is a boolean value)"),
    (Table(), "(error object is a table value)"),
    (shims.setmetatable(Table(), Table(__tostring=lambda _: "me")), "me")])  # fmt: skip
def test_text_of_errors(value: Any, text: str) -> None:
    assert str(LuaError(value)) == text


class TemporalLike(RuntimeError):
    """Looks like an exception of the Temporal SDK."""


TemporalLike.__module__ = "temporalio.exceptions"


class Uncatchable(LuaError):
    """A Lua error that must not be caught."""

    lua_uncatchable = True


@pytest.mark.parametrize("kind", [TemporalLike, Uncatchable, asyncio.CancelledError, OSError,
    KeyboardInterrupt, GeneratorExit, MemoryError, type("Derived", (TemporalLike,), {})])  # fmt: skip
def test_pcall_lets_pass(kind: type[BaseException]) -> None:
    def raises() -> None:
        raise kind("x")

    assert not catchable(kind("x"))
    with pytest.raises(kind):
        pcall(raises)
    with pytest.raises(kind):
        shims.xpcall(raises, lambda value: value)
    with pytest.raises(kind):
        drive(shims.pcall_async(raises))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [TypeError, ValueError, KeyError, ZeroDivisionError,
    AttributeError, RuntimeError, RecursionError, NameError, LuaError])  # fmt: skip
def test_pcall_catches(kind: type[Exception]) -> None:
    def raises() -> None:
        raise kind("x")

    assert pcall(raises)[0] is False
    assert shims.xpcall(raises, lambda value: (value, "dropped"))[0] is False
