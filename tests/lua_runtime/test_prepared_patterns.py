"""A prepared pattern finds what the functions of ``string`` find, padded with nils."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from runtime_shims.lua import LuaError, LuaPattern, Table, iterate, string
from tests.lua_runtime.test_patterns import CASES
from transpiler.analysis.patterns import captures
from transpiler.frontend.parse import parse
from transpiler.ir import nodes as ir
from transpiler.ir.build import build_chunk
from transpiler.ir.visit import walk

SHORT = [case for case in CASES if len(case[1]) < 100]
STARTS = (1, 2, 0, -1, -3, 100)


@pytest.mark.parametrize(("subject", "pattern"), SHORT)
def test_same_as_the_library(subject: str, pattern: str) -> None:
    prepared = LuaPattern(pattern)
    count = _captures(pattern)
    for start in STARTS:
        expected = _outcome(lambda start=start: string.find(subject, pattern, start))
        found = _outcome(lambda start=start: prepared.find(subject, start))
        assert found == ((None,) * (count + 2) if expected is None else expected)
        expected = _outcome(lambda start=start: string.match(subject, pattern, start))
        found = _outcome(lambda start=start: prepared.match(subject, start))
        assert found == ((None,) * count if expected is None and count > 1 else expected)
    for replacement in ("<%0>", "x", "\\1", Table(a="é", l="<>", x=False, o=1), Table(x=Table())):
        assert _outcome(lambda r=replacement: prepared.gsub(subject, r)) == _outcome(
            lambda r=replacement: string.gsub(subject, pattern, r)
        )
    assert _outcome(lambda: list(prepared.matches(subject, count=count or 1))) == _outcome(
        lambda: list(iterate(string.gmatch(subject, pattern), count=count or 1))
    )


def _captures(pattern: str) -> int:
    """Returns the number of captures as the compiler counts them."""
    chunk = build_chunk(parse("return s", "p.lua"), "p.lua")
    subject = next(node for node in walk(chunk.function.body) if isinstance(node, ir.Global))
    found = captures([subject, ir.Const(subject.span, pattern)])
    assert found is not None
    return len(found)


def _outcome(call: Callable[[], Any]) -> Any:
    try:
        return call()
    except LuaError as error:
        return str(error)
