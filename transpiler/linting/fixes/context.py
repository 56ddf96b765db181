"""What fixers know of the source they mend, and the questions several of them ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transpiler.diagnostics.model import Span
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes


@dataclass(frozen=True, slots=True)
class Context:
    """One Lua source.

    Attributes:
        text: Its text.
        chunk: The same, resolved.
        modules: Modules that it may use by name in every entry it belongs to.
    """

    text: str
    chunk: ir.Chunk
    modules: frozenset[str]

    def nodes(self) -> Iterator[ir.Node]:
        """Yield every node of the source."""
        for function in self.chunk.functions:
            yield from body_nodes(function)

    def call_at(self, span: Span) -> ir.Call | None:
        """Return the call that a place stands for, given as a whole or by what is called."""
        for node in self.nodes():
            if isinstance(node, ir.Call) and span in (node.span, node.func.span):
                return node
        return None

    def variables(self, name: str) -> list[ir.Variable]:
        """Return every local variable of a name, wherever it is declared."""
        return [v for f in self.chunk.functions for v in f.variables if v.name == name]

    def module_name(self, module: str, before: Span) -> str | None:
        """Return what a module is called at a place, or None when it may not be reachable there.

        Args:
            module: The module.
            before: The place.
        """
        for statement in self.chunk.function.body.body:
            if statement.span.line >= before.line:
                break
            if isinstance(statement, ir.LocalDecl):
                for variable, value in zip(statement.variables, statement.values, strict=False):
                    alone = not variable.assigned and len(self.variables(variable.name)) == 1
                    if alone and _required(value) == module:
                        return variable.name
        return module if module in self.modules and not self.variables(module) else None


def _required(value: ir.Expr) -> str | None:
    match value:
        case ir.Call(func=ir.Global(name="require"), args=[ir.Const(value=str() as name)]):
            return name
    return None
