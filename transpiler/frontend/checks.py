"""Rejects what the grammar allows and Lua's compiler does not: gotos, breaks, constants, limits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from luaparser import astnodes as ast

from transpiler.diagnostics.model import Span
from transpiler.frontend.errors import BAD_ATTRIBUTE, SyntaxFault
from transpiler.frontend.nodes import Cast, NonNil, Paren
from transpiler.frontend.scopes import READONLY, Scopes

_HIDDEN: Final = "(for state)"
_NUMERIC_FOR_STATE: Final = 3
_GENERIC_FOR_STATE: Final = 4


def check(chunk: ast.Chunk) -> None:
    """Check a parsed chunk.

    Args:
        chunk: The tree, with spans.

    Raises:
        SyntaxFault: Lua's compiler would reject it.
    """
    checker = _Checker()
    checker.scopes.open(starts_function=True)
    checker.statements(chunk.body)
    checker.scopes.close()


class _Checker:
    """Walks statements by recursion, bounded by the parser, and expressions by an own stack."""

    def __init__(self) -> None:
        self.scopes = Scopes()

    def statements(self, block: ast.Block, *, before_until: bool = False) -> None:
        """Check the statements of a block in the scope that is open."""
        body = block.body
        for at, statement in enumerate(body):
            kind = type(statement)
            if kind is ast.Label:
                ends_block = not before_until and all(
                    type(later) in _EMPTY_STATEMENTS for later in body[at + 1 :]
                )
                self.scopes.label(statement.id.id, statement.span, ends_block=ends_block)
            elif (visit := _STATEMENTS.get(kind)) is not None:
                visit(self, statement)

    def scoped(self, block: ast.Block, *, is_loop: bool = False) -> None:
        """Check a block in a scope of its own."""
        self.scopes.open(is_loop=is_loop)
        self.statements(block)
        self.scopes.close()

    def expressions(self, roots: Iterable[Any]) -> None:
        """Check the functions inside expressions, in source order."""
        stack = [root for root in roots if type(root) not in _LEAVES]
        stack.reverse()
        while stack:
            node = stack.pop()
            kind = type(node)
            if kind is ast.AnonymousFunction:
                self.function(node)
                continue
            inner: list[Any] = []
            for attribute in _CHILDREN.get(kind, ()):
                child = getattr(node, attribute)
                if type(child) is list:
                    inner.extend(child)
                elif child is not None:
                    inner.append(child)
            stack.extend(child for child in reversed(inner) if type(child) not in _LEAVES)

    def function(self, node: Any, own_name: ast.Name | None = None) -> None:
        """Check a function's body."""
        self.scopes.open(starts_function=True)
        if own_name is not None:
            self.scopes.declare("self", own_name.span)
        for parameter in node.args:
            if type(parameter) is ast.Name:
                self.scopes.declare(parameter.id, parameter.span)
        self.statements(node.body)
        self.scopes.close()

    def do(self, node: ast.Do) -> None:
        self.scoped(node.body)

    def while_loop(self, node: ast.While) -> None:
        self.expressions((node.test,))
        self.scoped(node.body, is_loop=True)

    def repeat_loop(self, node: ast.Repeat) -> None:
        self.scopes.open(is_loop=True)
        self.scopes.open()
        self.statements(node.body, before_until=True)
        self.expressions((node.test,))
        self.scopes.close()
        self.scopes.close()

    def branches(self, node: Any) -> None:
        while isinstance(node, ast.If | ast.ElseIf):
            self.expressions((node.test,))
            self.scoped(node.body)
            node = node.orelse
        if node is not None:
            self.scoped(node)

    def numeric_for(self, node: ast.Fornum) -> None:
        self.expressions((node.start, node.stop))
        if node.step != 1:
            self.expressions((node.step,))
        self._for_loop(_NUMERIC_FOR_STATE, [node.target], node)

    def generic_for(self, node: ast.Forin) -> None:
        self.expressions(node.iter)
        self._for_loop(_GENERIC_FOR_STATE, node.targets, node)

    def assignment(self, node: ast.Assign) -> None:
        self.expressions(node.targets)
        self.expressions(node.values)
        for target in node.targets:
            if type(target) is ast.Name:
                self.scopes.assign(target.id, target.span)

    def local(self, node: ast.LocalAssign) -> None:
        attributes = _attributes(node.targets)
        self.expressions(node.values)
        for target, attribute in zip(node.targets, attributes, strict=True):
            self.scopes.declare(target.id, target.span, attribute)

    def local_function(self, node: ast.LocalFunction) -> None:
        self.scopes.declare(node.name.id, node.name.span)
        self.function(node)

    def function_statement(self, node: ast.Function) -> None:
        self.function(node)
        if type(node.name) is ast.Name:
            self.scopes.assign(node.name.id, node.name.span)

    def method(self, node: ast.Method) -> None:
        self.function(node, own_name=node.name)

    def goto(self, node: ast.Goto) -> None:
        self.scopes.goto(node.label.id, node.span)

    def break_loop(self, node: ast.Break) -> None:
        self.scopes.break_loop(node.span)

    def call(self, node: Any) -> None:
        self.expressions((node,))

    def returned(self, node: ast.Return) -> None:
        self.expressions(node.values)

    def _for_loop(self, hidden: int, targets: list[ast.Name], node: Any) -> None:
        self.scopes.open(is_loop=True)
        for _ in range(hidden):
            self.scopes.declare(_HIDDEN, node.span)
        self.scopes.open()
        for target in targets:
            self.scopes.declare(target.id, target.span)
        self.statements(node.body)
        self.scopes.close()
        self.scopes.close()


