"""What is wrong with a type by itself: names, arguments, validators, recursion into nothing."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from transpiler.api.types import BUILTIN_TYPES, CLASS_TYPES, VALIDATORS
from transpiler.diagnostics.model import Span
from transpiler.frontend import types
from transpiler.frontend.types import Type
from transpiler.ir import nodes as ir
from transpiler.ir.types import Declared, Outer, Parameter, parts, walk

UNKNOWN_TYPE = "LT211"
WRONG_ARGUMENTS = "LT212"
UNKNOWN_VALIDATOR = "LT213"
ENDLESS = "LT214"


class Problem(NamedTuple):
    """Something wrong with a type.

    Attributes:
        code: The code of the error where the type is used as a value.
        message: What is wrong.
        span: Where.
        help: What to do.
    """

    code: str
    message: str
    span: Span
    help: str | None


def declaration_problems(chunk: ir.Chunk, node: ir.TypeDecl) -> Iterator[Problem]:
    """Yields what is wrong with a declaration.

    Args:
        chunk: The file, for the names it declares.
        node: The declaration.
    """
    yield from problems(chunk, node.value)
    name = node.variable.name
    if node in _unguarded(node.value):
        yield Problem(
            ENDLESS,
            f"type '{name}' is defined as itself",
            node.variable.span,
            "put the recursion inside a record, an array, a map or a function type",
        )
    for part in walk(node.value):
        if isinstance(part, Declared) and _grows(node, part):
            yield Problem(
                ENDLESS,
                f"type '{name}' refers to itself with ever larger type arguments",
                part.span,
                "pass the type's own parameters on unchanged",
            )


def problems(chunk: ir.Chunk, root: Type) -> Iterator[Problem]:
    """Yields what is wrong with the names, arguments and validators in a type.

    Args:
        chunk: The file, for the names it declares.
        root: The type, its names resolved.
    """
    for part in walk(root):
        if isinstance(part, Outer):
            yield from _outer(chunk, part)
        elif isinstance(part, Declared):
            yield from _declared(part)
        elif isinstance(part, types.Validated):
            for validator in part.validators:
                yield from _validator(part, validator)


def unknown_type(name: str, span: Span, known: Iterable[str]) -> Problem:
    """Returns the problem of a name that is no type."""
    close = difflib.get_close_matches(name, sorted(known), 1)
    help_text = f"did you mean {close[0]}?" if close else f"declare it: type {name} = ..."
    if "." in name and not close:
        help_text = "use a type that the module or library has"
    return Problem(UNKNOWN_TYPE, f"unknown type '{name}'", span, help_text)


def _outer(chunk: ir.Chunk, type: Outer) -> Iterator[Problem]:
    name = type.name
    if name not in BUILTIN_TYPES and name not in CLASS_TYPES:
        declared = [declaration.variable.name for declaration in chunk.types]
        yield unknown_type(name, type.span, [*BUILTIN_TYPES, *CLASS_TYPES, *declared])
    elif type.arguments and name in BUILTIN_TYPES:
        yield Problem(
            WRONG_ARGUMENTS,
            f"type '{name}' takes no type arguments",
            type.span,
            f"write {name}",
        )


def _declared(type: Declared) -> Iterator[Problem]:
    parameters = type.declaration.parameters
    name, count, given = type.declaration.variable.name, len(parameters), len(type.arguments)
    if count == given:
        return
    takes = f"{count or 'no'} type argument{'' if count == 1 else 's'}"
    form = f"{name}<{', '.join(p.name for p in parameters)}>" if parameters else name
    message = f"type '{name}' takes {takes}, {given or 'none'} given"
    yield Problem(WRONG_ARGUMENTS, message, type.span, f"it is declared as {form}")


def _validator(type: types.Validated, validator: types.Validator) -> Iterator[Problem]:
    name, known = validator.name, sorted(VALIDATORS)
    if name not in VALIDATORS:
        close = difflib.get_close_matches(name, known, 1)
        listed = ", ".join(f"@{each}" for each in known)
        help_text = f"did you mean @{close[0]}?" if close else f"there are {listed}"
        yield Problem(UNKNOWN_VALIDATOR, f"unknown validator '@{name}'", type.span, help_text)
    elif len(validator.arguments) != 1:
        message = f"@{name} takes one argument, a {VALIDATORS[name]}"
        yield Problem(UNKNOWN_VALIDATOR, message, type.span, f"write @{name}(...)")


def _unguarded(root: Type) -> list[ir.TypeDecl]:
    """Returns the declarations whose values a value of the type must be, too."""
    found: list[ir.TypeDecl] = []
    waiting = [root]
    while waiting:
        type = waiting.pop()
        if isinstance(type, Declared):
            if type.declaration not in found and type.declaration.value is not None:
                found.append(type.declaration)
                waiting.append(type.declaration.value)
        elif isinstance(type, _TRANSPARENT):
            waiting.extend(parts(type))
    return found


_TRANSPARENT = (
    types.Optional,
    types.Union,
    types.Intersection,
    types.Readonly,
    types.Validated,
)


def _grows(node: ir.TypeDecl, reference: Declared) -> bool:
    """Whether a reference that leads back passes on something built from a type parameter."""
    wrapped = any(
        not isinstance(argument, Parameter)
        and any(isinstance(part, Parameter) for part in walk(argument))
        for argument in reference.arguments
    )
    return wrapped and node in _reachable(reference.declaration)


def _reachable(node: ir.TypeDecl) -> list[ir.TypeDecl]:
    found = [node]
    for declaration in found:
        for part in walk(declaration.value):
            if isinstance(part, Declared) and part.declaration not in found:
                found.append(part.declaration)
    return found
