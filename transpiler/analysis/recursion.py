"""What recursion bounds: parameters that count its depth, and sums of what its calls return.

A call that is no tail call stands on its caller, and Lua's stack holds fewer than 2**20 calls. So a
parameter that only such calls of the function itself change, by a little each time, stays near what
it was given from outside: ``n`` in ``fib(n - 1)``.

A sum of small integers and of results that are such sums, each used once, needs an operation for
every integer in it: ``fib(n - 1) + fib(n - 2)``. It grows by STEPs only, which makes it a COUNT.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from transpiler.analysis.values import ANY, NIL, NOTHING, SMALL, STEP, STEP_VALUE, Results, Value
from transpiler.ir import nodes as ir

if TYPE_CHECKING:
    from transpiler.analysis.flow import Flow

MOST = 64
"""Greatest change of a parameter by one call; 2**20 of them are far below a STEP."""


class Recursion:
    """Part of the value flow of one unit.

    Attributes:
        given: What parameters get from calls other than those that count the depth.
        copied: Functions whose first result may be a value that is used elsewhere, too.
    """

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.given: dict[ir.Variable, Value] = {}
        self.copied: set[ir.Function] = set()

    def enter(self, function: ir.Function, exprs: list[ir.Expr], args: Results) -> None:
        """Passes the arguments of a call by the function itself that is no tail call.

        Args:
            function: The function that calls and is called.
            exprs: The arguments.
            args: What they evaluate to.
        """
        values = list(args.values)
        for place, parameter in enumerate(function.params):
            expr = exprs[place] if place < len(exprs) else None
            if expr is None or place >= len(values) or not _counts_depth(expr, parameter):
                self._give(parameter, args.get(place))
            elif self.given.get(parameter, ANY).only(SMALL | NIL):
                values[place] = STEP_VALUE
        self.flow.bind(function, Results(tuple(values), args.rest, args.reached))

    def given_to(self, function: ir.Function, args: Results, shift: int) -> None:
        """Notes the arguments of any other call."""
        for place, parameter in enumerate(function.params):
            self._give(parameter, args.get(place + shift))

    def _give(self, parameter: ir.Variable, value: Value) -> None:
        self.given[parameter] = self.flow.grow(self.given.get(parameter, NOTHING), value)

    def returned(self, function: ir.Function, values: list[ir.Expr]) -> None:
        """Notes what a function returns."""
        if values and function not in self.copied and not self.is_sum(values[0]):
            self.copied.add(function)
            self.flow.changed = True

    def adds_up(self, expr: ir.Binary) -> bool:
        """Whether an operation adds or subtracts sums."""
        return expr.op in ("+", "-") and self.is_sum(expr.left) and self.is_sum(expr.right)

    def is_sum(self, expr: ir.Expr) -> bool:
        """Whether an expression is a STEP, or adds up such, and nothing else uses its value."""
        value = self.flow.values.get(expr, NOTHING)
        if value.only(STEP | NIL):
            return True
        match expr:
            case ir.Paren():
                return self.is_sum(expr.inner)
            case ir.Binary():
                return self.adds_up(expr)
            case ir.Call():
                callees = self.flow.callees.get(expr)
                called = self.flow.values.get(expr.func, NOTHING)
                if callees is None or not callees.functions or callees.api or called.classes:
                    return False
                return self.copied.isdisjoint(callees.functions)
        return False


def _counts_depth(expr: ir.Expr, parameter: ir.Variable) -> bool:
    """Whether an argument is the parameter in its place, moved by a small constant."""
    if isinstance(expr, ir.Binary) and expr.op in ("+", "-"):
        step = expr.right.value if isinstance(expr.right, ir.Const) else None
        if type(step) is not int or abs(step) > MOST:
            return False
        expr = expr.left
    return isinstance(expr, ir.Local) and expr.variable is parameter and not parameter.assigned
