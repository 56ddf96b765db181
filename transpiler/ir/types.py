"""Types whose names are resolved: the front end's types with these in place of ``Named``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from transpiler.frontend import types
from transpiler.frontend.types import Type
from transpiler.ir import nodes as ir


@dataclass(frozen=True, slots=True)
class Declared(Type):
    """A type that the file declares, with type arguments where it is generic."""

    declaration: ir.TypeDecl
    arguments: tuple[Type, ...] = ()


@dataclass(frozen=True, slots=True)
class Parameter(Type):
    """A parameter of the generic type or function around it."""

    variable: ir.Variable


@dataclass(frozen=True, slots=True)
class Held(Type):
    """What a variable, or a member of a module or library, holds.

    Attributes:
        name: The name as written.
        expr: The variable or member as an expression.
        arguments: Type arguments.
    """

    name: str
    expr: ir.Expr
    arguments: tuple[Type, ...] = ()


@dataclass(frozen=True, slots=True)
class Outer(Type):
    """A name that the file does not define: a built-in type, a class of the API, or nothing."""

    name: str
    arguments: tuple[Type, ...] = ()


def parts(type: Type) -> Iterator[Type]:
    """Yields the types directly inside a type, in source order; declarations are not entered."""
    match type:
        case types.Record():
            yield from (field.type for field in type.fields)
            if type.indexer is not None:
                yield type.indexer
        case types.Function():
            yield from (parameter.type for parameter in type.parameters)
            yield type.result
        case _:
            for field in fields(type):
                value = getattr(type, field.name)
                yield from (
                    item
                    for item in (value if isinstance(value, tuple) else (value,))
                    if isinstance(item, Type)
                )


def walk(type: Type) -> Iterator[Type]:
    """Yields a type and every type inside it, in source order."""
    stack = [type]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(reversed(list(parts(current))))
