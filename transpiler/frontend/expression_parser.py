"""Parser of expressions: precedence climbing over Lua's operators, with the dialect's casts."""

from __future__ import annotations

from abc import abstractmethod
from typing import Final

from luaparser import astnodes as ast
from luaparser.astnodes import CallStyle, Expression, IndexNotation, StringDelimiter

from transpiler.diagnostics.model import Span
from transpiler.frontend.cursor import place
from transpiler.frontend.errors import STRAY_VARARG
from transpiler.frontend.lookahead import is_as_cast, is_colon_cast
from transpiler.frontend.nodes import Cast, NonNil, Paren
from transpiler.frontend.tokens import NAME, NUMBER, STRING
from transpiler.frontend.type_parser import TypeParser

_UNARY_PRIORITY: Final = 12
_UNARY: Final = {
    "not": ast.ULNotOp,
    "-": ast.UMinusOp,
    "~": ast.UBNotOp,
    "#": ast.ULengthOP,
}
# Left priority, right priority (lower than the left one for a right associative operator), node.
_BINARY: Final = {
    "or": (1, 1, ast.OrLoOp),
    "and": (2, 2, ast.AndLoOp),
    "<": (3, 3, ast.LessThanOp),
    ">": (3, 3, ast.GreaterThanOp),
    "<=": (3, 3, ast.LessOrEqThanOp),
    ">=": (3, 3, ast.GreaterOrEqThanOp),
    "~=": (3, 3, ast.NotEqToOp),
    "==": (3, 3, ast.EqToOp),
    "|": (4, 4, ast.BOrOp),
    "~": (5, 5, ast.BXorOp),
    "&": (6, 6, ast.BAndOp),
    "<<": (7, 7, ast.BShiftLOp),
    ">>": (7, 7, ast.BShiftROp),
    "..": (9, 8, ast.Concat),
    "+": (10, 10, ast.AddOp),
    "-": (10, 10, ast.SubOp),
    "*": (11, 11, ast.MultOp),
    "/": (11, 11, ast.FloatDivOp),
    "//": (11, 11, ast.FloorDivOp),
    "%": (11, 11, ast.ModOp),
    "^": (14, 13, ast.ExpoOp),
}
# Lua reports these where their right operand ends.
_COMPARISONS: Final = (
    ast.LessThanOp,
    ast.GreaterThanOp,
    ast.LessOrEqThanOp,
    ast.GreaterOrEqThanOp,
    ast.NotEqToOp,
    ast.EqToOp,
)
_CONSTANTS: Final = {"nil": ast.Nil, "true": ast.TrueExpr, "false": ast.FalseExpr}
_CAST_STARTS: Final = frozenset([NAME, "::", "!"])
_DELIMITERS: Final = {"'": StringDelimiter.SINGLE_QUOTE, '"': StringDelimiter.DOUBLE_QUOTE}
_INEQUALITIES: Final = frozenset(["=", "=="])


