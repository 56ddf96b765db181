"""LT311: calls of a function that a library or module does not have, which fail when reached."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.analysis.environment import find_module
from transpiler.determinism.facts import MISSING
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity
from transpiler.ir import nodes as ir
from transpiler.project.problems import suggestion


def check(unit: Unit) -> Iterator[Finding]:
    """Find calls of unknown members, but for those the program itself assigns. Reference 1.2."""
    assigned = set(_assigned(unit))
    for use in unit.uses:
        name, _, member = use.path.rpartition(".")
        root = name.partition(".")[0]
        if not use.called or not name or root in unit.assigned_globals or use.path in MISSING:
            continue
        module = find_module(name)
        written = use.path in assigned or f"{name}.*" in assigned
        if module is None or module.instance:
            continue
        if member not in module.members and not written:
            yield Finding(
                span=use.node.span,
                message=f"module '{name}' has no member '{member}'",
                help=suggestion(member, sorted(module.members), similarity=0.5),
                unless_global=root,
            )


def _assigned(unit: Unit) -> Iterator[str]:
    """Yields the members that the file assigns; ``*`` stands for a computed one."""
    for target in unit.stores():
        owner = unit.scopes.path(target.obj)
        if owner is not None:
            key = target.key.value if isinstance(target.key, ir.Const) else "*"
            yield f"{owner}.{key}"


RULE = Rule(
    code="LT311",
    severity=Severity.WARNING,
    title="a function that its module does not have",
    help='the call fails with "attempt to call a nil value" when it is reached',
    workflow_only=False,
    check=check,
)
