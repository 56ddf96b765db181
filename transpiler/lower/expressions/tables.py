"""Table constructors: ``Table(a=1)``, ``Table({"a-b": 1})``, ``array(x, y, n=2)``."""

from __future__ import annotations

from transpiler.ir import nodes as ir
from transpiler.lower.arrays import construct
from transpiler.lower.context import Context
from transpiler.lower.expressions.indexing import is_table_key
from transpiler.lower.expressions.results import MultiExpr, everything
from transpiler.lower.purity import has_effects
from transpiler.lower.pytree import Expr


def table(ctx: Context, node: ir.TableExpr) -> Expr:
    """Lowers a table constructor to the shortest call that builds it."""
    array = construct(ctx, node)
    if array is not None:
        return array
    record = ctx.module.records.get(node)
    if record is not None:
        return _record(ctx, node, record)
    positional = [f for f in node.fields if f.key is None]
    keyed = [f for f in node.fields if f.key is not None]
    if any(not _plain_key(f.key) for f in keyed):
        return _pairs(ctx, node)
    if positional and any(not isinstance(_constant(f.key), str) for f in keyed):
        return _pairs(ctx, node)
    if _is_reordered(ctx, node) or len({_constant(f.key) for f in keyed}) < len(keyed):
        return _pairs(ctx, node)
    items = _positional(ctx, positional, bool(node.fields) and node.fields[-1].key is None)
    if all(_is_keyword(f.key) for f in keyed):
        fields = [f"{_text(f.key)}={ctx.expr(f.value).text}" for f in keyed]
        name = ctx.lua("array" if items else "Table")
        return Expr(f"{name}({', '.join([*items, *fields])})")
    entries = ", ".join(f"{ctx.expr(f.key).text}: {ctx.expr(f.value).text}" for f in keyed if f.key)
    if not items:
        return Expr(f"{ctx.lua('Table')}({{{entries}}})")
    return Expr(f"{ctx.lua('array')}({', '.join(items)}, **{{{entries}}})")


def _record(ctx: Context, node: ir.TableExpr, name: str) -> Expr:
    """Names the fields only where they are not the first ones of the class: it takes time."""
    record = ctx.module.facts.records.by_site[node]
    names = [_text(item.key) for item in node.fields]
    values = [ctx.expr(item.value).text for item in node.fields]
    if names != [*record.required, *record.optional][: len(names)]:
        values = [f"{key}={value}" for key, value in zip(names, values, strict=True)]
    return Expr(f"{name}({', '.join(values)})")


def _positional(ctx: Context, fields: list[ir.TableField], open_end: bool) -> list[str]:
    items = [ctx.expr(f.value).text for f in fields[:-1]]
    if fields:
        last = fields[-1].value
        if open_end and isinstance(last, MultiExpr):
            items.append(everything(ctx, last))
        else:
            items.append(ctx.expr(last).text)
    return items


def _constant(key: ir.Expr | None) -> object:
    return key.value if isinstance(key, ir.Const) else None


def _plain_key(key: ir.Expr | None) -> bool:
    """Whether a key is a constant that a dict display can hold as it is."""
    if not isinstance(key, ir.Const):
        return False
    return isinstance(key.value, str) or type(key.value) is int


def _is_keyword(key: ir.Expr | None) -> bool:
    return isinstance(key, ir.Const) and isinstance(key.value, str) and is_table_key(key.value)


def _text(key: ir.Expr | None) -> str:
    assert isinstance(key, ir.Const)
    return str(key.value)


def _is_reordered(ctx: Context, node: ir.TableExpr) -> bool:
    """Whether it shows that Python evaluates positional arguments before keywords."""
    flow = ctx.module.facts.flow
    keyed_effect = False
    for item in node.fields:
        effect = has_effects(flow, item.value)
        if item.key is None and effect and keyed_effect:
            return True
        keyed_effect |= item.key is not None and effect
    return False


def _pairs(ctx: Context, node: ir.TableExpr) -> Expr:
    """The general form: a list of pairs, and of single values for the positional fields."""
    parts: list[str] = []
    tail = ""
    for number, item in enumerate(node.fields):
        if item.key is None:
            if number == len(node.fields) - 1 and isinstance(item.value, MultiExpr):
                tail = f", tail=({everything(ctx, item.value)},)"
            else:
                parts.append(f"({ctx.expr(item.value).text},)")
        else:
            parts.append(f"({ctx.expr(item.key).text}, {ctx.expr(item.value).text})")
    return Expr(f"{ctx.lua('from_pairs')}([{', '.join(parts)}]{tail})")
