"""Python type hints from the dialect's annotations, never narrower than the run time can keep."""

from __future__ import annotations

from typing import Any

from transpiler.frontend import types
from transpiler.ir import nodes as ir
from transpiler.ir.visit import walk
from transpiler.lower.module import LUA, Module

SCALARS = {"number": "float", "integer": "int", "string": "str", "boolean": "bool", "nil": "None"}
TABLES = (types.Array, types.Map, types.Record)
DEPTH = 20
"""Aliases followed before a type counts as unknown: declarations may refer to themselves."""


def hint(module: Module, annotation: Any) -> str:
    """Returns the Python hint for a type annotation.

    Args:
        module: The module, for its type declarations and the imports the hint needs.
        annotation: The front end's type.

    Returns:
        Hint text; ``Any`` where Python's type system cannot follow.
    """
    kind = _resolve(module, annotation)
    if isinstance(kind, types.Named) and kind.name in SCALARS:
        return _scalar(module, kind.name)
    if isinstance(kind, TABLES):
        return module.imports.use(LUA, "Table")
    if isinstance(kind, types.Optional):
        inner = _resolve(module, kind.inner)
        if isinstance(inner, types.Named) and inner.name in SCALARS and inner.name != "nil":
            text = _scalar(module, inner.name)
            return text if text == module.any_type else f"{text} | None"
    return module.any_type


def _scalar(module: Module, name: str) -> str:
    """Returns the Python type of a scalar, Any where a variable of the program hides its name."""
    text = SCALARS[name]
    return module.any_type if text in module.imports.user_names else text


def parameter(module: Module, annotation: Any, optional: bool) -> str:
    """Returns the hint of a parameter; one that callers may leave out also takes None."""
    text = hint(module, annotation)
    if optional and text in SCALARS.values():
        return f"{text} | None"
    return module.any_type if optional else text


def results(module: Module, annotation: Any, arity: int) -> str:
    """Returns the hint of what a function returns.

    Args:
        module: The module.
        annotation: The declared result or results.
        arity: How many results the compiled function returns.

    Returns:
        Hint text.
    """
    members = annotation.members if isinstance(annotation, types.Results) else (annotation,)
    if arity == 1 and len(members) == 1:
        return hint(module, members[0])
    if arity > 1 and len(members) == arity:
        return f"tuple[{', '.join(hint(module, member) for member in members)}]"
    return module.any_type


def _resolve(module: Module, annotation: Any) -> Any:
    """Follows the chunk's own type declarations and drops what has no meaning in Python."""
    for _ in range(DEPTH):
        if isinstance(annotation, (types.Readonly, types.Validated)):
            annotation = annotation.inner
        elif isinstance(annotation, types.Named) and not annotation.arguments:
            declared = _declarations(module).get(annotation.name)
            if declared is None:
                return annotation
            annotation = declared
        else:
            return annotation
    return None


def _declarations(module: Module) -> dict[str, Any]:
    chunk = module.member.chunk
    return {
        node.name: node.value for node in walk(chunk.function.body) if isinstance(node, ir.TypeDecl)
    }
