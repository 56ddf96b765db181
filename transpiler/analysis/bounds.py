"""Lower bounds of integers, from constants, loops that count up, and lengths."""

from __future__ import annotations

from transpiler.analysis.flow import Flow
from transpiler.analysis.iteration import builtin_iteration
from transpiler.analysis.operators import magnitude
from transpiler.analysis.ranges import constant_step
from transpiler.analysis.values import INT, NIL
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes

LARGEST = (1 << 63) - 1
DEPTH = 20
"""Variables followed before nothing counts as known."""


class Bounds:
    """What is known of the integers of a unit.

    Attributes:
        loops: The numeric loop of a loop variable.
        counters: What ``ipairs`` walks by the loop variable that counts.
        starts: What a variable that is never assigned was declared with.
    """

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.loops: dict[ir.Variable, ir.NumericFor] = {}
        self.counters: dict[ir.Variable, ir.Expr] = {}
        self.starts: dict[ir.Variable, ir.Expr] = {}
        for function in flow.unit.functions:
            for node in body_nodes(function):
                self._note(node)

    def _note(self, node: ir.Node) -> None:
        if isinstance(node, ir.NumericFor) and not node.variable.assigned:
            self.loops[node.variable] = node
        elif isinstance(node, ir.GenericFor) and not node.variables[0].assigned:
            if builtin_iteration(self.flow, node.values) == "ipairs":
                call = node.values[0]
                assert isinstance(call, ir.Call)
                self.counters[node.variables[0]] = call.args[0]
        elif isinstance(node, ir.LocalDecl):
            for variable, value in zip(node.variables, node.values, strict=False):
                if not variable.assigned:
                    self.starts[variable] = value

    def rises(self, node: ir.NumericFor) -> bool:
        """Whether a loop counts integers up."""
        if node.step is None or constant_step(node.step) > 0:
            return True
        return isinstance(node.step, ir.Local) and node.step.variable in self.flow.rising

    def falls(self, node: ir.NumericFor) -> bool:
        """Whether a loop counts integers down."""
        return node.step is not None and constant_step(node.step) < 0

    def least(self, expr: ir.Expr, depth: int = DEPTH) -> int | None:
        """Returns an integer that an expression never falls below, where it is an integer at all.

        Args:
            expr: The expression.
            depth: Variables that may be followed.

        Returns:
            The bound, None where none is known.
        """
        if not depth:
            return None
        match expr:
            case ir.Const():
                return expr.value if type(expr.value) is int else None
            case ir.Paren():
                return self.least(expr.inner, depth)
            case ir.Unary() if expr.op == "#":
                return 0
            case ir.Local():
                return self._least_of(expr.variable, depth - 1)
            case ir.Binary():
                return self._least_result(expr, depth - 1)
        return None

    def _least_of(self, variable: ir.Variable, depth: int) -> int | None:
        if variable in self.counters:
            return 1
        loop = self.loops.get(variable)
        if loop is not None:
            if self.rises(loop):
                return self.least(loop.start, depth)
            return self.least(loop.stop, depth) if self.falls(loop) else None
        start = self.starts.get(variable)
        return None if start is None else self.least(start, depth)

    def _least_result(self, expr: ir.Binary, depth: int) -> int | None:
        """Bounds hold as long as nothing wraps around."""
        integral = self.flow.value(expr).only(INT | NIL)
        if not integral or magnitude(expr, self.flow.value) > LARGEST:
            return None
        left = self.least(expr.left, depth)
        constant = self._constant(expr.right)
        if expr.op == "%":
            return 0 if constant is not None and constant > 0 else None
        if left is None:
            return None
        if expr.op == "-":
            return None if constant is None else left - constant
        right = self.least(expr.right, depth)
        if right is None:
            return None
        if expr.op == "+":
            return left + right
        if left < 0 or right < 0:
            return None
        if expr.op == "*":
            return left * right
        return left // constant if expr.op == "//" and constant else None

    def _constant(self, expr: ir.Expr) -> int | None:
        return expr.value if isinstance(expr, ir.Const) and type(expr.value) is int else None
