"""Where tables go: only into variables, known tables and Lua functions, or out of the flow's sight.

A table escapes when something may look into it that is no Lua code of the unit: the API, a caller
of an entry point, a table of unknown origin. What an escaping table holds escapes with it. A table
is *handled* where Lua treats it as a table, other than by reading or assigning a named field.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from transpiler.analysis.flow import Flow
from transpiler.analysis.iteration import builtin_iteration
from transpiler.analysis.values import NIL, NOTHING, TABLE, Value
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes

LOOKERS = frozenset(
    {
        "assert", "getmetatable", "ipairs", "ipairs()", "next", "pairs", "print", "rawequal",
        "rawget", "rawlen", "select", "setmetatable", "table.concat", "table.remove",
        "table.unpack", "tostring", "type", "unpack",
    }
)  # fmt: skip
"""Functions of the API that never look into what the tables they are given hold."""


class Place(NamedTuple):
    """A line of a file."""

    path: str
    line: int


class Escapes:
    """The verdict of one unit.

    Attributes:
        escaped: Constructors of the tables that escape, and where they first do.
        handled: Constructors of the tables that are handled, and where they first are.
        uses: Every read of and assignment to a named field, in source order.
    """

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.escaped: dict[ir.TableExpr, Place | None] = {}
        self.handled: dict[ir.TableExpr, Place | None] = {}
        self._place: Place | None = None
        self.uses: list[tuple[ir.Index, str]] = []
        outside = _outside_callers(flow)
        for function in flow.unit.functions:
            open_end = function in outside or function.return_annotation is not None
            for node in body_nodes(function):
                self._place = Place(function.chunk, node.span.line)
                if isinstance(node, ir.Return):
                    if open_end:
                        self._escape_all(node.values)
                else:
                    self._visit(node)
        self._place = None
        self._close()

    def _visit(self, node: ir.Node) -> None:
        match node:
            case ir.Index():
                self._index(node)
            case ir.Call():
                self._call(node)
            case ir.MethodCall():
                self._method_call(node)
            case ir.Binary() if node.op not in ("==", "~="):
                self._handle(node.left, node.right)
            case ir.Unary() if node.op != "not":
                self._handle(node.operand)
            case ir.TableExpr():
                self._escape_all([item.key for item in node.fields if item.key is not None])
            case ir.LocalDecl():
                if any(v.annotation is not None or v.attrib == "close" for v in node.variables):
                    self._escape_all(node.values)
            case ir.Assign():
                if not all(self._is_kept(target) for target in node.targets):
                    self._escape_all(node.values)
            case ir.NumericFor():
                self._handle(node.start, node.stop, *([node.step] if node.step else []))
            case ir.GenericFor():
                self._loop(node)
            case ir.TypeDecl():
                self._escape_all(node.uses)

    def _index(self, node: ir.Index) -> None:
        name = node.key.value if isinstance(node.key, ir.Const) else None
        if isinstance(name, str):
            self.uses.append((node, name))
            return
        self._handle(node.obj)
        self._escape(self.flow.value(node.key))

    def _is_kept(self, target: ir.Expr) -> bool:
        """Whether the flow sees all that is done with what a target is assigned."""
        if isinstance(target, ir.Local):
            return target.variable.annotation is None
        return isinstance(target, ir.Index) and self._is_known(target.obj)

    def _is_known(self, expr: ir.Expr) -> bool:
        value = self.flow.value(expr)
        return value.only(TABLE | NIL) and self.flow.tables.known(value) is not None

    def _call(self, node: ir.Call) -> None:
        if isinstance(node.func, ir.Index):
            # Errors tell calls of fields from calls of methods.
            self._handle(node.func.obj)
        self._handle(node.func)
        value = self.flow.value(node.func)
        callees = self.flow.callees.get(node)
        if callees is None or value.classes or not (callees.functions or callees.api):
            self._escape_all(node.args)
            return
        for function in callees.functions:
            self._annotated(function, node.args)
        for path in [api.path for api in callees.api]:
            if path == "table.insert" and node.args and self._is_known(node.args[0]):
                self._handle(*node.args[:-1])
            elif path in LOOKERS or (path == "table.sort" and len(node.args) > 1):
                self._handle(*node.args)
            else:
                self._escape_all(node.args)

    def _method_call(self, node: ir.MethodCall) -> None:
        self._handle(node.obj)
        callees = self.flow.callees.get(node)
        functions = callees.functions if callees is not None else ()
        for function in functions:
            self._annotated(function, [node.obj, *node.args])
        if not functions or callees is None or callees.api or not self._is_known(node.obj):
            self._escape_all([node.obj, *node.args])

    def _annotated(self, function: ir.Function, args: list[ir.Expr]) -> None:
        hinted = [parameter.annotation for parameter in function.params]
        if any(annotation is not None for annotation in (*hinted, function.vararg_annotation)):
            self._escape_all(args)

    def _loop(self, node: ir.GenericFor) -> None:
        if builtin_iteration(self.flow, node.values) is not None:
            return
        self._handle(*node.values)
        callees = self.flow.callees.get(node)
        api = callees.api if callees is not None else ()
        known = bool(api or (callees is not None and callees.functions))
        if not known or any(each.path not in LOOKERS for each in api):
            self._escape_all(node.values)

    # marks

    def _handle(self, *exprs: ir.Expr) -> None:
        for expr in exprs:
            for value in self._values(expr):
                for site in value.tables:
                    self.handled.setdefault(site, self._place)

    def _escape(self, value: Value) -> None:
        for site in value.tables:
            self.escaped.setdefault(site, self._place)

    def _escape_all(self, exprs: Iterable[ir.Expr]) -> None:
        for expr in exprs:
            for value in self._values(expr):
                self._escape(value)

    def _values(self, expr: ir.Expr) -> Iterator[Value]:
        """Yields what all results of an expression may be; of the API, its arguments as well."""
        yield self.flow.value(expr)
        if isinstance(expr, ir.Vararg):
            yield self.flow.varargs.get(expr.function, NOTHING)
        callees = self.flow.callees.get(expr)
        if callees is None or not isinstance(expr, (ir.Call, ir.MethodCall)):
            return
        for function in callees.functions:
            results = self.flow.function_results(function)
            yield from results.values
            yield results.rest or NOTHING
        for argument in expr.args if callees.api else ():
            yield from self._values(argument)

    def _close(self) -> None:
        """What escaping tables hold escapes, too."""
        shapes = self.flow.tables.shapes
        for site in shapes:
            if site in self.flow.tables.exposed:
                self.escaped.setdefault(site, None)
        for value in self.flow.globals.values():
            self._escape(value)
        order = {site: place for place, site in enumerate(shapes)}
        waiting = deque(sorted(self.escaped, key=order.__getitem__))
        while waiting:
            holder = waiting.popleft()
            shape = shapes[holder]
            held = [*shape.fields.values(), shape.keyed, shape.elements, shape.keys]
            inside = {site for value in (*held, shape.metatables) for site in value.tables}
            for site in sorted(inside - self.escaped.keys(), key=order.__getitem__):
                self.escaped[site] = self.escaped[holder]
                waiting.append(site)


def _outside_callers(flow: Flow) -> set[ir.Function]:
    """Returns the functions whose results others than calls of the unit get."""
    found = {*flow.entries, *flow.called_back, *flow.coroutine_bodies}
    found |= {member.chunk.function for member in flow.unit.members}
    for name, value in flow.fields.items():
        if name.startswith("__"):
            found |= set(value.functions)
    if flow.metatables:
        found |= set(flow.keyed.functions)
    return found
