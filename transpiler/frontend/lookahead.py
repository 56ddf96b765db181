"""Decisions between plain Lua and the dialect that need tokens ahead; layout settles the last."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from transpiler.frontend.limits import MAX_LEVELS
from transpiler.frontend.tokens import EOF, ERROR, NAME, NUMBER, STRING, Token

Peek = Callable[[int], Token]
"""Returns the token at a distance from the current one; 0 is the current one."""

_DEPTH: Final = {"(": 1, "{": 1, "[": 1, "<": 1, ")": -1, "}": -1, "]": -1, ">": -1, ">>": -2}
_ENDS: Final = frozenset([EOF, ERROR])
_TYPE_MARKS: Final = ".,?|&{}()[]:;<>@-"
_TYPE_TOKENS: Final = frozenset(
    [
        NAME,
        NUMBER,
        STRING,
        "nil",
        "true",
        "false",
        "function",
        "...",
        "->",
        ">>",
        ">=",
        *_TYPE_MARKS,
    ]
)
_OPERANDS: Final = frozenset([NAME, NUMBER, STRING, "{", "(", "nil", "true", "false", "function"])
_TYPE_STARTS: Final = _OPERANDS
_ONLY_TYPE_STARTS: Final = frozenset([NUMBER, STRING, "{", "nil", "true", "false", "<"])
_STATEMENT_CONTINUATIONS: Final = frozenset(["=", ".", ":", ",", "[", "(", "{", STRING])


def is_result_list(peek: Peek) -> bool:
    """Tell ``(A, B)`` and ``()`` from the function type ``(A) -> B`` and the group ``(A | B)?``.

    Args:
        peek: Access to the tokens from the opening parenthesis on.
    """
    depth = 0
    distance = 0
    several = False
    while True:
        kind = peek(distance).kind
        depth += _DEPTH.get(kind, 0)
        several = several or (kind == "," and depth == 1)
        if depth <= 0 or depth > MAX_LEVELS or kind in _ENDS:
            break
        distance += 1
    if peek(distance + 1).kind == "->":
        return False
    return several or distance == 1 or peek(1).kind == "..."


def closes_type_arguments(peek: Peek) -> bool:
    """Tell type arguments from a comparison after a cast: ``x as T<A>`` from ``x as T < y``.

    Args:
        peek: Access to the tokens from the ``<`` on.
    """
    depth = 0
    distance = 0
    while True:
        token = peek(distance)
        if token.kind not in _TYPE_TOKENS or depth > MAX_LEVELS:
            return False
        depth += -1 if token.kind == ">=" else _DEPTH.get(token.kind, 0)
        if depth <= 0:
            break
        distance += 1
    if token.kind not in (">", ">>", ">="):
        return False
    following = peek(distance + 1)
    return following.kind not in _OPERANDS or following.span.line > token.span.end_line


def is_as_cast(peek: Peek, last_line: int) -> bool:
    """Tell the cast in ``e as T`` from a statement that begins with a variable named ``as``.

    Args:
        peek: Access to the tokens from the word on.
        last_line: Line on which the expression before it ends.
    """
    following = peek(1).kind
    if following in _STATEMENT_CONTINUATIONS:
        same_line = peek(0).span.line == last_line
        return same_line and following in _TYPE_STARTS
    return following in _TYPE_STARTS or following == "<" or following == "-"


def is_colon_cast(peek: Peek, before: tuple[int, int]) -> bool:
    """Tell the cast in ``e :: T`` from a label ``::name::`` after a complete statement.

    A double cast ``e :: A :: B`` looks like a label too. It is one only if a statement could
    follow; where a type could follow as well, the label is recognised by its layout.

    Args:
        peek: Access to the tokens from the ``::`` on.
        before: Line and column at which the expression before it ends.
    """
    opener, name, closer, following = peek(0), peek(1), peek(2), peek(3)
    if name.kind != NAME or closer.kind != "::":
        return True
    if following.kind in _ONLY_TYPE_STARTS:
        return True
    if following.kind not in (NAME, "("):
        return False
    after = peek(4).kind
    if following.kind == NAME:
        if after in ("=", ":", "[", "{", STRING):
            return False
        if after not in (".", ",", "("):
            return True
    tight = opener.span[2:] == name.span[:2] and name.span[2:] == closer.span[:2]
    return not tight or opener.span[:2] == before
