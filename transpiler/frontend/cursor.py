"""The parser's place in the token list, and the errors it reports there in Lua's words."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from luaparser.astnodes import Block, Expression

from transpiler.diagnostics.model import Span
from transpiler.frontend.errors import LIMIT_EXCEEDED, UNEXPECTED_SYMBOL, SyntaxFault
from transpiler.frontend.hints import hint
from transpiler.frontend.limits import MAX_LEVELS
from transpiler.frontend.strings import NEWLINE
from transpiler.frontend.tokens import EOF, ERROR, NAME, Token


class Cursor(ABC):
    """Base of the parser's layers.

    Attributes:
        token: The current token.
        kind: Its kind.
        last: Span of the token before it.
        level: How deep the construct being parsed is nested.
    """

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self._text = text
        self._tokens = tokens
        self._index = 0
        self.token = tokens[0]
        self.kind = self.token.kind
        self.last = Span(1, 1, 1, 1)
        self.level = 0

    @abstractmethod
    def expression(self, limit: int = 0) -> Expression:
        """Parse an expression whose operators bind tighter than `limit`."""

    @abstractmethod
    def block(self) -> Block:
        """Parse statements up to a token that ends a block."""

    def advance(self) -> Token:
        """Step past the current token and return it."""
        token = self.token
        self.last = token[2]
        self._index += 1
        following = self._tokens[self._index]
        self.token = following
        self.kind = following[0]
        return token

    def peek(self, distance: int = 1) -> Token:
        """Return a token ahead; the last one of the source stands for all that would follow."""
        index = self._index + distance
        return self._tokens[index] if index < len(self._tokens) else self._tokens[-1]

    def accept(self, kind: str) -> bool:
        """Step past the current token if it is of this kind."""
        if self.kind != kind:
            return False
        self.advance()
        return True

    def expect(self, kind: str) -> Token:
        """Step past a token that must be of this kind.

        Raises:
            SyntaxFault: It is not.
        """
        if self.kind != kind:
            raise self.expected(kind)
        return self.advance()

    def expect_closing(self, kind: str, opener: str, opened: Span) -> Token:
        """Step past the token that closes a construct.

        Raises:
            SyntaxFault: Another token stands there; the message names the opening one.
        """
        if self.kind == kind:
            return self.advance()
        if opened.line == self.token.span.line:
            raise self.expected(kind)
        raise self.fault(f"'{kind}' expected (to close '{opener}' at line {opened.line})")

    def split(self, first: str) -> None:
        """Replace the current operator by two: its `first` character and the rest."""
        kind, _, span = self.token
        middle = span.column + len(first)
        rest = kind[len(first) :]
        self._tokens[self._index : self._index + 1] = [
            Token(first, first, span._replace(end_column=middle)),
            Token(rest, rest, span._replace(column=middle)),
        ]
        self.token = self._tokens[self._index]
        self.kind = first

    def since(self, start: Span) -> Span:
        """Return the span from `start` to the end of the token before the current one."""
        last = self.last
        return Span(start[0], start[1], last[2], last[3])

    def enter(self) -> None:
        """Count one more level of nesting.

        Raises:
            SyntaxFault: There are more than Lua's compiler takes.
        """
        self.level += 1
        if self.level > MAX_LEVELS:
            raise SyntaxFault(
                LIMIT_EXCEEDED,
                f"chunk has too many syntax levels (limit is {MAX_LEVELS})",
                self.token.span,
                "move the inner part to a variable or function of its own",
            )

    def expected(self, kind: str) -> SyntaxFault:
        """Return the error for a missing token."""
        return self.fault(f"{kind} expected" if kind == NAME else f"'{kind}' expected")

    def fault(
        self, message: str, code: str = UNEXPECTED_SYMBOL, help: str | None = None
    ) -> SyntaxFault:
        """Return an error at the current token; a lexical error there takes precedence.

        Args:
            message: What is wrong; the text it is near is added.
            code: Error code.
            help: What to do; by default the hint for the tokens around, if any.
        """
        token = self.token
        if token.kind == ERROR:
            lexical: SyntaxFault = token.value
            return lexical
        if help is None:
            before = self._tokens[self._index - 1] if self._index else None
            help = hint(before, token, self.peek())
        return SyntaxFault(code, f"{message} near {self._shown(token)}", token.span, help)

    def _shown(self, token: Token) -> str:
        if token.kind == EOF:
            return EOF
        if isinstance(token.value, str):
            return f"'{token.value}'"
        return f"'{source_slice(self._text, token.span)}'"


def source_slice(text: str, span: Span) -> str:
    """Return the source text a span covers."""
    starts = [0, *(newline.end() for newline in NEWLINE.finditer(text))]
    preamble = 1 if text.startswith("\ufeff") else 0
    starts[0] = preamble
    start = starts[span.line - 1] + span.column - 1
    return text[start : starts[span.end_line - 1] + span.end_column - 1]


def place(node: Any, span: Span) -> Any:
    """Attach a span to a node and return the node."""
    node.span = span
    return node
