"""LT303: functions of standard Lua that the VM lacks."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.facts import MISSING
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity


def check(unit: Unit) -> Iterator[Finding]:
    """Find uses of globals and library functions that do not exist. Reference 1.2."""
    for use in unit.uses:
        root = use.path.partition(".")[0]
        name = root if root in MISSING else use.path
        if name in MISSING and root not in unit.assigned_globals:
            # Asking whether it is there is fine.
            is_used = use.called or (name == root and use.path != root)
            yield Finding(
                span=use.node.span,
                severity=Severity.ERROR if is_used else Severity.HINT,
                message=f"{use.path} does not exist in workflow code",
                help=MISSING[name],
                unless_global=root,
            )


RULE = Rule(
    code="LT303",
    severity=Severity.ERROR,
    title="a function that does not exist in workflow code",
    help="do it in a function.lua activity called with funcs.call",
    check=check,
)
