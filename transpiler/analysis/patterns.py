"""What a constant Lua pattern captures: texts and positions, in order."""

from __future__ import annotations

from collections.abc import Sequence

from transpiler.ir import nodes as ir

CAPTURE = "str"
PLACE = "step"


def captures(exprs: Sequence[ir.Expr]) -> list[str] | None:
    """Returns the types of the captures of a call's pattern, the second argument.

    Args:
        exprs: The arguments of a pattern function, the subject first.

    Returns:
        ``str`` or ``step`` for each capture; None when the pattern is not known here.
    """
    pattern = exprs[1] if len(exprs) > 1 else None
    if not isinstance(pattern, ir.Const) or not isinstance(pattern.value, str):
        return None
    text, found, place = pattern.value, [], 0
    while place < len(text):
        character = text[place]
        if character == "%":
            place += 4 if text[place + 1 : place + 2] == "b" else 2
        elif character == "[":
            place = _set_end(text, place)
        else:
            if character == "(":
                found.append(PLACE if text[place + 1 : place + 2] == ")" else CAPTURE)
            place += 1
    return found


def found_values(path: str, exprs: Sequence[ir.Expr]) -> int | None:
    """Returns how many results a successful ``string.find`` or ``string.match`` has.

    A search without success has one, nil.

    Args:
        path: Path of the function.
        exprs: Its arguments, the subject first.

    Returns:
        The number; None when it is not known here.
    """
    known = captures(exprs)
    if known is None or len(exprs) > 3:
        return None
    if path == "string.find":
        return 2 + len(known)
    return max(len(known), 1) if path == "string.match" else None


def _set_end(text: str, place: int) -> int:
    """Returns where a set ends; a closing bracket that comes first belongs to the set."""
    place += 2 if text[place + 1 : place + 2] == "^" else 1
    first = True
    while place < len(text) and (first or text[place] != "]"):
        place += 2 if text[place] == "%" else 1
        first = False
    return place + 1
