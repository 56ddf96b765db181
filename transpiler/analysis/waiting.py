"""Places that cannot wait: a suspending function handed to what must finish in one go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transpiler.analysis.callsites import callback_argument
from transpiler.analysis.operators import EVENTS, UNARY_EVENTS
from transpiler.analysis.suspension import Suspension
from transpiler.analysis.values import FUNC, Value
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes

UNAWAITED_EVENTS = frozenset(EVENTS.values()) | frozenset(UNARY_EVENTS.values()) | {
    "__eq", "__lt", "__le", "__index", "__newindex", "__tostring",
}  # fmt: skip
"""Metamethods that operators and ``tostring`` run; calls and loops await theirs."""


@dataclass(frozen=True, slots=True)
class Offence:
    """A suspending function where nothing can wait for it.

    Attributes:
        function: The function in whose body it is handed over.
        node: The expression, or the definition, that hands it over.
        receiver: Path of the API function, or name of the metamethod, that would have to wait.
        culprits: The Lua functions that suspend.
    """

    function: ir.Function
    node: ir.Node
    receiver: str
    culprits: tuple[ir.Function, ...]

    @property
    def is_metamethod(self) -> bool:
        """Whether an operator would call the function, not a library function."""
        return self.receiver.startswith("__")


def solve(suspension: Suspension) -> list[Offence]:
    """Finds the suspending functions that are certain to meet something that cannot wait.

    A value that may also be a function that does not suspend is left to the run time, which raises
    the error that Lua raises.

    Args:
        suspension: Which functions of the unit suspend.

    Returns:
        The offences, by member and source order.
    """
    flow = suspension.flow
    found: list[Offence] = []
    for function in flow.unit.functions:
        for node in body_nodes(function):
            handed = _callbacks(suspension, node)
            if flow.metatables:
                handed = [*handed, *_metamethods(suspension, node)]
            for place, receiver, value in handed:
                if suspension.value_suspends(value):
                    found.append(Offence(function, place, receiver, tuple(value.functions)))
    return found


def _callbacks(suspension: Suspension, node: ir.Node) -> list[tuple[ir.Node, str, Value]]:
    callees = suspension.flow.callees.get(node)
    if callees is None or callees.functions or not isinstance(node, (ir.Call, ir.MethodCall)):
        return []
    return [
        (argument, api.path, suspension.flow.value(argument))
        for api in callees.api
        for callback in api.callbacks
        if not callback.may_suspend
        if (argument := callback_argument(node, api, callback)) is not None
    ]


def _metamethods(suspension: Suspension, node: ir.Node) -> Iterator[tuple[ir.Node, str, Value]]:
    for key, place, value in _stores(node):
        if isinstance(key, ir.Const) and key.value in UNAWAITED_EVENTS:
            known = value if isinstance(value, Value) else suspension.flow.value(value)
            yield place, str(key.value), known


def _stores(node: ir.Node) -> Iterator[tuple[ir.Expr | None, ir.Node, ir.Expr | Value]]:
    """Yields key, place and value of everything that a node stores in a table."""
    if isinstance(node, ir.TableExpr):
        yield from ((item.key, item.value, item.value) for item in node.fields)
    elif isinstance(node, ir.Assign):
        for target, value in zip(node.targets, node.values, strict=False):
            if isinstance(target, ir.Index):
                yield target.key, value, value
    elif isinstance(node, ir.FunctionDecl) and isinstance(node.target, ir.Index):
        yield node.target.key, node, Value(FUNC, frozenset({node.function}))
