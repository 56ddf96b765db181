"""Arrays whose indices are known to lie between 0 and a limit known where the array is made.

Flags of a sieve, counters and memo tables are filled in no order, but by loops that all end at the
same variable: ``for i = 2, limit do ... flags[i] ...``. Such an array can have all its elements
from the start. The proof stays inside one function: nothing else is done with the table.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from transpiler.analysis.bounds import Bounds
from transpiler.analysis.flow import Flow
from transpiler.analysis.values import INT, Value
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes, children

Keys = list[ir.Expr | None]
"""What a table is indexed with; None stands for any other use of it."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The largest index of an array.

    Attributes:
        bound: The expression that all loops end at.
        least: The largest constant index, 0 if there is none.
    """

    bound: ir.Expr
    least: int


class Preallocated:
    """The verdict of one unit.

    Attributes:
        limits: The largest index by constructor.
    """

    def __init__(self, flow: Flow, bounds: Bounds, arrays: Container[ir.TableExpr]) -> None:
        """Finds the arrays of a unit.

        Args:
            flow: The solved value flow.
            bounds: Bounds of its integers.
            arrays: Constructors of lists that grow as they are filled.
        """
        self.limits: dict[ir.TableExpr, Limit] = {}
        for function in flow.unit.functions:
            made = dict(_made(function))
            for variable, keys in _uses(function, made).items():
                limit = _limit(bounds, variable, keys)
                if limit is not None and made[variable] not in arrays:
                    self.limits[made[variable]] = limit

    def holds(self, value: Value) -> bool:
        """Whether a value is such an array."""
        tables = value.tables
        return bool(tables) and all(table in self.limits for table in tables)


def _made(function: ir.Function) -> Iterator[tuple[ir.Variable, ir.TableExpr]]:
    """Yields the variables of a function that are never anything but one empty table."""
    for node in body_nodes(function):
        if not isinstance(node, ir.LocalDecl) or len(node.variables) != len(node.values):
            continue
        for variable, value in zip(node.variables, node.values, strict=True):
            own = not variable.assigned and not variable.captured
            plain = variable.attrib != "close" and variable.annotation is None
            if isinstance(value, ir.TableExpr) and not value.fields and own and plain:
                yield variable, value


def _uses(function: ir.Function, made: dict[ir.Variable, ir.TableExpr]) -> dict[ir.Variable, Keys]:
    uses: dict[ir.Variable, Keys] = {variable: [] for variable in made}
    for node in body_nodes(function) if made else ():
        for child in children(node):
            if isinstance(child, ir.Local) and child.variable in uses:
                key = node.key if isinstance(node, ir.Index) and node.obj is child else None
                uses[child.variable].append(key)
    return uses


def _limit(bounds: Bounds, table: ir.Variable, keys: Keys) -> Limit | None:
    """Returns the limit of all keys, None where they have none in common."""
    bound: ir.Expr | None = None
    least = 0
    for key in keys:
        if isinstance(key, ir.Const):
            if type(key.value) is not int or not 0 <= key.value < 1 << 16:
                return None
            least = max(least, key.value)
            continue
        end = _end(bounds, table, key)
        if end is None or (bound is not None and not _same(bound, end)):
            return None
        bound = end
    return None if bound is None else Limit(bound, least)


def _end(bounds: Bounds, table: ir.Variable, key: ir.Expr | None) -> ir.Expr | None:
    """Returns what the loop of a key ends at, if the table could have been made with it."""
    loop = bounds.loops.get(key.variable) if isinstance(key, ir.Local) else None
    if loop is None or not bounds.rises(loop):
        return None
    if not bounds.flow.variable(loop.variable).only(INT):
        return None
    least = bounds.least(loop.start)
    if least is None or least < 0:
        return None
    stop = loop.stop
    if isinstance(stop, ir.Const):
        return stop if type(stop.value) is int else None
    if not isinstance(stop, ir.Local) or stop.variable.assigned:
        return None
    known = bounds.flow.variable(stop.variable).only(INT)
    return stop if known and stop.variable.span < table.span else None


def _same(left: ir.Expr, right: ir.Expr) -> bool:
    if isinstance(left, ir.Const) and isinstance(right, ir.Const):
        return left.value == right.value
    if isinstance(left, ir.Local) and isinstance(right, ir.Local):
        return left.variable is right.variable
    return False
