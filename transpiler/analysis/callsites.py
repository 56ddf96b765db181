"""How many arguments calls pass, hence which parameters need defaults and which functions see surplus ones."""

from __future__ import annotations

from dataclasses import dataclass, field

from transpiler.analysis.flow import Flow
from transpiler.analysis.values import parse_results
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes


@dataclass(slots=True)
class Signature:
    """What a function's Python signature must allow.

    Attributes:
        least: Fewest arguments any call passes.
        surplus: Whether some call may pass more than there are parameters.
    """

    least: int
    surplus: bool = False


@dataclass(slots=True)
class Signatures:
    """Signatures of one unit's functions."""

    by_function: dict[ir.Function, Signature] = field(default_factory=dict)

    def of(self, function: ir.Function) -> Signature:
        """Returns the signature needs of a function; one never called takes what it declares."""
        return self.by_function.setdefault(function, Signature(len(function.params)))

    def note(self, function: ir.Function, least: int, most: int | None) -> None:
        """Records a call passing between ``least`` and ``most`` arguments, None for any number."""
        signature = self.of(function)
        signature.least = min(signature.least, least)
        if not function.has_vararg and (most is None or most > len(function.params)):
            signature.surplus = True


def argument_limit(flow: Flow, node: ir.Node) -> int | None:
    """Returns how many explicit arguments of a call any callee looks at, or None for any number."""
    callees = flow.callees.get(node)
    if callees is None or not (callees.functions or callees.api):
        return None
    hidden = 1 if isinstance(node, ir.MethodCall) else 0
    limit = 0
    for function in callees.functions:
        if function.has_vararg:
            return None
        limit = max(limit, len(function.params) - hidden)
    for api in callees.api:
        if api.params < 0:
            return None
        owned = hidden if "." in api.path else 0
        limit = max(limit, api.params - owned)
    return max(limit, 0)


def is_open(flow: Flow, node: ir.Call | ir.MethodCall) -> bool:
    """Whether the last argument expands to as many values as it has and somebody counts them."""
    if not node.args or not isinstance(node.args[-1], (ir.Call, ir.MethodCall, ir.Vararg)):
        return False
    limit = argument_limit(flow, node)
    return limit is None or limit > len(node.args)


def solve(flow: Flow) -> Signatures:
    """Collects the argument counts of every call.

    Args:
        flow: The unit's value flow.

    Returns:
        The signatures.
    """
    signatures = Signatures()
    for function in flow.unit.functions:
        for node in body_nodes(function):
            if isinstance(node, (ir.Call, ir.MethodCall)):
                _note_call(flow, signatures, node)
            elif isinstance(node, ir.GenericFor):
                for callee in flow.callees[node].functions if node in flow.callees else ():
                    signatures.note(callee, 2, 2)
    for name, value in flow.fields.items():
        if name.startswith("__"):
            for metamethod in value.functions:
                signatures.note(metamethod, 0, None)
    return signatures


def _note_call(flow: Flow, signatures: Signatures, node: ir.Call | ir.MethodCall) -> None:
    callees = flow.callees.get(node)
    if callees is None:
        return
    hidden = 1 if isinstance(node, ir.MethodCall) else 0
    count = len(node.args) + hidden
    limit = argument_limit(flow, node)
    for function in callees.functions:
        if is_open(flow, node):
            most = None if limit is None else limit + hidden
            signatures.note(function, count - 1, most)
        else:
            signatures.note(function, count, count)
    for api in callees.api:
        for callback in api.callbacks:
            if callback.position < len(node.args):
                passed = len(node.args) - callback.position - 1
                exact = parse_results(callback.args)
                for target in flow.value(node.args[callback.position]).functions:
                    if callback.args == "...":
                        signatures.note(target, passed, passed)
                    elif exact.rest is not None:
                        signatures.note(target, 0, None)
                    else:
                        signatures.note(target, len(exact.values), len(exact.values))
