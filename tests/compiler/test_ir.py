"""The IR: every name resolved to its variable, with the facts later passes ask for."""

from __future__ import annotations

import pytest

from tests.compiler.units import member
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes, walk


def _chunk(source: str) -> ir.Chunk:
    return member(source).chunk


def _reads(source: str) -> list[tuple[str, int]]:
    """Returns every name read in a chunk, with the line of its declaration, 0 for globals."""
    found = []
    for node in body_nodes(_chunk(source).function):
        if isinstance(node, ir.Local):
            found.append((node.variable.name, node.variable.span.line))
        elif isinstance(node, ir.Global):
            found.append((node.name, 0))
    return found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("local x = 1\nreturn x", [("x", 1)]),
        ("return x", [("x", 0)]),
        ("local x = 1\nlocal x = x", [("x", 1)]),
        ("local x = 1\ndo\nlocal x = x\nend\nreturn x", [("x", 1), ("x", 1)]),
        ("repeat\nlocal x = 1\nuntil x", [("x", 2)]),
        ("for x = 1, 2 do\nreturn x\nend", [("x", 1)]),
        ("for x in x do end", [("x", 0)]),
        ("local x\nlocal function x() end\nreturn x", [("x", 2), ("x", 2)]),
    ],
)
def test_resolution(source: str, expected: list[tuple[str, int]]) -> None:
    """A name means the innermost declaration before it."""
    assert _reads(source) == expected


def test_facts_of_variables() -> None:
    """Reads, assignments, captures and assignments by nested functions are counted."""
    chunk = _chunk("local a, b, c = 1, 2, 3\na = a + b\nlocal function f() c = a return c end")
    a, b, c, f = chunk.function.variables
    assert (a.reads, a.assigned, a.captured, a.shared) == (2, 1, True, False)
    assert (b.reads, b.assigned, b.captured, b.shared) == (1, 0, False, False)
    assert (c.reads, c.assigned, c.captured, c.shared) == (1, 1, True, True)
    assert f.role == "function"


def test_free_variables_pass_through_functions_between() -> None:
    """A function holds what its nested functions capture, too."""
    chunk = _chunk("local v = 1 local function f() return function() return v end end")
    _, outer, inner = chunk.functions
    assert [x.name for x in outer.free] == [x.name for x in inner.free] == ["v"]


def test_loop_depth_counts_loops_of_the_own_function() -> None:
    """A variable of a function inside a loop starts at depth zero again."""
    chunk = _chunk("while x do local a for i = 1, 2 do local b = function() local c end end end")
    depths = {v.name: v.loop_depth for f in chunk.functions for v in f.variables}
    assert depths == {"a": 1, "i": 2, "b": 2, "c": 0}


def test_walk_is_in_source_order_and_stops_at_functions() -> None:
    """Every node comes once, before its children, without the bodies of nested functions."""
    chunk = _chunk("local t = { f(1), function() return 9 end, k = 2 } return 3")
    constants = [n.value for n in walk(chunk.function.body) if isinstance(n, ir.Const)]
    assert constants == [1, "k", 2, 3]


@pytest.mark.parametrize(
    ("source", "kind", "line"),
    [
        ("return 1\n+\n2", ir.Binary, 2),
        ("return 'a'\n..\n'b' ..\n'c'", ir.Binary, 3),
        ("return\n-\nx", ir.Unary, 2),
        ("return f\n(\n1)", ir.Call, 2),
        ("return x\n.\ny", ir.Index, 3),
        ("return x\n:m\n(\n)", ir.MethodCall, 3),
    ],
)
def test_reported_line(source: str, kind: type[ir.Expr], line: int) -> None:
    """An operation belongs to the line that Lua reports when it fails."""
    node = next(n for n in body_nodes(_chunk(source).function) if isinstance(n, kind))
    assert node.line == line
