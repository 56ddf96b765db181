"""Suspending functions where nothing can wait: refused with the chain, or left to the run time."""

from __future__ import annotations

import pytest

from tests.analysis.verdicts import SLEEPY
from tests.compiler.units import facts, member, modules
from transpiler.analysis.unit import Member
from transpiler.diagnostics.model import CompileError

REFUSED = {
    "a comparator": ("table.sort(t, sleepy)", "table.sort"),
    "a comparator written in place": ("table.sort(t, function() sleepy() end)", "table.sort"),
    "a comparator of the API": ("table.sort(t, time.sleep)", "table.sort"),
    "a comparator through a parameter": (
        "local function by(less) table.sort(t, less) end by(sleepy)",
        "table.sort",
    ),
    "a comparator in a table": ("local o = { less = sleepy } table.sort(t, o.less)", "table.sort"),
    "sort under an alias": ("local sort = table.sort sort(t, sleepy)", "table.sort"),
    "a replacement": ("string.gsub('a', 'a', sleepy)", "string.gsub"),
    "a replacement by method": ("local s = 'a' s:gsub('a', sleepy)", "string.gsub"),
    **{
        event: (f"setmetatable(t, {{ {event} = sleepy }})", event)
        for event in (
            "__index", "__newindex", "__add", "__sub", "__mul", "__div", "__mod", "__pow", "__unm",
            "__idiv", "__band", "__bor", "__bxor", "__shl", "__shr", "__bnot", "__concat", "__len",
            "__eq", "__lt", "__le", "__tostring",
        )
    },
    "a metamethod assigned": ("local M = {} M.__index = sleepy setmetatable(t, M)", "__index"),
    "a metamethod defined": (
        "local M = {} function M.__index() sleepy() end setmetatable(t, M)",
        "__index",
    ),
    "a metamethod as a method": (
        "local M = {} function M:__tostring() sleepy() end setmetatable(t, M)",
        "__tostring",
    ),
}  # fmt: skip
ALLOWED = {
    "a comparator that may be plain": (
        "local function by(less) table.sort(t, less) end by(sleepy) by(function() end)"
    ),
    "pcall of a sort": "pcall(table.sort, t, sleepy)",
    "a name that is no metamethod": "setmetatable(t, { __init = sleepy })",
    "a field of a table without metatables": "t.__index = sleepy",
    "__call": "setmetatable(t, { __call = sleepy })",
    "__pairs": "setmetatable(t, { __pairs = sleepy })",
    "__index of either colour": "setmetatable(t, { __index = x and sleepy or print })",
    "__index to a table of suspending methods": "setmetatable(t, { __index = { go = sleepy } })",
    "a metamethod that spawns": (
        "setmetatable(t, { __index = function() return coroutine.create(sleepy) end })"
    ),
    "a metamethod that starts a call": (
        "setmetatable(t, { __index = function(_, k) return funcs.async('app:x', k) end })"
    ),
}


@pytest.mark.parametrize(("source", "receiver"), REFUSED.values(), ids=REFUSED)
def test_refused(source: str, receiver: str) -> None:
    """Every function that arrives there suspends."""
    offences = facts(f"local t, x = {{}}, json.decode('') {SLEEPY}{source}").offences
    assert [offence.receiver for offence in offences] == [receiver]


@pytest.mark.parametrize("source", ALLOWED.values(), ids=ALLOWED)
def test_allowed(source: str) -> None:
    """Something waits, or it is not certain that the function suspends."""
    assert facts(f"local t, x = {{}}, json.decode('') {SLEEPY}{source}").offences == []


def refusal(*members: Member) -> CompileError:
    with pytest.raises(CompileError) as caught:
        modules(*members)
    return caught.value


def test_chain_leads_from_the_function_to_the_call_that_waits() -> None:
    """Handed over here, defined there, suspended by this call."""
    source = (
        "local function price(item)\n  return funcs.call('app:price', item)\nend\n"
        "local function cheaper(a, b)\n  return price(a) < price(b)\nend\n"
        "local function ranked(items)\n  table.sort(items, cheaper)\n  return items\nend\n"
        "ranked({})"
    )
    [found] = refusal(member(source)).diagnostics
    assert (found.code, found.span.line, found.span.column) == ("LT202", 8, 21)
    assert found.message == "table.sort cannot call a function that suspends"
    assert [(step.line, step.message) for step in found.chain] == [
        (4, "cheaper is defined here"),
        (5, "cheaper calls price"),
        (2, "price calls funcs.call, which suspends"),
    ]


def test_metamethod_tells_the_way_out() -> None:
    source = "setmetatable({}, {\n  __index = function(_, k) return funcs.call(k) end\n})"
    [found] = refusal(member(source)).diagnostics
    assert (found.span.line, found.message) == (2, "metamethod __index cannot suspend")
    assert found.help is not None
    assert "method" in found.help
    assert found.chain[-1].message == "__index calls funcs.call, which suspends"


def test_all_places_are_told_at_once() -> None:
    source = SLEEPY + "table.sort({}, sleepy)\nstring.gsub('', '', sleepy)"
    assert [found.span.line for found in refusal(member(source)).diagnostics] == [2, 3]


def test_chain_crosses_files() -> None:
    """The place is the library's, the function the workflow's."""
    library = member(
        "local M = {}\nfunction M.sorted(t, less)\n  table.sort(t, less)\nend\nreturn M",
        "lib",
        "library.lua",
    )
    main = member(
        "local function main(t)\n  lib.sorted(t, function() time.sleep(1) end)\nend\nreturn main",
        kind="workflow.lua",
        imports={"lib": "app:lib"},
    )
    [found] = refusal(library, main).diagnostics
    assert (found.path, found.span.line, found.entry) == ("lib.lua", 3, "app:lib")
    assert [(step.path, step.line) for step in found.chain] == [("main.lua", 2), ("main.lua", 2)]
