"""How many arguments calls pass: what Python signatures must allow."""

from __future__ import annotations

import pytest

from tests.analysis.verdicts import explained, function

F = "local function f(a, b) end\n"
CASES = {
    "never called": (F, (2, 2)),
    "called in full": (F + "f(1, 2)", (2, 2)),
    "an argument left out": (F + "f(1) f(1, 2)", (1, 2)),
    "surplus arguments": (F + "f(1, 2, 3)", (2, None)),
    "as many as a call returns": (F + "local function g() return 1, 2 end f(g())", (0, 2)),
    "filled up from varargs": (F + "local function g(...) f(1, ...) end g()", (2, 2)),
    "through pcall": (F + "pcall(f, 1)", (1, 2)),
    "through a table": (F + "local t = { f }\nt[1](1)", (1, 2)),
    "as a method": ("local o = {}\nfunction o.f(self, a) end o:f(1)", (2, 2)),
    "as a comparator": (F + "table.sort({}, f)", (2, 2)),
    "as an iterator": (F + "for k in f do end", (2, 2)),
    "as a spawned task": (F + "coroutine.spawn(f)", (0, 2)),
    "as a metamethod": (F + "local t = setmetatable({}, { __index = f })", (2, 2)),
    "as a callable table": (F + "local t = setmetatable({}, { __call = f }) t(1, 2)", (1, None)),
    "through a channel": (
        F + "local c = channel.new(1) c:send(f) local g = c:receive() g(1)",
        (1, 2),
    ),
    "with varargs of its own": ("local function f(a, ...) end f(1, 2, 3)", (1, None)),
}


@pytest.mark.parametrize(("source", "arguments"), CASES.values(), ids=CASES)
def test_arguments(source: str, arguments: tuple[int, int | None]) -> None:
    """The fewest and the most arguments that any call may pass, None where there is no limit."""
    name = "o.f" if "o.f" in source else "f"
    assert function(explained(source), name).arguments == arguments
