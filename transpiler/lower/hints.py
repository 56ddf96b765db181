"""Python type hints from the dialect's annotations, where the values that flow bear them out."""

from __future__ import annotations

from transpiler.analysis.values import (
    ALL_BITS,
    BOOL,
    DATA_BITS,
    FUNC,
    INT,
    NIL,
    NUM,
    STR,
    TABLES,
    Value,
)
from transpiler.analysis.values import Results as Values
from transpiler.frontend import types
from transpiler.frontend.types import Type
from transpiler.ir import nodes as ir
from transpiler.ir.types import Declared, Outer
from transpiler.lower.module import LUA, Module

SCALARS = {"number": "float", "integer": "int", "string": "str", "boolean": "bool", "nil": "None"}
LITERALS = {bytes: "string", int: "integer", float: "number", bool: "boolean"}
ALLOWED = {
    "boolean": BOOL,
    "function": FUNC,
    "integer": INT,
    "nil": NIL,
    "number": NUM,
    "string": STR,
    "table": TABLES,
}
DEPTH = 20
"""Aliases followed before a type counts as unknown: declarations may refer to themselves."""


def hint(module: Module, annotation: Type | None, value: Value) -> str:
    """Returns the Python hint for a type annotation.

    Nothing checks annotations at run time. Where values are known to flow that the annotation does
    not allow, there is no hint; where it allows more than flows, the hint says what flows.

    Args:
        module: The module, for the imports the hint needs.
        annotation: The type, its names resolved.
        value: Everything that the annotated place may hold.

    Returns:
        Hint text; ``Any`` where Python's type system cannot follow.
    """
    kinds = _kinds(annotation, DEPTH)
    optional = "nil" in kinds and len(kinds) > 1
    kinds = [kind for kind in kinds if not optional or kind != "nil"]
    if len(kinds) != 1 or kinds[0] == "any":
        return module.any_type
    (kind,) = kinds
    bits = value.bits & ALL_BITS
    if bits and bits & DATA_BITS != DATA_BITS:
        if bits & ~ALLOWED[kind] & ~(NIL if optional else 0):
            return module.any_type
        optional = bool(bits & NIL) and kind != "nil"
        kind = "integer" if kind == "number" and bits & NUM and not bits & NUM & ~INT else kind
    if kind in SCALARS:
        return _scalar(module, kind, optional)
    if optional:
        # What may be nil is used without a test that type checkers understand.
        return module.any_type
    if kind == "function":
        return f"{module.imports.use('collections.abc', 'Callable')}[..., {module.any_type}]"
    return module.imports.use(LUA, "Table")


def _scalar(module: Module, kind: str, optional: bool) -> str:
    """Returns the Python type of a scalar, Any where a variable of the program hides its name."""
    text = SCALARS[kind]
    if text in module.imports.user_names:
        return module.any_type
    return f"{text} | None" if optional else text


def parameter(module: Module, variable: ir.Variable, left_out: bool) -> str:
    """Returns the hint of a parameter.

    Args:
        module: The module.
        variable: The parameter, which has an annotation.
        left_out: Whether callers may leave it out, so that it also takes None.
    """
    value = module.facts.flow.variable(variable)
    text = hint(module, variable.annotation, value.without(NIL) if left_out else value)
    if variable.captured and text.endswith("| None"):
        # Type checkers forget a test for nil inside a closure.
        return module.any_type
    if not left_out or text.endswith("| None"):
        return text
    return f"{text} | None" if text in SCALARS.values() else module.any_type


def results(module: Module, annotation: Type, arity: int, values: Values) -> str:
    """Returns the hint of what a function returns.

    Args:
        module: The module.
        annotation: The declared result or results.
        arity: How many results the compiled function returns.
        values: What it may return.

    Returns:
        Hint text.
    """
    members = annotation.members if isinstance(annotation, types.Results) else (annotation,)
    if arity < 1 or len(members) != arity:
        return module.any_type
    texts = [hint(module, each, values.get(place)) for place, each in enumerate(members)]
    return texts[0] if arity == 1 else f"tuple[{', '.join(texts)}]"


def _kinds(annotation: Type | None, depth: int) -> list[str]:
    """Returns the kinds of values a type has, each once: scalars, tables, functions or any."""
    match annotation:
        case Outer() if annotation.name in (*SCALARS, "table", "function"):
            return [annotation.name]
        case Declared() if depth:
            return _kinds(annotation.declaration.value, depth - 1)
        case types.Readonly() | types.Validated():
            return _kinds(annotation.inner, depth)
        case types.Literal():
            return [LITERALS[annotation.value.__class__]]
        case types.Record() | types.Array() | types.Map():
            return ["table"]
        case types.Function():
            return ["function"]
        case types.Optional():
            return _merged([["nil"], _kinds(annotation.inner, depth)])
        case types.Union():
            return _merged([_kinds(member, depth) for member in annotation.members])
        case types.Intersection():
            kinds = [_kinds(member, depth) for member in annotation.members]
            return min(kinds, key=lambda found: (len(found), "any" in found))
    return ["any"]


def _merged(kinds: list[list[str]]) -> list[str]:
    found = list(dict.fromkeys(kind for each in kinds for kind in each))
    if "number" in found and "integer" in found:
        found.remove("integer")
    return ["any"] if "any" in found else found
