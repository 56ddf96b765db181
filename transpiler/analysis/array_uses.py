"""Everything a unit does with tables that may be lists: the uses a list allows, and all others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from transpiler.analysis.flow import Flow
from transpiler.analysis.fresh import appending, fills
from transpiler.analysis.iteration import builtin_iteration
from transpiler.analysis.sequences import appends, is_replaced
from transpiler.analysis.values import NIL, TABLE
from transpiler.ir import nodes as ir
from transpiler.ir.visit import children, walk

READERS = {"table.concat": 1, "table.unpack": 1, "unpack": 1}
"""Functions of the API that take a list where they take a table: how many arguments they may."""
LOOPS = (ir.NumericFor, ir.GenericFor, ir.While, ir.Repeat)


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a list may be used.

    Attributes:
        table: The expression that gives it.
        node: What is done with it.
        depth: Number of loops of the function around it.
        parent: The node around ``node``.
    """

    table: ir.Expr
    node: ir.Node
    depth: int
    parent: ir.Node


@dataclass(slots=True)
class Uses:
    """The uses of a unit, in source order.

    Attributes:
        reads: ``t[i]``.
        appends: ``t[#t + 1] = v``, ``table.insert(t, v)``, stores in loops that fill a new array.
        fills: Other stores at the place of an element or just behind the last one.
        updates: Other stores of what is not nil.
        swaps: ``t[i], t[j] = t[j], t[i]``.
        lengths: ``#t``.
        walks: Loops over ``ipairs(t)``.
        calls: Calls of the API with an array.
        other: Expressions that a list cannot stand for.
    """

    reads: list[Use] = field(default_factory=list)
    appends: list[Use] = field(default_factory=list)
    fills: list[Use] = field(default_factory=list)
    updates: list[Use] = field(default_factory=list)
    swaps: list[Use] = field(default_factory=list)
    lengths: list[Use] = field(default_factory=list)
    walks: list[Use] = field(default_factory=list)
    calls: list[Use] = field(default_factory=list)
    other: list[ir.Expr] = field(default_factory=list)

    @property
    def all(self) -> Iterator[Use]:
        """Every use, those of a kind together."""
        kinds = (self.reads, self.appends, self.fills, self.updates, self.swaps, self.lengths)
        for kind in (*kinds, self.walks, self.calls):
            yield from kind


def collect(flow: Flow) -> Uses:
    """Gathers the uses of a unit.

    Args:
        flow: The solved value flow.

    Returns:
        The uses.
    """
    uses = Uses()
    for function in flow.unit.functions:
        _Visitor(flow, uses, function).visit(function.body, function.body, 0)
    return uses


