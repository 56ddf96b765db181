"""The tables of options that a source writes out for `with_options`."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.unit import Unit
from transpiler.ir import nodes as ir


def options(unit: Unit) -> Iterator[tuple[str, ir.Expr, ir.Expr]]:
    """Yield the name, key and value of every option with a constant name. Reference 3.8, 8.3."""
    for site in unit.calls:
        table = _table(unit, site.call)
        for item in table.fields if table is not None else ():
            if isinstance(item.key, ir.Const) and isinstance(item.key.value, str):
                yield item.key.value, item.key, item.value


def _table(unit: Unit, call: ir.Call | ir.MethodCall) -> ir.TableExpr | None:
    named = (
        call.name == "with_options"
        if isinstance(call, ir.MethodCall)
        else unit.scopes.path(call.func) == "process.with_options"
    )
    argument = call.args[0] if named and call.args else None
    return argument if isinstance(argument, ir.TableExpr) else None
