"""Which functions are async, and the reason that ``explain --suspends`` shows."""

from __future__ import annotations

import pytest

from tests.compiler.units import call, facts, function
from transpiler.ir import nodes as ir

SLEEPY = "local function sleepy() time.sleep(1) end\n"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("local function f() time.sleep(1) end", "time.sleep"),
        ("local function f() return funcs.call('app:x') end", "funcs.call"),
        (SLEEPY + "local function f() sleepy() end", "sleepy"),
        (SLEEPY + "local function f() return pcall(sleepy) end", "sleepy"),
        (SLEEPY + "local function f() return pcall(pcall, sleepy) end", "sleepy"),
        ("local function f() return pcall(time.sleep, 1) end", "time.sleep"),
        (SLEEPY + "local function f(g) g() end f(sleepy)", "sleepy"),
        (SLEEPY + "local t = { go = sleepy } local function f() t.go() end", "sleepy"),
        (SLEEPY + "local t = {} t[1] = sleepy local function f() t[1]() end", "sleepy"),
        ("local function f() coroutine.yield(1) end", "coroutine.yield"),
        ("local function f() for v in coroutine.wrap(print) do end end", "coroutine.wrap()"),
        ("local c = channel.new(1) local function f() c:send(1) end", "Channel:send"),
        ("local function f() channel.select({}) end", "channel.select"),
        (SLEEPY + "m = setmetatable({}, { __call = sleepy }) local function f() m() end", "sleepy"),
        ("local g local function f() return g() end g = function() time.sleep(1) end", None),
    ],
)  # fmt: skip
def test_suspends(source: str, reason: str | None) -> None:
    """``f`` is async, because of the named callee."""
    found = facts(source)
    verdict = found.suspension.reasons[function(found, "f")]
    named = verdict.callee.name if isinstance(verdict.callee, ir.Function) else verdict.callee
    assert named == reason


@pytest.mark.parametrize(
    "source",
    [
        "local function f() return 1 end",
        SLEEPY + "local function f() return sleepy end",
        SLEEPY + "local function f() return { go = sleepy } end",
        SLEEPY + "local function f() return function() sleepy() end end",
        SLEEPY + "local function f() return coroutine.wrap(sleepy) end",
        "local function f() return time.now() end",
        "local function f() return funcs.async('app:x') end",
        "local function f(g) return g() end f(function() end)",
        "local function f() return pcall(print) end",
        "local c = channel.new(1) local function f() return c:case_send(1) end",
    ],
)
def test_does_not_suspend(source: str) -> None:
    """``f`` is plain: naming, storing or wrapping an async function does not wait for it."""
    found = facts(source)
    assert not found.suspension.suspends(function(found, "f"))


@pytest.mark.parametrize(
    ("source", "colours"),
    [
        ("local function f() end\nf()", {False}),
        (SLEEPY + "sleepy()", {True}),
        (SLEEPY + "local function g() end local h = x and g or sleepy\nh()", {True, False}),
        ("\nunknown()", set()),
    ],
)
def test_call_colours(source: str, colours: set[bool]) -> None:
    """A call that may meet both colours is made by ``call_async``."""
    found = facts(source)
    line = source.count("\n") + 1
    assert found.suspension.call_colours(call(found.flow, line)) == colours