def _attributes(names: list[ast.Name]) -> list[str | None]:
    """Return the attributes of declared names after checking them."""
    found: list[str | None] = []
    for name in names:
        attribute: str | None = None
        if name.attribute is not None:
            attribute = name.attribute.name.id
            span: Span = name.attribute.span
            if attribute not in READONLY:
                raise SyntaxFault(
                    BAD_ATTRIBUTE,
                    f"unknown attribute '{attribute}'",
                    span,
                    "Lua knows <const> and <close>",
                )
            if attribute == "close" and "close" in found:
                raise SyntaxFault(
                    BAD_ATTRIBUTE,
                    "multiple to-be-closed variables in local list",
                    span,
                    "declare each <close> variable in a statement of its own",
                )
        found.append(attribute)
    return found


_EMPTY_STATEMENTS: Final = (ast.SemiColon, ast.Label)
_STATEMENTS: Final[dict[type, Callable[[_Checker, Any], None]]] = {
    ast.Assign: _Checker.assignment,
    ast.LocalAssign: _Checker.local,
    ast.Call: _Checker.call,
    ast.Invoke: _Checker.call,
    ast.Do: _Checker.do,
    ast.While: _Checker.while_loop,
    ast.Repeat: _Checker.repeat_loop,
    ast.If: _Checker.branches,
    ast.Fornum: _Checker.numeric_for,
    ast.Forin: _Checker.generic_for,
    ast.Function: _Checker.function_statement,
    ast.LocalFunction: _Checker.local_function,
    ast.Method: _Checker.method,
    ast.Return: _Checker.returned,
    ast.Goto: _Checker.goto,
    ast.Break: _Checker.break_loop,
}
_LEAVES: Final = frozenset(
    [ast.Name, ast.Number, ast.String, ast.Nil, ast.TrueExpr, ast.FalseExpr, ast.Dots]
)
_BINARY_NODES: Final = (
    *(ast.AddOp, ast.SubOp, ast.MultOp, ast.FloatDivOp, ast.FloorDivOp, ast.ModOp, ast.ExpoOp),
    *(ast.BAndOp, ast.BOrOp, ast.BXorOp, ast.BShiftLOp, ast.BShiftROp, ast.Concat),
    *(ast.LessThanOp, ast.GreaterThanOp, ast.LessOrEqThanOp, ast.GreaterOrEqThanOp),
    *(ast.EqToOp, ast.NotEqToOp, ast.AndLoOp, ast.OrLoOp),
)
_CHILDREN: Final[dict[type, tuple[str, ...]]] = {
    ast.Index: ("value", "idx"),
    ast.Call: ("func", "args"),
    ast.Invoke: ("source", "args"),
    ast.Table: ("fields",),
    ast.Field: ("key", "value"),
    **dict.fromkeys((ast.UMinusOp, ast.UBNotOp, ast.ULNotOp, ast.ULengthOP), ("operand",)),
    **dict.fromkeys((Cast, NonNil, Paren), ("value",)),
    **dict.fromkeys(_BINARY_NODES, ("left", "right")),
}
