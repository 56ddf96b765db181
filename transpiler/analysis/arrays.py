"""Arrays that are lists: tables of integer keys that only Lua code of the unit touches.

The list's positions are the Lua indices; position 0 is nobody's. A list is read at more than twice
the speed of a table, but only where an index is known not to be negative, so that an array becomes
one where the reads that are proven outweigh those that need a helper.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from transpiler.analysis.array_uses import Use, Uses, collect
from transpiler.analysis.bounds import Bounds
from transpiler.analysis.escapes import Escapes
from transpiler.analysis.flow import Flow
from transpiler.analysis.groups import Groups
from transpiler.analysis.growth import Growth
from transpiler.analysis.sequences import appends
from transpiler.analysis.values import INT, NIL, NUM, TABLE, Value
from transpiler.ir import nodes as ir

ARITHMETIC = ("+", "-", "*", "/")
LOOP = 8
"""How often the body of a loop is taken to run."""


class Read(Enum):
    """How an element is read.

    Attributes:
        DIRECT: A subscript: the index is that of an element, or nil at once is the error Lua has.
        GUARDED: A subscript where the index is below the length, else nil.
        HELPED: By a function: nothing is known of the index.
    """

    DIRECT = auto()
    GUARDED = auto()
    HELPED = auto()


GAIN = {Read.DIRECT: 30, Read.GUARDED: 20, Read.HELPED: -20}
"""Nanoseconds that a read of a list saves, about, compared with a table."""
GAIN_APPEND, GAIN_FILL, GAIN_SWAP, GAIN_WALK = 20, -30, 30, 10


@dataclass(slots=True, eq=False)
class Array:
    """Arrays that expressions do not tell apart.

    Attributes:
        sites: Their constructors in source order.
        holes: Whether a swap with an index that is none may leave a nil among the elements.
    """

    sites: list[ir.TableExpr]
    holes: bool = False


@dataclass(slots=True)
class Arrays:
    """The verdict of one unit.

    Attributes:
        by_site: The array by constructor.
        reads: How each element is read.
        appends: The targets and calls that append an element.
        in_place: The targets that are elements already.
        outgrown: The targets ``t[#t + 1]`` whose value may add elements to ``t``.
    """

    by_site: dict[ir.TableExpr, Array] = field(default_factory=dict)
    reads: dict[ir.Index, Read] = field(default_factory=dict)
    appends: set[ir.Node] = field(default_factory=set)
    in_place: set[ir.Node] = field(default_factory=set)
    outgrown: set[ir.Node] = field(default_factory=set)

    def of(self, value: Value) -> Array | None:
        """Returns the array that a value is, if it is one, or nil."""
        return next((self.by_site[site] for site in value.tables if site in self.by_site), None)


def solve(flow: Flow, bounds: Bounds, escapes: Escapes) -> Arrays:
    """Finds the arrays of a unit.

    Args:
        flow: The unit's value flow.
        bounds: Bounds of its integers.
        escapes: Where its tables go.

    Returns:
        The arrays.
    """
    candidates = [
        site
        for site in flow.tables.shapes
        if site not in escapes.escaped and _holds_elements_only(flow, site)
    ]
    if not candidates:
        return Arrays()
    groups = Groups(candidates)
    uses = collect(flow)
    for expr in uses.other:
        groups.drop(flow.value(expr).tables)
    for use in uses.all:
        value = flow.value(use.table)
        groups.join(value.tables)
        if not value.only(TABLE | NIL) or not _is_indexed(flow, use):
            groups.drop(value.tables)
    found = Arrays()
    found.in_place = {
        use.node
        for use in (*uses.fills, *uses.updates)
        if isinstance(use.node, ir.Index) and is_element(bounds, use.node)
    }
    for use in uses.updates:
        if use.node not in found.in_place:
            groups.drop(flow.value(use.table).tables)
    arrays = [Array(sites) for sites in groups.fit()]
    growth = Growth(flow)
    found.outgrown = {use.node for use in uses.appends if _is_outgrown(growth, use)}
    for array, own in zip(arrays, _shared_out(flow, uses, arrays), strict=True):
        _decide(flow, bounds, own, array, found)
    return found


def _shared_out(flow: Flow, uses: Uses, arrays: list[Array]) -> list[Uses]:
    """Returns the uses of each array; they are looked at once, not once for each array."""
    owners = {site: number for number, array in enumerate(arrays) for site in array.sites}
    shares = [Uses() for _ in arrays]
    for kind in ("reads", "appends", "fills", "swaps", "walks", "calls"):
        for use in getattr(uses, kind):
            tables = flow.value(use.table).tables
            for number in {owners[site] for site in tables if site in owners}:
                getattr(shares[number], kind).append(use)
    return shares


def _holds_elements_only(flow: Flow, site: ir.TableExpr) -> bool:
    shape = flow.tables.shapes[site]
    if shape.fields or shape.keyed.bits or shape.metatables.bits or not shape.keys.only(INT):
        return False
    values = [item.value for item in site.fields]
    if any(item.key is not None for item in site.fields):
        return False
    if values and isinstance(values[-1], (ir.Call, ir.MethodCall, ir.Vararg)):
        return False
    return not any(flow.value(value).may(NIL) for value in values)


def _is_indexed(flow: Flow, use: Use) -> bool:
    return not isinstance(use.node, ir.Index) or flow.value(use.node.key).only(INT)


def _is_outgrown(growth: Growth, use: Use) -> bool:
    """Whether the length that a store behind the end begins with may be old when it stores."""
    if not isinstance(use.parent, ir.Assign) or not isinstance(use.node, ir.Index):
        return False
    return appends(use.node) and growth.may_grow(use.parent.values[0], use.table)


def _decide(flow: Flow, bounds: Bounds, uses: Uses, array: Array, found: Arrays) -> None:
    """Makes an array of a group of constructors if that is faster for its uses."""
    array.holes = bool(uses.swaps)
    prover = _Prover(flow, bounds, array)
    reads = {use.node: prover.read(use) for use in uses.reads}
    gain = sum(GAIN[reads[use.node]] * LOOP**use.depth for use in uses.reads)
    for items, each in (
        (uses.appends, GAIN_APPEND),
        ([use for use in uses.fills if use.node not in found.in_place], GAIN_FILL),
        (uses.swaps, GAIN_SWAP),
        (uses.calls, GAIN_WALK),
    ):
        gain += sum(each * LOOP**use.depth for use in items)
    gain += sum(GAIN_WALK * LOOP ** (use.depth + 1) for use in uses.walks)
    if gain <= 0:
        return
    found.by_site.update(dict.fromkeys(array.sites, array))
    found.reads.update({n: read for n, read in reads.items() if isinstance(n, ir.Index)})
    found.appends.update(use.node for use in uses.appends)


class _Prover:
    """Proves of the reads of one array how they may be written."""

    def __init__(self, flow: Flow, bounds: Bounds, array: Array) -> None:
        self.flow = flow
        self.bounds = bounds
        self.made = min(len(site.fields) for site in array.sites)

    def read(self, use: Use) -> Read:
        """Returns how an element is read."""
        node = use.node
        assert isinstance(node, ir.Index)
        least = self.bounds.least(node.key)
        if least is None or least < 0:
            return Read.HELPED
        constant = node.key.value if isinstance(node.key, ir.Const) else None
        made = type(constant) is int and constant <= self.made
        if made or is_element(self.bounds, node) or self._fails_at_once(node, use.parent):
            return Read.DIRECT
        named = isinstance(node.obj, ir.Local) and isinstance(node.key, (ir.Local, ir.Const))
        return Read.GUARDED if named else Read.HELPED

    def _fails_at_once(self, node: ir.Index, parent: ir.Node) -> bool:
        """Whether nil here is an error that Lua raises before it does anything else."""
        if isinstance(parent, ir.Index) and parent.obj is node:
            named = isinstance(parent.key, (ir.Local, ir.Const))
            return named and self.flow.value(parent.obj).only(TABLE | NIL)
        if not isinstance(parent, ir.Binary) or parent.op not in ARITHMETIC:
            return False
        left = self.flow.value(parent.left)
        if parent.right is not node:
            return False
        nameless = isinstance(parent.left, ir.Index) and not isinstance(parent.left.key, ir.Const)
        return left.only(NUM) or (nameless and left.only(NUM | NIL))


def is_element(bounds: Bounds, node: ir.Index) -> bool:
    """Whether an index is known to be that of an element, as arrays never shrink."""
    least = bounds.least(node.key)
    if least is None or least < 0:
        return False
    key = node.key
    if isinstance(key, ir.Binary) and key.op == "-" and isinstance(key.right, ir.Const):
        # What is taken away is not negative, as the bound of the whole index is not either.
        key = key.left if _is_natural(key.right) else key
    if _is_length(bounds, key, node.obj):
        return True
    if not isinstance(key, ir.Local):
        return False
    loop = bounds.loops.get(key.variable)
    if loop is not None:
        last = loop.stop if bounds.rises(loop) else loop.start if bounds.falls(loop) else None
        return last is not None and _is_length(bounds, last, node.obj)
    walked = bounds.counters.get(key.variable)
    return walked is not None and _is_same(walked, node.obj)


def _is_length(bounds: Bounds, expr: ir.Expr, table: ir.Expr) -> bool:
    """Whether an expression is the length of a table, or was it when a variable was declared."""
    if isinstance(expr, ir.Local):
        start = bounds.starts.get(expr.variable)
        return isinstance(start, ir.Unary) and _is_length(bounds, start, table)
    return isinstance(expr, ir.Unary) and expr.op == "#" and _is_same(expr.operand, table)


def _is_natural(expr: ir.Const) -> bool:
    return type(expr.value) is int and expr.value >= 0


def _is_same(left: ir.Expr, right: ir.Expr) -> bool:
    """Whether two expressions are one variable that is never assigned."""
    if not isinstance(left, ir.Local) or not isinstance(right, ir.Local):
        return False
    return left.variable is right.variable and not left.variable.assigned
