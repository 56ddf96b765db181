"""Methods of API objects and modules found by pcall are values like any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conformance.harness import run_python

PROGRAMS = {
    "stored in locals": (
        "local c = channel.new(2) local put, get = c.send, c.receive put(c, 5) print(get(c))",
        "5\ttrue",
    ),
    "called by pcall": (
        "local c = channel.new(1) c:send('x') print(pcall(c.receive, c))",
        "true\tx\ttrue",
    ),
    "kept in a table": (
        "local c = channel.new(1) local f = { get = c.receive } c:send('z') print(f.get(c))",
        "z\ttrue",
    ),
    "of another object": (
        "local a, b = channel.new(1), channel.new(1) b:send(7) print((a.receive(b)))",
        "7",
    ),
    "a guarded require": (
        "local ok, json = pcall(require, 'json') print(ok, (json.encode({ 1 })))",
        "true\t[1]",
    ),
    "a module called with a colon": ("print(pcall(function() return json:nothing() end))", "false"),
}


@pytest.mark.parametrize(("source", "printed"), PROGRAMS.values(), ids=PROGRAMS)
def test_values(source: str, printed: str, tmp_path: Path) -> None:
    outcome = run_python(source, tmp_path)
    assert outcome.success, outcome
    assert outcome.printed[0].startswith(printed)