class _Visitor:
    def __init__(self, flow: Flow, uses: Uses, function: ir.Function) -> None:
        self.flow = flow
        self.uses = uses
        self.function = function
        self.appending = appending(flow, function)
        self.filled: set[ir.Index] = set()

    def visit(self, node: ir.Node, parent: ir.Node, depth: int) -> None:
        """Notes what a node does with tables and goes on with what is below it."""
        if isinstance(node, (ir.NumericFor, ir.GenericFor)):
            self.filled.update(fills(self.flow, node))
        below = depth + isinstance(node, LOOPS)
        for child in self._note(node, parent, depth):
            self.visit(child, node, below)

    def _note(self, node: ir.Node, parent: ir.Node, depth: int) -> Iterator[ir.Node]:
        """Notes a node's uses and yields the children that are still to be visited."""
        match node:
            case ir.Assign():
                yield from self._assign(node, depth)
                return
            case ir.GenericFor():
                yield from self._generic_for(node, depth)
                return
            case ir.Index():
                self.uses.reads.append(Use(node.obj, node, depth, parent))
                self._other(node.key)
            case ir.Unary() if node.op == "#":
                self.uses.lengths.append(Use(node.operand, node, depth, parent))
            case ir.Unary() if node.op != "not":
                self._other(node.operand)
            case ir.Binary():
                if node.op not in ("==", "~=") or not (_is_nil(node.left) or _is_nil(node.right)):
                    self._other(node.left, node.right)
            case ir.Call() | ir.MethodCall():
                self._call(node, parent, depth)
            case ir.TableExpr():
                self._other(*(item.key for item in node.fields if item.key is not None))
            case ir.FunctionDecl():
                self._other(node.target.obj if isinstance(node.target, ir.Index) else node.target)
            case ir.NumericFor():
                self._other(node.start, node.stop, *([node.step] if node.step else []))
            case ir.TypeDecl():
                self._other(*node.uses)
        yield from children(node)

    def _other(self, *exprs: ir.Expr) -> None:
        self.uses.other.extend(exprs)

    def _assign(self, node: ir.Assign, depth: int) -> Iterator[ir.Node]:
        if _is_swap(node):
            first = node.targets[0]
            assert isinstance(first, ir.Index)
            self.uses.swaps.append(Use(first.obj, node, depth, node))
            return
        for target in node.targets:
            if isinstance(target, ir.Index):
                self._store(node, target, depth)
                self._other(target.key)
                yield from (target.obj, target.key)
        yield from node.values

    def _store(self, node: ir.Assign, target: ir.Index, depth: int) -> None:
        use = Use(target.obj, target, depth, node)
        single = len(node.targets) == len(node.values) == 1
        late = is_replaced(target, self.function) and _calls(node.values[0])
        if not single or late or self.flow.value(node.values[0]).may(NIL):
            self._other(target.obj)
        elif target in self.appending or (appends(target) and self._is_table(target.obj)):
            self.uses.appends.append(use)
        elif target in self.filled:
            self.uses.fills.append(use)
        else:
            self.uses.updates.append(use)

    def _generic_for(self, node: ir.GenericFor, depth: int) -> Iterator[ir.Node]:
        call = node.values[0]
        named = isinstance(call, ir.Call) and isinstance(call.func, ir.Global)
        if named and builtin_iteration(self.flow, node.values) == "ipairs":
            assert isinstance(call, ir.Call)
            self.uses.walks.append(Use(call.args[0], node, depth, node))
            yield call.args[0]
        else:
            self._other(*node.values)
            yield from node.values
        yield node.body

    def _call(self, node: ir.Call | ir.MethodCall, parent: ir.Node, depth: int) -> None:
        self._other(node.func if isinstance(node, ir.Call) else node.obj)
        callees = self.flow.callees.get(node)
        api = callees.api if callees is not None else ()
        if not api:
            return
        path = api[0].path
        alone = len(api) == 1 and callees is not None and not callees.functions
        plain = alone and isinstance(node, ir.Call) and isinstance(node.func, ir.Index)
        if plain and path in READERS and len(node.args) >= 1:
            self.uses.calls.append(Use(node.args[0], node, depth, parent))
            self._other(*node.args[READERS[path] :])
        elif plain and self._inserts(node, parent):
            self.uses.appends.append(Use(node.args[0], node, depth, parent))
        else:
            self._other(*node.args)

    def _inserts(self, node: ir.Call | ir.MethodCall, parent: ir.Node) -> bool:
        """Whether a call is the statement ``table.insert(t, v)``."""
        if [a.path for a in self.flow.callees[node].api] != ["table.insert"] or len(node.args) != 2:
            return False
        table, value = node.args
        single = not isinstance(value, (ir.Call, ir.MethodCall, ir.Vararg))
        statement = isinstance(parent, ir.CallStmt)
        return (
            statement and single and self._is_table(table) and not self.flow.value(value).may(NIL)
        )

    def _is_table(self, expr: ir.Expr) -> bool:
        return self.flow.value(expr).only(TABLE)


def _calls(expr: ir.Expr) -> bool:
    return any(isinstance(node, (ir.Call, ir.MethodCall)) for node in walk(expr))


def _is_nil(expr: ir.Expr) -> bool:
    return isinstance(expr, ir.Const) and expr.value is None


def _is_swap(node: ir.Assign) -> bool:
    """Whether an assignment is ``t[i], t[j] = t[j], t[i]`` with variables or constants."""
    if not len(node.targets) == len(node.values) == 2:
        return False
    parts = [*node.targets, *node.values]
    indices = [part for part in parts if isinstance(part, ir.Index)]
    if len(indices) < len(parts):
        return False
    names = [(_name(part.obj), _name(part.key)) for part in indices]
    if any(None in name for name in names) or len({table for table, _ in names}) > 1:
        return False
    (_, first), (_, second), (_, third), (_, fourth) = names
    return first == fourth and second == third


def _name(expr: ir.Expr) -> object:
    """Returns what tells a variable or integer from others, None for other expressions."""
    if isinstance(expr, ir.Local):
        return expr.variable
    value = expr.value if isinstance(expr, ir.Const) else None
    return value if type(value) is int else None
