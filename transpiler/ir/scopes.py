"""Which variable a name means where it stands: that of the innermost declaration above it."""

from __future__ import annotations

from typing import Any

from transpiler.diagnostics.model import CompileError, Diagnostic, Severity, Span
from transpiler.ir import nodes as ir


class Scope(dict[str, ir.Variable]):
    """The names of one block.

    Attributes:
        id: Its number in the file.
        types: The block's type declarations by name; types know each other whatever their order.
        parameters: Type parameters of the generic type or function that the scope belongs to.
    """

    def __init__(self, number: int) -> None:
        super().__init__()
        self.id = number
        self.types: dict[str, list[ir.TypeDecl]] = {}
        self.parameters: dict[str, ir.Variable] = {}


class Scopes:
    """The scopes around the point that the builder has reached."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.function: ir.Function
        self.scopes: list[Scope] = []
        self.scope_count = 0
        self.loops = 0

    def push(self) -> None:
        """Begins a block."""
        self.scope_count += 1
        self.scopes.append(Scope(self.scope_count))

    def scope_path(self) -> tuple[int, ...]:
        """Returns the identities of the blocks around this point, outermost first."""
        return tuple(scope.id for scope in self.scopes)

    def bind(self, variable: ir.Variable) -> None:
        """Lets a variable's name mean it from here to the end of the block."""
        self.scopes[-1][variable.name] = variable

    def find(self, name: str) -> ir.Variable | None:
        """Returns the variable that a name means here, None for a global."""
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        return None

    def resolve(self, name: str) -> ir.Variable | None:
        """Returns the variable that a name used here means, None for a global."""
        variable = self.find(name)
        if variable is not None:
            note_use(variable, self.function)
        return variable

    def span(self, node: Any) -> Span:
        """Returns where a node of the front end stands."""
        span: Span = node.span
        return span

    def refusal(
        self, code: str, message: str, node: Any, help_text: str | None = None
    ) -> CompileError:
        """Returns the error for something wrong at a node of the front end."""
        return CompileError(
            Diagnostic(code, Severity.ERROR, message, self.path, self.span(node), help=help_text)
        )


def note_use(variable: ir.Variable, user: ir.Function) -> None:
    """Records that a function uses a variable, which may belong to a function around it."""
    function: ir.Function | None = user
    while function is not None and function is not variable.function:
        variable.captured = True
        if variable not in function.free:
            function.free.append(variable)
        function = function.parent
