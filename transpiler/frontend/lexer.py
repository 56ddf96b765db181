"""Source text in, tokens and comments out; a lexical error becomes the last token."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from transpiler.diagnostics.model import Span
from transpiler.frontend.comments import Comment
from transpiler.frontend.errors import (
    MALFORMED_NUMBER,
    UNEXPECTED_SYMBOL,
    UNFINISHED_LITERAL,
    SyntaxFault,
)
from transpiler.frontend.numerals import parse_numeral
from transpiler.frontend.strings import (
    NEWLINE,
    StringFault,
    encode,
    read_long_string,
    read_short_string,
)
from transpiler.frontend.tokens import (
    EOF,
    ERROR,
    KEYWORDS,
    NAME,
    NUMBER,
    STRING,
    StringValue,
    Token,
)

_LEXEME: Final = re.compile(
    r"""[ \t\v\f]*+(?:
      ([A-Za-z_][A-Za-z0-9_]*+)                                     # 1 name or reserved word
    | (\r\n|\n\r|\n|\r)                                             # 2 line end
    | (--)                                                          # 3 comment
    | ("[^"\\\r\n]*+"|'[^'\\\r\n]*+')                               # 4 string without escapes
    | (0[xX](?:[pP][+-]?|[0-9a-fA-F.])*+[A-Za-z_]?                  # 5 numeral, or what Lua
      |\.?[0-9](?:[eE][+-]?|[0-9a-fA-F.])*+[A-Za-z_]?)              #   takes for one
    | (\[=*\[)                                                      # 6 long bracket
    | (["'])                                                        # 7 string with escapes
    | (\.\.\.?|[=~<>]=|<<|>>|//|::|->|[-+*/%^\#&~|<>=(){}\];:,.?!@]|\[(?!=))    # 8 operator
    | (\Z)                                                          # 9 end of the source
    )""",
    re.VERBOSE,
)
_NAME_GROUP, _LINE_END, _DASHES, _STRING, _NUMERAL, _BRACKET, _QUOTE, _OPERATOR, _END = range(1, 10)
_BLANKS: Final = re.compile(r"[ \t\v\f]*")
_COMMENT_BRACKET: Final = re.compile(r"\[(=*)\[")
_REST_OF_LINE: Final = re.compile(r"[^\r\n]*")


class Lexed(NamedTuple):
    """What the lexer finds.

    Attributes:
        tokens: At least one; the last is ``EOF`` or ``ERROR``, an error's value its `SyntaxFault`.
        comments: In source order.
    """

    tokens: list[Token]
    comments: list[Comment]


def tokenize(text: str) -> Lexed:
    """Split source text into tokens.

    A byte order mark and a first line that starts with ``#`` are skipped, as Lua does for files.

    Args:
        text: The source; surrogate escapes stand for bytes that are not UTF-8.
    """
    return _Lexer(text).run()


class _Lexer:
    """Holds the line bookkeeping of one pass over one source."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.line = 1
        self.line_start = 0
        self.tokens: list[Token] = []
        self.comments: list[Comment] = []

    def run(self) -> Lexed:
        try:
            self._scan(self._skip_preamble())
        except SyntaxFault as fault:
            self.tokens.append(Token(ERROR, fault, fault.span))
        return Lexed(self.tokens, self.comments)

    def _skip_preamble(self) -> int:
        at = 0
        if self.text.startswith("\ufeff"):
            at = self.line_start = 1
        if self.text.startswith("#", at):
            rest = _REST_OF_LINE.match(self.text, at)
            assert rest is not None
            at = rest.end()
        return at

    def _scan(self, at: int) -> None:
        text = self.text
        match_at = _LEXEME.match
        append = self.tokens.append
        new = tuple.__new__  # Half the cost of a named tuple's own constructor.
        while True:
            match = match_at(text, at)
            if match is None:
                raise self._stray_character(at)
            group = match.lastindex or _END
            start, at = match.span(group)
            if group == _NAME_GROUP:
                word = match[1]
                kind = word if word in KEYWORDS else NAME
                base = self.line_start - 1
                span = new(Span, (self.line, start - base, self.line, at - base))
                append(new(Token, (kind, word, span)))
            elif group == _OPERATOR:
                symbol = match[8]
                base = self.line_start - 1
                span = new(Span, (self.line, start - base, self.line, at - base))
                append(new(Token, (symbol, symbol, span)))
            elif group == _LINE_END:
                self.line += 1
                self.line_start = at
            elif group == _STRING:
                raw = text[start + 1 : at - 1]
                value = StringValue(raw, encode(raw), text[start])
                append(Token(STRING, value, self._span(start, at)))
            elif group == _NUMERAL:
                append(self._numeral(match[5], start, at))
            elif group == _DASHES:
                at = self._comment(start)
            elif group == _BRACKET:
                at = self._long_string(start, at)
            elif group == _QUOTE:
                at = self._short_string(start)
            else:
                append(Token(EOF, EOF, self._span(at, at)))
                return

    def _span(self, start: int, end: int) -> Span:
        base = self.line_start - 1
        return Span(self.line, start - base, self.line, end - base)

    def _span_across_lines(self, start: int, end: int) -> Span:
        """Return the span of text that may hold line ends, and move past them."""
        line, column = self.line, start - self.line_start + 1
        for newline in NEWLINE.finditer(self.text, start, end):
            self.line += 1
            self.line_start = newline.end()
        return Span(line, column, self.line, end - self.line_start + 1)

    def _numeral(self, text: str, start: int, end: int) -> Token:
        value = parse_numeral(text)
        if value is None:
            help = "put a blank between a number and .." if ".." in text else None
            message = f"malformed number near '{text}'"
            raise SyntaxFault(MALFORMED_NUMBER, message, self._span(start, end), help)
        return Token(NUMBER, value, self._span(start, end))

    def _short_string(self, start: int) -> int:
        try:
            content, end = read_short_string(self.text, start)
        except StringFault as fault:
            raise self._located(fault, start) from None
        value = StringValue(self.text[start + 1 : end - 1], content, self.text[start])
        self.tokens.append(Token(STRING, value, self._span_across_lines(start, end)))
        return end

    def _long_string(self, start: int, body: int) -> int:
        level = body - start - 2
        try:
            raw, content, end = read_long_string(self.text, body, level, start)
        except StringFault as fault:
            raise self._located(fault, start) from None
        value = StringValue(raw, encode(content), self.text[start:body])
        self.tokens.append(Token(STRING, value, self._span_across_lines(start, end)))
        return end

    def _comment(self, start: int) -> int:
        own_line = _BLANKS.fullmatch(self.text, self.line_start, start) is not None
        bracket = _COMMENT_BRACKET.match(self.text, start + 2)
        if bracket is None:
            rest = _REST_OF_LINE.match(self.text, start + 2)
            assert rest is not None
            self.comments.append(Comment(rest[0], self._span(start, rest.end()), own_line))
            return rest.end()
        try:
            _, content, end = read_long_string(self.text, bracket.end(), len(bracket[1]), start)
        except StringFault as fault:
            raise self._located(fault, start) from None
        span = self._span_across_lines(start, end)
        self.comments.append(Comment(content, span, own_line, long=True))
        return end

    def _located(self, fault: StringFault, start: int) -> SyntaxFault:
        """Give a fault in the literal at `start` its lines, its columns and Lua's ending."""
        message = fault.message
        if message.startswith("unfinished long"):
            message = f"{message} (starting at line {self.line})"
        near = self.text[start : fault.end]
        unfinished = fault.code == UNFINISHED_LITERAL and fault.end == len(self.text)
        if unfinished or fault.end > len(self.text):
            near = EOF
        self._span_across_lines(start, fault.start)
        span = self._span_across_lines(fault.start, min(fault.end, len(self.text)))
        if span.end_line > span.line:
            span = Span(span.line, span.column, span.line, span.column + 2)
        quoted = near if near == EOF else f"'{near}'"
        return SyntaxFault(fault.code, f"{message} near {quoted}", span, fault.help)

    def _stray_character(self, at: int) -> SyntaxFault:
        blanks = _BLANKS.match(self.text, at)
        assert blanks is not None
        start = blanks.end()
        character = self.text[start]
        if character == "[":
            end = start + 1
            while self.text.startswith("=", end):
                end += 1
            opener = self.text[start:end]
            return SyntaxFault(
                UNFINISHED_LITERAL,
                f"invalid long string delimiter near '{opener}'",
                self._span(start, end),
                f"a long string opens with {opener}[",
            )
        shown = character if character.isprintable() else f"<\\{ord(character)}>"
        return SyntaxFault(
            UNEXPECTED_SYMBOL, f"unexpected symbol near '{shown}'", self._span(start, start + 1)
        )
