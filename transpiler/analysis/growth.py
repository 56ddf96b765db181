"""Which tables a call may add elements to before it returns, so that a length noted before is old.

In ``t[#t + 1] = f()`` Lua asks for the length first. Only where ``f`` leaves ``t`` alone does that
append.
"""

from __future__ import annotations

from transpiler.analysis.escapes import LOOKERS
from transpiler.analysis.flow import Callees, Flow
from transpiler.analysis.table_calls import HARMLESS
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes, walk

CALLS = (ir.Call, ir.MethodCall)
KEEPERS = HARMLESS | LOOKERS | {"table.insert"}
"""Functions of the API that run no other code than callbacks and let no coroutine run."""

Sites = set[ir.TableExpr]


class Growth:
    """The verdict of one unit."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self._own: dict[ir.Function, Sites] = {}
        self._called: dict[ir.Function, list[ir.Function] | None] = {}

    def may_grow(self, value: ir.Expr, table: ir.Expr) -> bool:
        """Whether evaluating an expression may add elements to a table.

        Args:
            value: The expression.
            table: The table's expression.
        """
        started: list[ir.Function] = []
        for node in walk(value):
            if isinstance(node, CALLS):
                called = _called(self.flow.callees.get(node))
                if called is None:
                    return True
                started += called
        sites = set(self.flow.value(table).tables)
        seen = dict.fromkeys(started)
        while started:
            function = started.pop()
            called = self._calls(function)
            if called is None or self._own[function] & sites:
                return True
            started += [each for each in called if each not in seen]
            seen.update(dict.fromkeys(called))
        return False

    def _calls(self, function: ir.Function) -> list[ir.Function] | None:
        """Returns what a function calls, None for anything; notes what it adds to."""
        if function in self._called:
            return self._called[function]
        own: Sites = set()
        found: list[ir.Function] | None = []
        for node in body_nodes(function):
            if isinstance(node, ir.Assign):
                for target in node.targets:
                    if isinstance(target, ir.Index):
                        own.update(self.flow.value(target.obj).tables)
            elif isinstance(node, (*CALLS, ir.GenericFor)):
                callees = self.flow.callees.get(node)
                loop = isinstance(node, ir.GenericFor) and callees is None
                called = [] if loop else _called(callees)
                found = None if found is None or called is None else [*found, *called]
                if isinstance(node, CALLS) and callees is not None and callees.api:
                    own.update(s for arg in node.args for s in self.flow.value(arg).tables)
        self._own[function] = own
        self._called[function] = found
        return found


def _called(callees: Callees | None) -> list[ir.Function] | None:
    """Returns the Lua functions that a call reaches, None where it may reach any."""
    if callees is None or not (callees.functions or callees.api):
        return None
    if any(api.callbacks or api.path not in KEEPERS for api in callees.api):
        return None
    return list(callees.functions)
