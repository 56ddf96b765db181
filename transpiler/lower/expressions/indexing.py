"""``t[k]``: a subscript wherever Python's means the same, a module attribute, or ``index``."""

from __future__ import annotations

from transpiler.analysis.values import (
    CAUGHT,
    FLOAT,
    INT,
    NIL,
    STR,
    TABLES,
    USER,
)
from transpiler.api.userdata import CLASSES
from transpiler.ir import nodes as ir
from transpiler.lower import literals
from transpiler.lower.arrays import array_of, read
from transpiler.lower.context import Context
from transpiler.lower.expressions.modules import member_name, names_module, plain_library
from transpiler.lower.expressions.operators import reads_late
from transpiler.lower.naming import identifier
from transpiler.lower.pytree import ATOM, Expr


def index(ctx: Context, node: ir.Index) -> Expr:
    """Lowers a read of a field, element or module member."""
    name = node.key.value if isinstance(node.key, ir.Const) else None
    if isinstance(name, str):
        found = named_member(ctx, node, name)
        if found is not None:
            return found
        if ctx.is_record(node.obj):
            return Expr(f"{ctx.expr(node.obj).at(ATOM)}.{name}")
    array = array_of(ctx, node.obj)
    if array is not None:
        return read(ctx, node, array, reads_late(ctx, node.obj, node.key))
    obj = ctx.value(node.obj)
    # What can only be an object has no subscripts; its methods are found by name.
    is_object = obj.may(USER) and obj.only(USER | NIL)
    if isinstance(name, str) and (is_object or _is_method(ctx, node, name)):
        return Expr(f"{ctx.lua('index')}({ctx.expr(node.obj).text}, {literals.string(name)})")
    # What may be a table is taken for one, unless it is as likely a string: an error value.
    text_only = obj.may(STR) and not obj.may(TABLES | USER)
    if isinstance(name, str) and not text_only and not obj.may(CAUGHT):
        return Expr(f"{ctx.expr(node.obj).at(ATOM)}[{literals.string(name)}]")
    key = ctx.value(node.key)
    if reads_late(ctx, node.obj, node.key):
        kept = ctx.temporary()
        early = f"{kept} := {ctx.expr(node.key).text}"
        return Expr(f"({early}, {ctx.lua('index')}({ctx.expr(node.obj).text}, {kept}))[1]")
    if not obj.may(STR) and not is_object and key.only(STR | INT | FLOAT | NIL):
        return Expr(f"{ctx.expr(node.obj).at(ATOM)}[{ctx.expr(node.key).text}]")
    obj_text = ctx.expr(node.obj).text
    return Expr(f"{ctx.lua('index')}({obj_text}, {ctx.expr(node.key).text})")


def named_member(ctx: Context, node: ir.Index, name: str) -> Expr | None:
    """Returns the text of a module's or library's member, None for an ordinary table."""
    table = ctx.module.layout.table
    if isinstance(node.obj, ir.Local) and node.obj.variable is table and table is not None:
        return Expr(ctx.module.export_name(name))
    library = plain_library(ctx, node.obj)
    if library is not None:
        return Expr(f"{ctx.named(node.obj).text}.{library.export_name(name)}")
    module = ctx.value(node.obj).module
    if module is None or not names_module(ctx, node.obj):
        return None
    if not ctx.module.facts.flow.libraries.is_direct(module, name):
        return None
    return Expr(f"{ctx.named(node.obj).text}.{member_name(name)}")


def _is_method(ctx: Context, node: ir.Index, name: str) -> bool:
    """Whether a field is a method of an API object, which Python would bind to the object."""
    classes = ctx.value(node.obj).classes
    return any(ref.name != "?" and name in CLASSES[ref.name].methods for ref in classes)


def store_is_native(ctx: Context, target: ir.Index, value: ir.Expr | None) -> bool:
    """Whether ``t[k] = v`` may be written as a Python assignment.

    A constant string key may hold a tombstone unless the table has a metatable; other keys must not
    collect them.
    """
    if ctx.is_record(target.obj):
        return True
    if not key_is_native(ctx, target.key):
        return False
    if value is not None and not ctx.value(value).may(NIL):
        return True
    if ctx.module.facts.preallocated.holds(ctx.value(target.obj)):
        return True
    constant = isinstance(target.key, ir.Const) and isinstance(target.key.value, str)
    return constant and ctx.module.facts.flow.tables.is_plain(ctx.value(target.obj))


def place(ctx: Context, target: ir.Index, obj: str, key: str) -> str:
    """Returns the text of a field or element, given the texts of its table and key."""
    if ctx.is_record(target.obj):
        assert isinstance(target.key, ir.Const)
        return f"{obj}.{target.key.value}"
    return f"{obj}[{key}]"


def key_is_native(ctx: Context, key: ir.Expr) -> bool:
    """Whether a key is stored as it is: booleans, nil and NaN are no dict keys of ours."""
    return ctx.value(key).only(STR | INT)


def is_table_key(name: str) -> bool:
    """Whether a field name can be written as a keyword argument of ``Table``."""
    return identifier(name) == name
