"""The constants of a module that hold the patterns of its searches, prepared once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes
from transpiler.lower import literals
from transpiler.lower.pytree import Line, Stmt

if TYPE_CHECKING:
    from transpiler.lower.module import Module

NO_LINE = 0
SUFFIX = "PATTERN"
PLACES = 2


def hints(chunk: ir.Chunk) -> dict[ir.Expr, str]:
    """Returns what the results of calls are called, for the names of patterns.

    Args:
        chunk: The chunk.

    Returns:
        The first telling variable that a result of a call is assigned to, else the name of the
        function that makes the call.
    """
    found: dict[ir.Expr, str] = {}
    for function in chunk.functions:
        for node in body_nodes(function):
            names: list[str] = []
            values: list[ir.Expr] = []
            if isinstance(node, (ir.LocalDecl, ir.GenericFor)):
                names, values = [variable.name for variable in node.variables], node.values
            elif isinstance(node, ir.Assign):
                names = [t.variable.name for t in node.targets if isinstance(t, ir.Local)]
                values = node.values
            if names and len(values) == 1:
                # Places come first.
                captured = names[PLACES:] or names
                found[values[0]] = next((name for name in captured if len(name) > 1), "")
            if isinstance(node, (ir.Call, ir.MethodCall)):
                found.setdefault(node, function.name or "")
    return found


def definitions(module: Module) -> list[Stmt]:
    """Returns the definitions of the patterns that have been asked for."""
    if not module.patterns:
        return []
    make = module.imports.use("runtime_shims.lua", "LuaPattern")
    return [
        Line(f"{name} = {make}({literals.string(pattern)})", NO_LINE)
        for pattern, name in module.patterns.items()
    ]


def constant(module: Module, node: ir.Expr, pattern: str) -> str:
    """Returns the name of the constant that holds a pattern.

    Args:
        module: The module, which is to have the constant.
        node: The call that the pattern is given to.
        pattern: The pattern.
    """
    if pattern not in module.patterns:
        hint = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", module.pattern_hints.get(node, ""))
        words = [part.upper() for part in re.split(r"[^A-Za-z0-9]+", hint) if part]
        name = "_".join([*words, SUFFIX])
        base, number = f"_{name}" if name[0].isdigit() else name, 2
        name = base
        while name in module.imports.user_names or name in module.imports.chosen.values():
            name, number = f"{base}_{number}", number + 1
        module.imports.user_names |= {name}
        module.patterns[pattern] = name
    return module.patterns[pattern]
