"""Parser of functions: parameters, results and bodies, each with its own vararg state."""

from __future__ import annotations

from typing import Any

from luaparser import astnodes as ast
from luaparser.astnodes import Block, Expression

from transpiler.diagnostics.model import Span
from transpiler.frontend.cursor import place
from transpiler.frontend.expression_parser import ExpressionParser
from transpiler.frontend.tokens import NAME
from transpiler.frontend.types import Optional, Type, TypeParameter


class FunctionParser(ExpressionParser):
    """Adds functions to the parser."""

    def function_expression(self) -> Expression:
        """Parse ``function (...) ... end`` as a value."""
        start = self.advance().span
        node = ast.AnonymousFunction([], None)
        return self._finish(node, start)

    def function_statement(self) -> Any:
        """Parse ``function a.b:c(...) ... end``."""
        start = self.advance().span
        name_start = self.token.span
        name: Expression = self.name()
        while self.accept("."):
            name = ast.Index(self.name(), name, ast.IndexNotation.DOT)
            place(name, self.since(name_start))
        if self.accept(":"):
            return self._finish(ast.Method(name, self.name(), [], None), start)
        return self._finish(ast.Function(name, [], None), start)

    def local_function(self, start: Span) -> Any:
        """Parse the rest of ``local function f(...) ... end``.

        Args:
            start: Span of the word ``local``.
        """
        self.advance()
        return self._finish(ast.LocalFunction(self.name(), [], None), start)

    def binding(self) -> ast.Name:
        """Parse a name that is being declared, with its annotation."""
        name = self.name()
        optional = self.kind == "?" and self.peek().kind == ":"
        if optional:
            self.advance()
        annotation = self.annotation()
        if optional and annotation is not None:
            annotation = Optional(annotation, span=annotation.span)
        name.type_annotation = annotation
        return name

    def _finish(self, node: Any, start: Span) -> Any:
        """Parse type parameters, parameters, results and body into a function node."""
        type_parameters: tuple[TypeParameter, ...] = self.type_parameters()
        parameters = self._parameters()
        outer, self.vararg = self.vararg, _is_vararg(parameters)
        result: Type | None = self.results() if self.accept(":") else None
        body: Block = self.block()
        self.expect_closing("end", "function", start)
        self.vararg = outer
        node.args = parameters
        node.body = body
        node.type_params = type_parameters
        node.return_type = result
        return place(node, self.since(start))

    def _parameters(self) -> list[Expression]:
        opened = self.expect("(").span
        parameters: list[Expression] = []
        while self.kind != ")":
            if self.kind == "...":
                dots = place(ast.Varargs(), self.advance().span)
                dots.type_annotation = self.annotation()
                parameters.append(dots)
                break
            parameters.append(self.binding())
            if not self.accept(","):
                break
            if self.kind == ")":
                raise self.expected(NAME)
        self.expect_closing(")", "(", opened)
        return parameters


def _is_vararg(parameters: list[Expression]) -> bool:
    return bool(parameters) and isinstance(parameters[-1], ast.Varargs)
