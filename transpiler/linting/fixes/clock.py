"""LT301: `os.time()` becomes workflow time as the workflow's own module gives it."""

from __future__ import annotations

from transpiler.diagnostics.model import Diagnostic, Edit, Fix
from transpiler.ir import nodes as ir
from transpiler.linting.fixes.context import Context


def fix(context: Context, finding: Diagnostic) -> Fix | None:
    """Replace a call without arguments; a time given in parts needs a person. Reference 10.8."""
    call = context.call_at(finding.span)
    if call is None or call.args or not _is_time(call.func):
        return None
    time = context.module_name("time", call.span)
    if time is None:
        return None
    replacement = f"{time}.now():unix()"
    return Fix(f"Replace with {replacement}", (Edit(call.span, replacement),))


def _is_time(function: ir.Expr) -> bool:
    match function:
        case ir.Index(obj=ir.Global(name="os"), key=ir.Const(value="time")):
            return True
    return False
