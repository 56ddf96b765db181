"""Tables, the library ``table`` and traversal."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime_shims.lua import (
    LuaError,
    Table,
    array,
    delete,
    index,
    is_object,
    length,
    next,
    pairs,
    rawget,
    rawset,
    setindex,
    table,
)
from runtime_shims.lua.values.tables import drop_tombstones

from .oracle import Lua, python_call, python_module

LUA = Lua()
LISTS = [
    "{}",
    "{1}",
    "{3,1,2}",
    "{'b','a'}",
    "{1,'x'}",
    "{1.5,'2',3}",
    "{5,4,3,2,1,0,-1,2.5}",
    "{{}}",
]


def python_list(text: str) -> str:
    """Return the Python constructor of a Lua list constructor."""
    return f"array({text[1:-1].replace('{}', 'array()')})"


CALLS = [
    "table.concat({})", "table.concat({}, ', ')", "table.concat({}, ', ', 2)",
    "table.concat({}, 1, 1, 2)",
    "table.concat({}, ',', 0, 2)", "table.insert({}, 9)", "table.insert({}, 1, 9)",
    "table.insert({}, 2, 9)",
    "table.insert({}, 5, 9)", "table.insert({})", "table.insert({}, 1, 2, 3)",
    "table.insert({}, 'x', 1)",
    "table.remove({})", "table.remove({}, 1)", "table.remove({}, 2)", "table.remove({}, 0)",
    "table.remove({}, 7)", "table.unpack({})", "table.unpack({}, 2)", "table.unpack({}, 1, 2)",
    "table.unpack({}, '1', '2')", "table.unpack({}, 1, 1e8)", "table.sort({})", "table.sort({}, 5)",
    "table.move({}, 1, 2, 2)", "table.move({}, 2, 3, 1)", "table.move({}, 1, 0, 1)",
    "table.move({}, 0, 9223372036854775807, 1)", "table.move({}, 1, 2, 9223372036854775807)",
]  # fmt: skip


@pytest.mark.parametrize("call", CALLS)
def test_library(call: str) -> None:
    for text in LISTS:
        real = f"local t = {text} return show(t, {call.format('t').replace('{}', 't')})"
        python = call.replace("{}", "t")
        expected = LUA.run(SHOW + real)
        module = python_module(
            f"def f():\n    t = {python_list(text)}\n    return show(t, {python})\n",
            show=show_table,
        )
        assert _after(python_call(module["f"])) == _after(expected), text


# Shows the results of a call and the elements of the table after it.
SHOW = """
local function show(t, ...)
    local parts = {}
    for i = -1, 12 do parts[#parts + 1] = type(t[i]) == 'table' and 'T' or tostring(t[i]) end
    local results = {}
    for i = 1, select('#', ...) do
        local v = select(i, ...)
        results[i] = type(v) == 'table' and 'T' or tostring(v)
    end
    return table.concat(parts, ' ') .. '|' .. table.concat(results, ' ')
end
"""


def show_table(value: Table, result: Any = ()) -> str:
    """Show a table and results as the Lua function of the same name does."""
    from runtime_shims.lua import tostring, values

    def text(each: Any) -> str:
        return "T" if isinstance(each, Table) else tostring(each)

    elements = " ".join(text(value.get(place)) for place in range(-1, 13))
    return f"{elements}|{' '.join(text(each) for each in values(result))}"


def _after(result: tuple[Any, ...]) -> Any:
    """Drop the position, which differs with the lines of the two programs."""
    if result[0]:
        return result
    return result[1].rpartition("t:")[2].partition(" ")[2] if "t:" in result[1] else result[1]


def test_non_tables() -> None:
    for name in ["concat", "insert", "remove", "sort", "unpack", "move"]:
        for value in ["nil", "5", "'x'"]:
            call = f"table.{name}({value}, 1)"
            ours = python_module(f"def f(): return {call.replace('nil', 'None')}\n")["f"]
            assert python_call(ours) == LUA.run(f"return {call}"), call


@settings(max_examples=150, deadline=None)
@given(st.lists(st.integers(0, 20), max_size=150))
def test_sort_with_function_makes_the_calls_of_lua(values: list[int]) -> None:
    real = LUA.chunk(
        "return function(...) local t, log = {...}, {} table.sort(t, function(a, b) "
        "log[#log + 1] = a .. '<' .. b return a < b end) "
        "return table.concat(t, ' ') .. '|' .. table.concat(log, ' ') end"
    )
    log: list[str] = []

    def less(left: int, right: int) -> bool:
        log.append(f"{left}<{right}")
        return left < right

    sorted_table = array(*values)
    table.sort(sorted_table, less)
    text = table.concat(sorted_table, " ") + "|" + " ".join(log)
    assert (True, text) == LUA.call(real, *values)


def test_sort_errors() -> None:
    for lua_function, ours in [
        ("function() return true end", "lambda a, b: True"),
        ("function(a, b) return a.x < b end", "lambda a, b: lt(index(a, 'x'), b)"),
        ("nil", "None"),
    ]:
        for text in ["{1,2,3,4,5}", "{{},{}}", "{1,'x',3}", "{true,false}"]:
            elements = python_list(text).replace("true,false", "True,False")
            module = python_module(f"def f(): return table.sort({elements}, {ours})\n")
            expected = LUA.run(f"return table.sort({text}, {lua_function})")
            got = python_call(module["f"])
            # The name of an operand inside a callback depends on how the callback is written.
            assert got[0] == expected[0]
            if not got[0]:
                assert got[1].partition(" (")[0] == expected[1].partition(" (")[0]


def test_sort_rejects_suspending_function() -> None:
    async def less(left: int, right: int) -> bool:
        return left < right

    with pytest.raises(LuaError, match="attempt to yield across a C-call boundary"):
        table.sort(array(2, 1), less)


def test_sort_large_and_unbalanced() -> None:
    values = [(each * 7919) % 10007 for each in range(3000)] + list(range(2000)) + [5] * 2000
    mine = array(*values)
    table.sort(mine, lambda left, right: left > right)
    assert list(table.unpack(mine)) == sorted(values, reverse=True)


def test_boolean_and_float_keys() -> None:
    values = Table()
    for number, key in enumerate([True, False, 1, 0, 2.0, 2.5]):
        setindex(values, key, number)
    assert [index(values, key) for key in [True, False, 1, 0, 2, 2.5]] == [0, 1, 2, 3, 4, 5]
    assert list(pairs(values)) == [(True, 0), (False, 1), (1, 2), (0, 3), (2, 4), (2.5, 5)]
    assert [key.__class__ for key, _ in pairs(values)] == [bool, bool, int, int, int, float]
    assert rawget(values, True) == 0
    delete(values, True)
    assert index(values, True) is None
    assert index(values, 1) == 2


@pytest.mark.parametrize(("key", "text"), [(None, "nil"), (float("nan"), "NaN")])
def test_bad_keys(key: Any, text: str) -> None:
    with pytest.raises(LuaError, match=f"table index is {text}"):
        setindex(Table(), key, 1)
    with pytest.raises(LuaError, match=f"table index is {text}"):
        rawset(Table(), key, 1)
    assert index(Table(), key) is None


def test_identity() -> None:
    one, other = Table(a=1), Table(a=1)
    assert one != other
    assert len({one, other}) == 2


LENGTHS = ["{}", "{1,2,3}", "{1,2,nil,4}", "{nil,nil,3}", "{1,2,3,nil}", "{1,2,x=1,y=2}", "{x=1}",
           "{1,nil,3}", "{1,2,3,a=1,b=2,c=3,d=4,e=5,f=6,g=7}"]  # fmt: skip


def test_length() -> None:
    for text in LENGTHS:
        python = f"array({text[1:-1].replace('nil', 'None')})"
        module = python_module(f"def f(): return length({python})\n")
        assert python_call(module["f"]) == LUA.run(f"return #{text}"), text


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 12), st.booleans()), max_size=60))
def test_length_is_always_a_border(steps: list[tuple[int, bool]]) -> None:
    values = Table()
    for key, present in steps:
        setindex(values, key, key if present else None)
    values["tombstone"] = None
    border = length(values)
    assert border == 0 or values.get(border) is not None
    assert values.get(border + 1) is None


def test_queue_stays_small() -> None:
    queue = Table()
    head = tail = 1
    for number in range(100_000):
        queue[tail] = number
        tail += 1
        delete(queue, head)
        head += 1
    assert len(queue) == 0
    stack = Table()
    for number in range(1000):
        table.insert(stack, number)
        assert table.remove(stack) == number
    assert len(stack) == 0


def test_removal_during_pairs() -> None:
    values = Table({key: key for key in range(1, 101)})
    seen = []
    for key, _ in pairs(values):
        seen.append(key)
        values[key] = None
        delete(values, 101 - key)
    assert seen == list(range(1, 51))


def test_next_survives_removal_and_change() -> None:
    values = Table(a=1, b=2, c=3)
    values["gone"] = None
    seen = []
    key = None
    while (entry := next(values, key)) is not None:
        key = entry[0]
        seen.append(key)
        delete(values, key)
    assert seen == ["a", "b", "c"]
    assert next(values) is None
    assert next(Table(x=1), None) == ("x", 1)
    with pytest.raises(LuaError, match=r"^invalid key to 'next'$"):
        next(Table(), "missing")


def test_next_sees_keys_added_between_traversals() -> None:
    values = Table(a=1, b=2)
    assert next(values, "a") == ("b", 2)
    values["c"] = 3
    assert next(values, "b") == ("c", 3)
    assert next(values, "c") is None


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.booleans()), max_size=30))
def test_next_and_pairs_agree(steps: list[tuple[str, bool]]) -> None:
    values = Table()
    for key, present in steps:
        if present:
            values[key] = 1
        else:
            values[key] = None
    walked = []
    last: Any = None
    while (entry := next(values, last)) is not None:
        walked.append(entry)
        last = entry[0]
    assert walked == list(pairs(values))


def test_object_bit() -> None:
    assert not is_object(Table())
    assert not is_object(array(1, 2))
    assert is_object(Table(a=1))
    values = Table()
    values["name"] = 1
    delete(values, "name")
    assert len(values) == 0
    assert is_object(values)
    emptied = Table(a=1)
    emptied["a"] = None
    drop_tombstones(emptied)
    assert len(emptied) == 0
    assert is_object(emptied)
    decoded = Table()
    decoded.mark_object()
    assert is_object(decoded)
    untouched = Table()
    delete(untouched, "name")
    assert not is_object(untouched)
