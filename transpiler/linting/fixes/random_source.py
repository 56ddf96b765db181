"""LT302: `math.random` with literal bounds becomes a number made of recorded random bytes."""

from __future__ import annotations

from transpiler.diagnostics.model import Diagnostic, Edit, Fix
from transpiler.ir import nodes as ir
from transpiler.linting.fixes.context import Context

_BYTES = 6
"""Random bytes behind a number: more than any range that is worth a name, exact in a float."""


def fix(context: Context, finding: Diagnostic) -> Fix | None:
    """Replace a call whose bounds are written out. Reference 10.3."""
    call = context.call_at(finding.span)
    if call is None or not _is_random(call.func) or context.variables("string"):
        return None
    crypto = context.module_name("crypto", call.span)
    if crypto is None:
        return None
    drawn = f'string.unpack("<I{_BYTES}", {crypto}.random.bytes({_BYTES}))'
    replacement = _scaled(drawn, [_literal(argument) for argument in call.args])
    if replacement is None:
        return None
    return Fix(f"Draw from {crypto}.random", (Edit(call.span, replacement),))


def _scaled(drawn: str, bounds: list[int | None]) -> str | None:
    match bounds:
        case []:
            return f"({drawn} / {256**_BYTES})"
        case [int() as high] if high >= 1:
            return f"({drawn} % {high} + 1)"
        case [int() as low, int() as high] if low <= high:
            return f"({drawn} % {high - low + 1} + {low})"
    return None


def _literal(argument: ir.Expr) -> int | None:
    """A written integer that leaves the numbers drawn even for all purposes."""
    match argument:
        case ir.Const(value=int() as value) if not isinstance(value, bool) and 0 <= value <= 2**32:
            return value
    return None


def _is_random(function: ir.Expr) -> bool:
    match function:
        case ir.Index(obj=ir.Global(name="math"), key=ir.Const(value="random")):
            return True
    return False
