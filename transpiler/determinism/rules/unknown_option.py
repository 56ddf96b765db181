"""LT309: options of activities and workflows that do not exist, which the run time would ignore."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.api.options import unknown_option
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity
from transpiler.ir import nodes as ir
from transpiler.project.problems import suggestion


def check(unit: Unit) -> Iterator[Finding]:
    """Find unknown names in the tables given to `with_options`. Reference 3.8, 8.3."""
    for site in unit.calls:
        table = _options_table(unit, site.call)
        for item in table.fields if table is not None else ():
            name = item.key.value if isinstance(item.key, ir.Const) else None
            known = unknown_option(name) if isinstance(name, str) else None
            if known is not None and item.key is not None:
                yield Finding(
                    span=item.key.span,
                    message=f"unknown option '{name}'",
                    help=suggestion(str(name), known, similarity=0.5),
                )


def _options_table(unit: Unit, call: ir.Call | ir.MethodCall) -> ir.TableExpr | None:
    named = (
        call.name == "with_options"
        if isinstance(call, ir.MethodCall)
        else unit.scopes.path(call.func) == "process.with_options"
    )
    argument = call.args[0] if named and call.args else None
    return argument if isinstance(argument, ir.TableExpr) else None


RULE = Rule(
    code="LT309",
    severity=Severity.ERROR,
    title="an option that does not exist",
    help="docs/rules/LT309.md lists the options",
    workflow_only=False,
    check=check,
)
