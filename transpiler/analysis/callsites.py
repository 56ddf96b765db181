"""How many arguments calls pass: which parameters need defaults, which functions see surplus."""

from __future__ import annotations

from dataclasses import dataclass, field

from transpiler.analysis.flow import Flow
from transpiler.analysis.operators import EVENTS
from transpiler.api.model import ApiFunction, Callback
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes

METAMETHOD_ARGUMENTS: dict[str, tuple[int, int | None]] = {
    **dict.fromkeys(EVENTS.values(), (2, 2)),
    **dict.fromkeys(("__eq", "__lt", "__le", "__index"), (2, 2)),
    **dict.fromkeys(("__unm", "__bnot", "__len", "__tostring", "__pairs"), (1, 1)),
    "__newindex": (3, 3),
    "__close": (2, 2),
    "__call": (1, None),
}
"""How many arguments the run time passes to metamethods."""


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
        # A method that is called as a value takes its object as an argument.
        received = 1 if ":" in api.path and not hidden else 0
        limit = max(limit, api.params + received - owned)
    return max(limit, 0)


def callback_argument(
    node: ir.Call | ir.MethodCall, api: ApiFunction, callback: Callback
) -> ir.Expr | None:
    """Returns the expression passed as a callback, None where the call does not write one."""
    position = callback.position
    if isinstance(node, ir.MethodCall) and "." in api.path:
        position -= 1
    return node.args[position] if 0 <= position < len(node.args) else None


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
                # The run time fits the two arguments to iterators that take fewer.
                for callee in flow.callees[node].functions if node in flow.callees else ():
                    signatures.note(callee, 2, len(callee.params))
    for target in flow.entries:
        signatures.note(target, len(target.params), len(target.params))
    for target, (least, most) in flow.called_back.items():
        signatures.note(target, least, most)
    for name, value in flow.fields.items():
        if name.startswith("__"):
            least, most = METAMETHOD_ARGUMENTS.get(name, (0, None))
            for metamethod in value.functions:
                signatures.note(metamethod, least, most)
    if flow.metatables:
        for metamethod in flow.keyed.functions:
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
