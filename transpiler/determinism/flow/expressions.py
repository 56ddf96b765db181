"""Expressions in a module's summary: every one that may differ between executions has a cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from transpiler.api.effects import api_names
from transpiler.determinism.flow.summary import (
    ANONYMOUS,
    ELEMENTS,
    LIBRARY,
    METATABLE,
    MODULE,
    NO_CELL,
    SEQUENCE,
    Call,
    Decision,
    FunctionCells,
    ModuleSummary,
)
from transpiler.determinism.flow.written import constant, is_nil, path_text
from transpiler.determinism.scopes import required_name
from transpiler.ir import nodes as ir

MULTIPLE = 3
"""Results that are told apart where a call may give any number."""

TYPE_TESTS = frozenset({"type", "getmetatable"})


class Expressions:
    """Walks expressions; the statements are a subclass's."""

    def __init__(
        self, chunk: ir.Chunk, modules: Sequence[str] | None, imports: Mapping[str, str]
    ) -> None:
        """Start an empty summary.

        Args:
            chunk: The resolved source.
            modules: Modules that it declares, or None where it may use all.
            imports: Alias to entry id.
        """
        self.chunk = chunk
        self.modules = modules
        self.imports = imports
        self.summary = ModuleSummary(chunk.path)
        self.variables: dict[ir.Variable, int] = {}
        self.numbers: dict[ir.Function, int] = {}
        self.sites: dict[ir.Expr, int] = {}
        self.number = 0
        self.function: ir.Function = chunk.function
        self.cells: FunctionCells
        self.loop = -1
        self.loop_depth = 0
        self.leaves_early = False
        self.early: list[bool] = []
        self.has_effect = False
        self.every_round: set[ir.Stmt] = set()
        self.api_names = api_names()

    # cells

    def cell(self) -> int:
        """Return a new cell."""
        self.summary.cells += 1
        return self.summary.cells - 1

    def variable(self, variable: ir.Variable) -> int:
        """Return the cell of a local variable."""
        cell = self.variables.get(variable)
        if cell is None:
            cell = self.variables[variable] = self.cell()
            if variable.captured:
                self.summary.shared.add(cell)
        return cell

    def copy(self, source: int, target: int) -> None:
        """Let a cell be what another is."""
        if source != NO_CELL:
            self.summary.copies.append((source, target))

    def assign_variable(self, variable: ir.Variable, value: int) -> None:
        """Let a variable be a value."""
        if value != NO_CELL:
            self.summary.copies.append((value, self.variable(variable)))

    def derived(self, *sources: int) -> int:
        """Return a cell for what is computed from others; no cell where all are constants."""
        known = [source for source in sources if source != NO_CELL]
        if not known:
            return NO_CELL
        cell = self.cell()
        for source in known:
            self.summary.derives.append((source, cell))
        return cell

    def made(self, kind: str, number: int) -> int:
        """Return a cell for a function (``f``) or table (``t``)."""
        cell = self.cell()
        self.summary.made.append((cell, kind, number))
        return cell

    def named(self, kind: str, name: str) -> int:
        """Return a cell for an imported library or a module of the API."""
        cell = self.cell()
        self.summary.named.append((cell, kind, name))
        return cell

    def global_cell(self, name: str) -> int:
        """Return the cell of a global."""
        cell = self.summary.globals.get(name)
        if cell is None:
            if name in self.imports:
                cell = self.named(LIBRARY, self.imports[name])
            elif name in self.api_names:
                cell = self.named(MODULE, name)
            else:
                cell = self.cell()
            self.summary.globals[name] = cell
        return cell

    def name(self, value: ir.Expr, name: str) -> None:
        """Call a function what the source calls the place that it is stored in."""
        if isinstance(value, ir.FunctionExpr):
            function = self.summary.functions[self.numbers[value.function]]
            if function.name == ANONYMOUS:
                function.name = name

    # expressions

    def expr(self, expr: ir.Expr) -> int:
        """Return the cell of an expression's first value."""
        return EXPRESSIONS[type(expr)](self, expr)

    def results(self, exprs: Sequence[ir.Expr], wanted: int, open_ended: bool = False) -> list[int]:
        """Return the cells of a list of expressions.

        Args:
            exprs: The expressions; the last may give any number of values.
            wanted: How many values are used.
            open_ended: Whether further ones are, too.
        """
        if not exprs:
            return [NO_CELL] * wanted
        cells = [self.expr(expr) for expr in exprs[:-1]]
        last = exprs[-1]
        more = max(wanted - len(cells), 1)
        if open_ended:
            more = max(more, MULTIPLE)
        if isinstance(last, (ir.Call, ir.MethodCall)):
            cells += self.call(last, more)
        elif isinstance(last, ir.Vararg):
            cells += [self.cells.vararg] * more
        else:
            cells.append(self.expr(last))
            cells += [NO_CELL] * (wanted - len(cells))
        return cells

    def index(self, expr: ir.Index) -> int:
        base = self.expr(expr.obj)
        key = expr.key
        if isinstance(key, ir.Const):
            name = key.value if isinstance(key.value, str) else ELEMENTS
        else:
            name = ELEMENTS
        if base == NO_CELL:
            return self.derived(self.expr(key))
        cell = self.cell()
        self.summary.loads.append((base, name, cell))
        if not isinstance(key, ir.Const):
            number = self.expr(key)
            if number != NO_CELL:
                self.summary.derives.append((number, cell))
        return cell

    def store_field(self, target: ir.Index, value: int) -> None:
        """Store a value in a table; a key that may differ counts as a value, too."""
        base = self.expr(target.obj)
        key = target.key
        if isinstance(key, ir.Const) and isinstance(key.value, str):
            self.put(base, key.value, value)
            return
        number = self.expr(key)
        appends = isinstance(key, (ir.Binary, ir.Const))
        self.put(base, SEQUENCE if appends else ELEMENTS, value)
        if not appends:
            self.put(base, ELEMENTS, number)

    def put(self, base: int, name: str, value: int) -> None:
        """Store a cell under a field; a constant says that there is one."""
        if base != NO_CELL:
            self.summary.stores.append((base, name, value))

    def table(self, expr: ir.TableExpr) -> int:
        number = self.summary.tables
        self.summary.tables += 1
        cell = self.made("t", number)
        for position, item in enumerate(expr.fields):
            if item.key is None:
                last = position == len(expr.fields) - 1
                values = self.results([item.value], 1, open_ended=last)
                for value in values:
                    self.put(cell, SEQUENCE, value)
            elif isinstance(item.key, ir.Const):
                name = item.key.value if isinstance(item.key.value, str) else SEQUENCE
                self.name(item.value, name)
                self.put(cell, name, self.expr(item.value))
            else:
                self.put(cell, ELEMENTS, self.expr(item.key))
                self.put(cell, ELEMENTS, self.expr(item.value))
        return cell

    def binary(self, expr: ir.Binary) -> int:
        cells = self.expr(expr.left), self.expr(expr.right)
        if expr.op in ("==", "~=") and (is_nil(expr.left) or is_nil(expr.right)):
            # Whether there is a value does not depend on which one it is.
            return NO_CELL
        return self.derived(*cells)

    def logical(self, expr: ir.Logical) -> int:
        left = self.expr(expr.left)
        start = len(self.summary.calls)
        right = self.expr(expr.right)
        if len(self.summary.calls) > start and left != NO_CELL:
            self.note_choice(left, expr.left, (start, len(self.summary.calls)))
        cell = self.cell()
        self.copy(left, cell)
        self.copy(right, cell)
        return cell

    def note_choice(self, cell: int, place: ir.Expr, calls: tuple[int, int]) -> None:
        """Note that a value decides whether calls on its right run."""
        self.summary.decisions.append(
            Decision(self.number, place.span, cell, "branch", calls, False)
        )

    # calls

    def call(self, expr: ir.Expr, wanted: int) -> list[int]:
        """Walk a call.

        Args:
            expr: The call.
            wanted: How many results are used.

        Returns:
            A cell for each wanted result.
        """
        name = required_name(expr)
        if name is not None:
            return [self.required(expr, name)] + [NO_CELL] * (wanted - 1)
        results = tuple(self.cell() for _ in range(wanted))
        if isinstance(expr, ir.MethodCall):
            receiver = self.expr(expr.obj)
            args = (receiver, *self.arguments(expr.args))
            target = self.cell()
            if receiver != NO_CELL:
                self.summary.loads.append((receiver, expr.name, target))
            text = f"{path_text(expr.obj)}:{expr.name}"
            self.add_call(expr, text, target, args, results, expr.name)
        elif isinstance(expr, ir.Call):
            target = self.expr(expr.func)
            args = self.arguments(expr.args)
            text = path_text(expr.func)
            if text in TYPE_TESTS:
                self.cells.tests_types = True
            if text == "table.insert" and expr.args:
                self.note_insertion(expr.args[0], args[0])
            if text == "setmetatable" and len(args) > 1:
                self.put(args[0], METATABLE, args[1])
            self.add_call(expr, text, target, args, results)
        return list(results)

    def note_insertion(self, table: ir.Expr, cell: int) -> None:
        """Remember a table that a loop's rounds, or those of a caller's loop, append to."""
        if self.loop >= 0 and self.is_outside(table):
            self.summary.loops[self.loop].sequences.append(cell)
        if cell != NO_CELL and self.is_given(table):
            self.cells.appends.append(cell)

    def is_given(self, expr: ir.Expr) -> bool:
        """Whether what an expression is rooted in comes from outside the function."""
        while isinstance(expr, ir.Index):
            expr = expr.obj
        if not isinstance(expr, ir.Local):
            return True
        return expr.variable.function is not self.function or expr.variable in self.function.params

    def is_outside(self, expr: ir.Expr) -> bool:
        """Whether what an expression is rooted in was declared outside the innermost loop."""
        while isinstance(expr, ir.Index):
            expr = expr.obj
        if not isinstance(expr, ir.Local):
            return True
        other = expr.variable.function is not self.function
        return other or expr.variable.loop_depth < self.loop_depth

    def arguments(self, exprs: Sequence[ir.Expr]) -> tuple[int, ...]:
        """Return the cells of arguments; constants keep their places."""
        if exprs and isinstance(exprs[-1], (ir.Call, ir.MethodCall, ir.Vararg)):
            return tuple(self.results(exprs, len(exprs), open_ended=True))
        return tuple(self.expr(expr) for expr in exprs)

    def add_call(
        self,
        expr: ir.Expr,
        text: str,
        target: int,
        args: tuple[int, ...],
        results: tuple[int, ...],
        method: str | None = None,
    ) -> None:
        """Note a call."""
        written = expr.args if isinstance(expr, (ir.Call, ir.MethodCall)) else []
        constants = tuple([constant(item) for item in written])
        self.sites.setdefault(expr, len(self.summary.calls))
        self.summary.calls.append(
            Call(
                self.number,
                expr.func.span if isinstance(expr, ir.Call) else expr.span,
                text,
                target,
                args,
                results,
                self.loop,
                method,
                constants,
                bool(written) and isinstance(written[-1], (ir.Call, ir.MethodCall, ir.Vararg)),
            )
        )

    def required(self, expr: ir.Expr, name: str) -> int:
        """Return the cell of a required library or module; loading a library runs its chunk."""
        if name not in self.imports:
            return self.named(MODULE, name)
        cell = self.named(LIBRARY, self.imports[name])
        target = self.named("chunk", self.imports[name])
        self.add_call(expr, "require", target, (), ())
        return cell


def _function(walker: Expressions, expr: ir.FunctionExpr) -> int:
    return walker.made("f", walker.numbers[expr.function])


EXPRESSIONS: dict[type, Callable[[Any, Any], int]] = {
    ir.Const: lambda walker, expr: NO_CELL,
    ir.Vararg: lambda walker, expr: walker.cells.vararg,
    ir.FunctionExpr: _function,
    ir.Local: lambda walker, expr: walker.variable(expr.variable),
    ir.Global: lambda walker, expr: walker.global_cell(expr.name),
    ir.Index: Expressions.index,
    ir.Call: lambda walker, expr: walker.call(expr, 1)[0],
    ir.MethodCall: lambda walker, expr: walker.call(expr, 1)[0],
    ir.TableExpr: Expressions.table,
    ir.Binary: Expressions.binary,
    ir.Unary: lambda walker, expr: walker.derived(walker.expr(expr.operand)),
    ir.Logical: Expressions.logical,
    ir.Paren: lambda walker, expr: walker.expr(expr.inner),
}
