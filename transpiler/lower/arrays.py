"""Arrays that are lists: how their constructors, elements, lengths and loops are written."""

from __future__ import annotations

from transpiler.analysis.arrays import Array, Read
from transpiler.ir import nodes as ir
from transpiler.lower.context import Context
from transpiler.lower.purity import has_effects
from transpiler.lower.pytree import ADD, ATOM, COMPARE, CONDITIONAL, Expr


def array_of(ctx: Context, node: ir.Expr) -> Array | None:
    """Returns the array that an expression gives, None where that is no list."""
    return ctx.module.facts.arrays.of(ctx.value(node))


def construct(ctx: Context, node: ir.TableExpr) -> Expr | None:
    """Lowers the constructor of an array, of no other table."""
    limit = ctx.module.facts.preallocated.limits.get(node)
    if limit is not None:
        size = ", ".join([ctx.expr(limit.bound).text, *([str(limit.least)] if limit.least else [])])
        return Expr(f"{ctx.lua('preallocated')}({size})")
    if node not in ctx.module.facts.arrays.by_site:
        return None
    elements = ", ".join(ctx.expr(item.value).text for item in node.fields)
    return Expr(f"{ctx.lua('sequence')}({elements})")


def read(ctx: Context, node: ir.Index, array: Array, late: bool) -> Expr:
    """Lowers the read of an element.

    Args:
        ctx: The context.
        node: The read.
        array: The array.
        late: Whether Lua reads the variable of the array only after evaluating the key.
    """
    how = ctx.module.facts.arrays.reads.get(node, Read.HELPED)
    if late:
        kept = ctx.temporary()
        early = f"{kept} := {ctx.expr(node.key).text}"
        return Expr(f"({early}, {ctx.lua('element')}({ctx.expr(node.obj).text}, {kept}))[1]")
    obj = ctx.expr(node.obj)
    if how is Read.DIRECT and not array.holes and _is_length_of(node):
        return Expr(f"{obj.at(ATOM)}[-1]")
    key = ctx.expr(node.key)
    if how is Read.HELPED or (how is Read.GUARDED and _hides_len(ctx)):
        return Expr(f"{ctx.lua('element')}({obj.text}, {key.text})")
    element = f"{obj.at(ATOM)}[{key.text}]"
    if how is Read.DIRECT:
        return Expr(element)
    guard = f"{key.at(COMPARE + 1)} < len({obj.text})"
    return Expr(f"{element} if {guard} else None", CONDITIONAL)


def length(ctx: Context, node: ir.Expr, array: Array) -> Expr:
    """Lowers the length of an array."""
    text = ctx.expr(node).text
    if array.holes or _hides_len(ctx):
        return Expr(f"{ctx.lua('length')}({text})")
    return Expr(f"len({text}) - 1", ADD)


def end_of_range(ctx: Context, stop: ir.Expr) -> str | None:
    """Returns what ``range`` ends before in a loop up to the length of an array."""
    if not isinstance(stop, ir.Unary) or stop.op != "#":
        return None
    array = array_of(ctx, stop.operand)
    if array is None or array.holes or _hides_len(ctx):
        return None
    return f"len({ctx.expr(stop.operand).text})"


def walk(ctx: Context, node: ir.Expr, array: Array, counted: bool) -> str:
    """Returns the iterator of a loop over ``ipairs``.

    Args:
        ctx: The context.
        node: The array's expression.
        array: The array.
        counted: Whether the loop uses the index.
    """
    text = ctx.expr(node).text
    if array.holes or (counted and "enumerate" in ctx.module.imports.user_names):
        return f"{ctx.lua('ipairs')}({text})"
    elements = f"{ctx.lua('elements')}({text})"
    return f"enumerate({elements}, 1)" if counted else elements


def stored(ctx: Context, target: ir.Expr, value: ir.Expr) -> str | None:
    """Lowers the assignment of an element of an array, of nothing else.

    Args:
        ctx: The context.
        target: What is assigned to.
        value: The value.

    Returns:
        The statement's text.
    """
    array = array_of(ctx, target.obj) if isinstance(target, ir.Index) else None
    if array is None:
        return None
    assert isinstance(target, ir.Index)
    facts = ctx.module.facts.arrays
    obj, text = ctx.expr(target.obj), ctx.expr(value).text
    if target in facts.appends:
        # A loop fills an array in which nothing has been swapped yet.
        fills = isinstance(target.key, ir.Local)
        if target in facts.outgrown:
            plain = not array.holes and not _hides_len(ctx)
            behind = f"len({obj.text})" if plain else f"{ctx.lua('length')}({obj.text}) + 1"
            return f"{ctx.lua('put')}({obj.text}, {behind}, {text})"
        return appended(ctx, obj, text, array.holes and not fills)
    key = ctx.expr(target.key).text
    if target in facts.in_place and not has_effects(ctx.module.facts.flow, value):
        return ctx.at_end(f"{obj.at(ATOM)}[{key}] = {text}")
    return ctx.at_end(f"{ctx.lua('put')}({obj.text}, {key}, {text})")


def appended(ctx: Context, obj: Expr, value: str, holes: bool) -> str:
    """Returns the statement that appends a value to an array."""
    if holes:
        return f"{ctx.lua('append')}({obj.text}, {value})"
    return f"{obj.at(ATOM)}.append({value})"


def inserted(ctx: Context, node: ir.Call | ir.MethodCall) -> str | None:
    """Lowers ``table.insert(t, v)`` with an array, no other call."""
    if node not in ctx.module.facts.arrays.appends:
        return None
    array = array_of(ctx, node.args[0])
    assert array is not None
    return appended(ctx, ctx.expr(node.args[0]), ctx.expr(node.args[1]).text, array.holes)


def swapped(ctx: Context, node: ir.Assign) -> str | None:
    """Lowers the exchange of two elements of an array, no other assignment."""
    target, other = node.targets[0], node.targets[-1]
    if not isinstance(target, ir.Index) or not isinstance(other, ir.Index):
        return None
    if array_of(ctx, target.obj) is None:
        return None
    parts = (target.obj, target.key, other.key)
    return f"{ctx.lua('swap')}({', '.join(ctx.expr(part).text for part in parts)})"


def _is_length_of(node: ir.Index) -> bool:
    """Whether an element is the last one: ``t[#t]``."""
    key = node.key
    if not isinstance(key, ir.Unary) or key.op != "#" or not isinstance(key.operand, ir.Local):
        return False
    return isinstance(node.obj, ir.Local) and node.obj.variable is key.operand.variable


def _hides_len(ctx: Context) -> bool:
    return "len" in ctx.module.imports.user_names
