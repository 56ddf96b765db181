"""The lowering context of one Lua function: dispatch, preceding statements, facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from transpiler.analysis.values import Value
from transpiler.diagnostics.model import CompileError, Span
from transpiler.ir import nodes as ir
from transpiler.lower.module import EXECUTION, LIBRARIES, LUA, Module
from transpiler.lower.parts import DEEP, limit_expression
from transpiler.lower.pytree import Expr, Line, Stmt, mark


@dataclass(slots=True, eq=False)
class Loop:
    """A Python loop being lowered, and the jumps that lead through it.

    Attributes:
        continues: Labels that ``continue`` goes to.
        breaks: Labels that ``break`` goes to.
        parts: Labels that ``continue`` goes to once the dispatch variable says which part.
        selector: The dispatch variable.
        is_lua: Whether Lua's ``break`` leaves it.
        flags: Variables that say, by label, that a jump leads out of an inner loop.
        before: Variables to clear before the loop.
        after: Variables to test after the loop, with the Python statement to go on with.
    """

    continues: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    parts: dict[str, int] = field(default_factory=dict)
    selector: str = ""
    is_lua: bool = True
    flags: dict[str | None, str] = field(default_factory=dict)
    before: list[str] = field(default_factory=list)
    after: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Context:
    """What lowering a construct may see and do.

    Attributes:
        module: The chunk being lowered.
        function: The Lua function whose body is being lowered.
        pre: Statements that must stand before the one being lowered.
        line: Lua line that text produced now belongs to.
        end_line: Last Lua line of the statement being lowered, where Lua stores its results.
        loops: The Python loops around the statement being lowered, outermost first.
        top_level: Whether statements become those of a plain module.
    """

    module: Module
    function: ir.Function
    pre: list[Stmt] = field(default_factory=list)
    line: int = 0
    end_line: int = 0
    loops: list[Loop] = field(default_factory=list)
    top_level: bool = False

    def expr(self, node: ir.Expr) -> Expr:
        """Lowers an expression adjusted to one value."""
        from transpiler.lower.expressions import api_values, modules

        function = api_values.api_function(self, node)
        if function is not None:
            return api_values.value(self, node, function)
        if modules.names_module(self, node):
            return Expr(self.library_table(self.named(node).text))
        lowered = self.named(node)
        if node.height < DEEP:
            return lowered
        parts, lowered = limit_expression(self.module, lowered, self.line)
        self.pre += parts
        return lowered

    def named(self, node: ir.Expr) -> Expr:
        """Lowers an expression; API functions and modules stay names, to be used on the spot."""
        from transpiler.lower.registry import EXPRESSIONS

        return self.placed(node, EXPRESSIONS[type(node)])

    def placed(self, node: ir.Expr, lower: Callable[[Context, Any], Expr]) -> Expr:
        """Lowers an expression with a function and marks the text with the expression's line."""
        line = node.line
        if line == self.line or isinstance(node, (ir.Const, ir.Local, ir.FunctionExpr)):
            return lower(self, node)
        outer, self.line = self.line, line
        lowered = lower(self, node)
        self.line = outer
        return Expr(mark(lowered.text, line), lowered.prec)

    def at_end(self, text: str) -> str:
        """Marks expression text as belonging to the end of the statement."""
        return mark(text, self.end_line) if self.end_line != self.line else text

    def statement(self, node: ir.Stmt) -> list[Stmt]:
        """Lowers a statement, preceding statements included."""
        from transpiler.lower.registry import STATEMENTS

        outer, self.pre = self.pre, []
        self.line = node.span.line
        self.end_line = node.span.end_line
        lowered = STATEMENTS[type(node)](self, node)
        lowered, self.pre = [*self.pre, *lowered], outer
        return lowered

    def value(self, node: ir.Expr) -> Value:
        """Returns what an expression may evaluate to."""
        return self.module.facts.flow.value(node)

    def is_record(self, node: ir.Expr) -> bool:
        """Whether what an expression gives is an object with attributes, or nil."""
        return self.module.facts.records.of(self.value(node)) is not None

    def lua(self, name: str) -> str:
        """Returns the local name of an import from the language run time."""
        return self.module.imports.use(LUA, name)

    def execution(self, name: str) -> str:
        """Returns the local name of an import from ``runtime_shims.execution``."""
        return self.module.imports.use(EXECUTION, name)

    def library_table(self, name: str) -> str:
        """Returns the text of a library's table, given the text that names the library."""
        return f"{self.module.imports.use(LIBRARIES, 'library_table')}({name})"

    def variable(self, variable: ir.Variable) -> str:
        """Returns the text that reads a variable."""
        name = self.module.names.variables[variable]
        return f"{name}.value" if self.is_cell(variable) else name

    def is_cell(self, variable: ir.Variable) -> bool:
        """Whether a variable lives in a cell that its loop iteration makes."""
        return variable in self.module.facts.captures.cells

    def make_cells(self, variables: list[ir.Variable]) -> list[Stmt]:
        """Returns the statements that put freshly bound variables into their cells."""
        names = [self.module.names.variables[v] for v in variables if self.is_cell(v)]
        return [Line(f"{name} = {self.lua('Cell')}({name})", self.line) for name in names]

    def temporary(self) -> str:
        """Returns a fresh name for an intermediate value."""
        return self.module.temporary()

    def nested(self, function: ir.Function) -> Context:
        """Returns the context for a nested function's body."""
        return Context(self.module, function)

    def unsupported(
        self, node: ir.Node, message: str, help_text: str | None = None, code: str = "LT200"
    ) -> CompileError:
        """Returns the error for a construct that cannot be compiled faithfully.

        Args:
            node: The construct.
            message: What is wrong.
            help_text: What to write instead.
            code: Diagnostic code.

        Returns:
            The error to raise.
        """
        return self.refusal(code, message, node.span, help_text)

    def refusal(
        self, code: str, message: str, span: Span, help_text: str | None = None
    ) -> CompileError:
        """Returns the error for something wrong at a place of the source."""
        return self.module.refusal(code, message, span, help_text)
