"""What types are to the value flow: userdata that remember what their values may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transpiler.analysis.values import (
    ALL_BITS,
    FUNC,
    INT,
    LONG,
    NIL_VALUE,
    NOTHING,
    RECORD,
    TABLE,
    TABLES,
    USER,
    ModuleRef,
    RecordRef,
    Results,
    UserdataRef,
    Value,
    parse_type,
)
from transpiler.api.types import BUILTIN_TYPES, CALLS, CASTS, CLASS_TYPES
from transpiler.frontend import types
from transpiler.frontend.types import Type
from transpiler.ir import nodes as ir
from transpiler.ir.types import Declared, Held, Outer

if TYPE_CHECKING:
    from transpiler.analysis.flow import Flow

TYPE = "Type"
TEST = "Type:is"
GENERIC = "Generic"
STRING_TYPE = UserdataRef(TYPE, "str")
STRING_LIBRARY = ModuleRef("string")
UNKNOWN = UserdataRef("?")


def type_value(result: str) -> Value:
    """Returns the value of a type whose values have a result type."""
    return Value(USER, frozenset({UserdataRef(TYPE, result)}))


def cast_global(name: str) -> Value | None:
    """Returns the value of a global that is a built-in type, None for any other name."""
    return type_value(BUILTIN_TYPES[name]) if name in CASTS else None


def declared_value(flow: Flow, node: ir.TypeDecl) -> Value:
    """Returns the value of a type declaration's name."""
    if node.parameters:
        return Value(USER, frozenset({UserdataRef(GENERIC)}))
    return type_value(result_type(flow, node.value))


def types_of(value: Value) -> list[UserdataRef]:
    """Returns the types that a value may be; the string library is one, too."""
    found = [ref for ref in value.classes if ref.name in CALLS]
    return [*found, STRING_TYPE] if STRING_LIBRARY in value.atoms else found


def only_types(value: Value) -> bool:
    """Whether a value is one of the program's types and nothing else."""
    return bool(value.atoms) and len(value.atoms) == len(types_of(value)) == len(value.classes)


def called(ref: UserdataRef, args: Results) -> Results:
    """Returns what calling a type gives: its argument, which is of the type.

    Args:
        ref: The type; a generic one gives another type.
        args: The arguments.
    """
    if ref.name == GENERIC:
        return Results((type_value("any"),))
    return Results((narrowed(args.get(0), ref.argument),))


def tested(ref: UserdataRef, args: Results) -> Results:
    """Returns what ``T:is(v)`` gives: its argument and nil, or nil and an error."""
    value = narrowed(args.get(0), ref.argument)
    return Results((value.join(NIL_VALUE), parse_type("Error?")))


def result_type(flow: Flow, type: Type) -> str:
    """Returns what a value of a type may be, in the notation of result types.

    Args:
        flow: The value flow, for types held by variables.
        type: The type, its names resolved.
    """
    return _result_type(flow, type, ())


def _result_type(flow: Flow, type: Type, seen: tuple[ir.TypeDecl, ...]) -> str:
    match type:
        case Outer():
            known = CLASS_TYPES.get(type.name)
            return known.result if known else BUILTIN_TYPES.get(type.name, "any")
        case Declared():
            declaration = type.declaration
            if declaration in seen or declaration.value is None:
                return "any"
            return _result_type(flow, declaration.value, (*seen, declaration))
        case Held():
            return held_result(flow, type)
        case types.Literal():
            kinds = {bytes: "str", bool: "bool", int: "long", float: "num"}
            return kinds[type.value.__class__]
        case types.Record() | types.Array() | types.Map():
            return "table"
        case types.Optional():
            return "|".join(["nil", _result_type(flow, type.inner, seen)])
        case types.Union():
            return "|".join(_result_type(flow, member, seen) for member in type.members)
        case types.Readonly() | types.Validated():
            return _result_type(flow, type.inner, seen)
        case types.Function():
            return "fn"
    return "any"


def held_result(flow: Flow, type: Held) -> str:
    """Returns what a value of a type held by a variable or a module may be."""
    name = class_name(flow, type)
    if name is not None:
        return CLASS_TYPES[name].result
    refs = types_of(flow.values.get(type.expr, NOTHING))
    return "|".join(ref.argument for ref in refs) if refs else "any"


def class_name(flow: Flow, type: Held) -> str | None:
    """Returns the name of the API's class that a qualified name means, None if it means none."""
    if not isinstance(type.expr, ir.Index) or not isinstance(type.expr.key, ir.Const):
        return None
    head = type.expr.obj
    value = flow.variables.get(head.variable) if isinstance(head, ir.Local) else None
    module = value.module.name if value is not None and value.module is not None else None
    if isinstance(head, ir.Global):
        module = None if any(head.name in m.imports for m in flow.unit.members) else head.name
    name = f"{module}.{type.expr.key.value}"
    return name if name in CLASS_TYPES else None


def narrowed(value: Value, result: str) -> Value:
    """Returns a value given that it passed the check of a type.

    Args:
        value: What was checked.
        result: What values of the type may be.
    """
    wanted = parse_type(result)
    if wanted.bits & ALL_BITS == ALL_BITS:
        return value
    mask = wanted.bits
    mask |= INT if mask & LONG else 0
    mask |= TABLES if mask & TABLE else 0
    bits = value.bits & mask
    kept = {atom for atom in value.atoms if _has_kind(atom, bits)}
    if bits & USER:
        kept |= wanted.atoms
    return Value(bits, frozenset(kept))


def _has_kind(atom: object, bits: int) -> bool:
    """Whether an atom may stand for a checked value; of userdata the type knows the class."""
    if isinstance(atom, RecordRef):
        return bool(bits & RECORD)
    if isinstance(atom, UserdataRef):
        return atom == UNKNOWN and bool(bits & FUNC)
    return bool(bits & (TABLE if isinstance(atom, (ir.TableExpr, ModuleRef)) else FUNC))
