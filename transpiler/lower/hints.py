"""Python type hints from the dialect's annotations, never narrower than the run time can keep."""

from __future__ import annotations

from typing import Any

from transpiler.frontend import types
from transpiler.lower.module import LUA, Module

SCALARS = {"number": "float", "integer": "int", "string": "str", "boolean": "bool", "nil": "None"}


def hint(module: Module, annotation: Any) -> str:
    """Returns the Python hint for a type annotation.

    Args:
        module: The module, for the imports the hint needs.
        annotation: The front end's type.

    Returns:
        Hint text; ``Any`` where Python's type system cannot follow.
    """
    if isinstance(annotation, types.Named) and annotation.name in SCALARS:
        return SCALARS[annotation.name]
    if isinstance(annotation, (types.Array, types.Map, types.Record)):
        return module.imports.use(LUA, "Table")
    if isinstance(annotation, types.Optional):
        inner = hint(module, annotation.inner)
        if inner in SCALARS.values() and inner != "None":
            return f"{inner} | None"
    if isinstance(annotation, (types.Readonly, types.Validated)):
        return hint(module, annotation.inner)
    return module.imports.use("typing", "Any")


def parameter(module: Module, annotation: Any, optional: bool) -> str:
    """Returns the hint of a parameter; one that callers may leave out also takes None."""
    text = hint(module, annotation)
    if optional and text in SCALARS.values():
        return f"{text} | None"
    return module.imports.use("typing", "Any") if optional else text
