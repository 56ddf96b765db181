"""Habits of other languages, recognised at a syntax error and answered with the Lua way."""

from __future__ import annotations

from typing import Final

from transpiler.frontend.tokens import Token

_ADJACENT: Final = {
    ("!", "="): "Lua writes 'not equal' as ~=",
    ("!", "=="): "Lua writes 'not equal' as ~=",
    ("&", "&"): "Lua writes this operator as the word and",
    ("|", "|"): "Lua writes this operator as the word or",
    ("+", "+"): "Lua has no increment operator; write x = x + 1",
}
_COMPOUND: Final = frozenset(["+", "-", "*", "/", "//", "%", "^", "..", "&", "|", "<<", ">>"])
_NAMES: Final = {
    "elif": "Lua writes this as elseif",
    "elsif": "Lua writes this as elseif",
}


def hint(before: Token | None, token: Token, after: Token | None) -> str | None:
    """Return help for a syntax error at `token`, or None when nothing fits.

    Args:
        before: The token before it.
        token: The token that does not fit.
        after: The token after it.
    """
    if before is not None:
        if help := _ADJACENT.get((before.kind, token.kind)):
            return help
        if help := _NAMES.get(before.value if isinstance(before.value, str) else ""):
            return help
    if after is None:
        return None
    if token.kind in _COMPOUND and after.kind == "=":
        return f"Lua has no compound assignment; write x = x {token.kind} ..."
    return _ADJACENT.get((token.kind, after.kind))