class ExpressionParser(TypeParser):
    """Adds expressions to the parser.

    Attributes:
        vararg: True while the function being parsed takes ``...``.
    """

    vararg = True

    @abstractmethod
    def function_expression(self) -> Expression:
        """Parse ``function (...) ... end``."""

    def expression(self, limit: int = 0) -> Expression:
        """Parse an expression whose operators bind tighter than `limit`.

        Raises:
            SyntaxFault: The current tokens are no expression.
        """
        self.enter()
        start = self.token[2]
        if (unary := _UNARY.get(self.kind)) is not None:
            self.advance()
            node = place(unary(self.expression(_UNARY_PRIORITY)), self.since(start))
            node.operator_line = start.line
        else:
            node = self._simple(start)
        binary = _BINARY.get(self.kind)
        while binary is not None and binary[0] > limit:
            line = self.token[2].line
            self.advance()
            self.settle(node)
            node = place(binary[2](node, self.expression(binary[1])), self.since(start))
            node.operator_line = self.last.end_line if isinstance(node, _COMPARISONS) else line
            binary = _BINARY.get(self.kind)
        self.level -= 1
        return node

    def expressions(self) -> list[Expression]:
        """Parse one or more expressions separated by commas."""
        found = [self.expression()]
        while self.accept(","):
            self.settle(found[-1])
            found.append(self.expression())
        return found

    def settle(self, node: Expression) -> None:
        """Note that Lua reads a field only after the token behind it, whose line it reports."""
        if isinstance(node, ast.Index):
            node.operator_line = self.last.end_line

    def name(self) -> ast.Name:
        """Parse an identifier."""
        token = self.expect(NAME)
        return place(ast.Name(token.value), token.span)

    def suffixed(self) -> Expression:
        """Parse a variable or parenthesised expression with its indexing and calls."""
        start = self.token[2]
        node = self._primary_expression(start)
        while True:
            kind = self.kind
            line = self.token[2].line
            if kind == ".":
                self.advance()
                node = ast.Index(self.name(), node, IndexNotation.DOT)
            elif kind == "(":
                node = ast.Call(node, self._arguments(), CallStyle.DEFAULT)
            elif kind == ":":
                self.advance()
                node, line = self._invoke(node)
            elif kind == "[":
                self.advance()
                index = self.expression()
                self.expect("]")
                node = ast.Index(index, node, IndexNotation.SQUARE)
            elif kind == STRING or kind == "{":
                node = ast.Call(node, self._arguments(), CallStyle.NO_PARENTHESIS)
            elif kind == "!":
                self._non_nil_mark()
                node = NonNil(node)
            else:
                return node
            node.span = self.since(start)
            node.operator_line = node.span.end_line if isinstance(node, ast.Index) else line

    def table(self) -> ast.Table:
        """Parse a table constructor."""
        start = self.expect("{").span
        fields: list[ast.Field] = []
        position = 0
        while self.kind != "}":
            if fields:
                self._settle_element(fields[-1])
            field = self._field()
            if field.key is None:
                position += 1
                field._index = position
            fields.append(field)
            if not (self.accept(",") or self.accept(";")):
                break
        self.expect_closing("}", "{", start)
        if fields:
            self._settle_element(fields[-1])
        return place(ast.Table(fields), self.since(start))

    def _settle_element(self, field: ast.Field) -> None:
        if field.key is None:
            self.settle(field.value)

    def string(self) -> ast.String:
        """Make the node of the string literal at hand."""
        token = self.expect(STRING)
        raw, content, opener = token.value
        node = ast.String(content, raw, _DELIMITERS.get(opener, StringDelimiter.DOUBLE_SQUARE))
        node.text = content.decode("utf-8", "surrogateescape")
        return place(node, token.span)

    def _simple(self, start: Span) -> Expression:
        kind = self.kind
        if kind == NAME or kind == "(":
            node = self.suffixed()
        elif kind == STRING:
            node = self.string()
        elif kind == NUMBER:
            node = place(ast.Number(self.advance().value), start)
        elif kind in _CONSTANTS:
            self.advance()
            node = place(_CONSTANTS[kind](), start)
        elif kind == "{":
            node = self.table()
        elif kind == "function":
            node = self.function_expression()
        elif kind == "...":
            node = self._dots(start)
        else:
            node = self.suffixed()
        return self._casts(node, start) if self.kind in _CAST_STARTS else node

    def _dots(self, start: Span) -> Expression:
        if not self.vararg:
            raise self.fault(
                "cannot use '...' outside a vararg function",
                STRAY_VARARG,
                "declare ... as the function's last parameter, or pass the values in a table",
            )
        self.advance()
        return place(ast.Dots(), start)

    def _casts(self, node: Expression, start: Span) -> Expression:
        while True:
            kind = self.kind
            if kind == "!":
                self._non_nil_mark()
                node = place(NonNil(node), self.since(start))
            elif self._at_cast():
                node = self._cast(node, start)
            else:
                return node

    def _at_cast(self) -> bool:
        if self.kind == "::":
            return is_colon_cast(self.peek, self.last[2:])
        return self.token.value == "as" and is_as_cast(self.peek, self.last.end_line)

    def _cast(self, node: Expression, start: Span) -> Expression:
        self.advance()
        casting, self.casting = self.casting, True
        target = self.type_expression()
        self.casting = casting
        return place(Cast(node, target), self.since(start))

    def _non_nil_mark(self) -> None:
        following = self.peek()
        if following.kind in _INEQUALITIES and following.span[:2] == self.token.span[2:]:
            raise self.fault("unexpected symbol")
        self.advance()

    def _primary_expression(self, start: Span) -> Expression:
        if self.kind == NAME:
            return place(ast.Name(self.advance()[1]), start)
        if self.kind != "(":
            raise self.fault("unexpected symbol")
        self.advance()
        node = self.expression()
        self.expect_closing(")", "(", start)
        self.settle(node)
        node.wrapped = True
        if _may_be_many(node):
            return place(Paren(node), self.since(start))
        return node

    def _arguments(self) -> list[Expression]:
        if self.kind == STRING:
            return [self.string()]
        if self.kind == "{":
            return [self.table()]
        opened = self.expect("(").span
        if self.accept(")"):
            return []
        arguments = self.expressions()
        self.expect_closing(")", "(", opened)
        self.settle(arguments[-1])
        return arguments

    def _invoke(self, source: Expression) -> tuple[ast.Invoke, int]:
        """Parse name and arguments of a method call; also return the line of the latter."""
        method = self.name()
        if self.kind not in ("(", "{", STRING):
            raise self.fault("function arguments expected")
        style = CallStyle.DEFAULT if self.kind == "(" else CallStyle.NO_PARENTHESIS
        line = self.token[2].line
        return ast.Invoke(source, method, self._arguments(), style), line

    def _field(self) -> ast.Field:
        start = self.token.span
        if self.kind == "[":
            self.advance()
            key = self.expression()
            self.expect("]")
            self.expect("=")
            return place(ast.Field(key, self.expression(), True), self.since(start))
        if self.kind == NAME and self.peek().kind == "=":
            key = self.name()
            self.advance()
            return place(ast.Field(key, self.expression()), self.since(start))
        return place(ast.Field(None, self.expression()), self.since(start))


def _may_be_many(node: Expression) -> bool:
    while isinstance(node, Cast | NonNil):
        node = node.value
    return isinstance(node, ast.Call | ast.Invoke | ast.Dots)
