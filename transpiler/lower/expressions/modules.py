"""Names of API functions, modules and imported libraries in the generated module."""

from __future__ import annotations

import keyword
import posixpath

from transpiler.analysis.environment import (
    Library,
    find_module,
    global_meaning,
    require_name,
    required,
)
from transpiler.analysis.values import ModuleRef
from transpiler.api.model import ApiFunction, ApiModule
from transpiler.ir import nodes as ir
from transpiler.lower.context import Context
from transpiler.lower.module import LUA, MODULES, Module, module_home
from transpiler.lower.naming import identifier
from transpiler.lower.pytree import Expr


def member_name(name: str) -> str:
    """Returns the Python attribute for a Lua member or method name."""
    return f"{name}_" if keyword.iskeyword(name) else name


def api_name(ctx: Context, function: ApiFunction) -> str:
    """Returns the text naming a base function."""
    home = MODULES if function.path == "print" else LUA
    return ctx.module.imports.use(home, member_name(function.path))


def module_expr(ctx: Context, module: ModuleRef) -> Expr:
    """Returns the text naming an API module, dotted for nested namespaces."""
    first, *rest = module.name.split(".")
    name = ctx.module.imports.use(module_home(first), first)
    return Expr(".".join([name, *map(member_name, rest)]))


def names_module(ctx: Context, node: ir.Expr) -> bool:
    """Whether an expression is another name of an API module or library.

    Anything else that holds one, such as a parameter, holds its table.
    """
    flow = ctx.module.facts.flow
    if isinstance(node, ir.Local):
        erased = ctx.module.erased.get(node.variable)
        return erased is not None and _is_table(find_module(erased))
    if isinstance(node, ir.Global):
        meaning = global_meaning(ctx.module.member, node.name)
        return node.name not in flow.globals and _is_table(meaning)
    if isinstance(node, ir.Index) and isinstance(node.key, ir.Const):
        outer = flow.value(node.obj).module
        direct = outer is not None and flow.libraries.is_direct(outer, str(node.key.value))
        return direct and flow.value(node).module is not None and names_module(ctx, node.obj)
    name = require_name(node)
    return name is not None and _is_table(required(ctx.module.member, name))


def _is_table(meaning: object) -> bool:
    """Whether a name means a module that Lua sees as a table, not as an object of a class."""
    return isinstance(meaning, ApiModule) and not meaning.instance


def entry_module(entry: str) -> tuple[str, ...]:
    """Returns the package path of an entry's generated module below the output directory."""
    namespace, _, name = entry.partition(":")
    return (*(identifier(part) for part in namespace.split(".") if part), identifier(name))


def relative_import(source: str, target: str) -> tuple[str, str]:
    """Returns ``(module, name)`` for the ``from module import name`` of another entry.

    Args:
        source: Importing entry's id.
        target: Imported entry's id.

    Returns:
        The relative module and the name.
    """
    here = entry_module(source)[:-1]
    there = entry_module(target)
    common = len(posixpath.commonprefix([here, there[:-1]]))
    dots = "." * (len(here) - common + 1)
    return dots + ".".join(there[common:-1]), there[-1]


def library(ctx: Context, entry: str) -> Expr:
    """Returns the text of an imported library: a module, or what its chunk returned."""
    target = ctx.module.libraries[entry]
    imports = ctx.module.imports
    module, name = relative_import(ctx.module.member.id, entry)
    if target.layout.plain:
        for variable, alias in ctx.module.aliases.items():
            if alias == entry:
                imports.preferred.setdefault((module, name), identifier(variable.name))
        return Expr(imports.use(module, name))
    chunk = f"{module}{'' if module.endswith('.') else '.'}{name}"
    imports.preferred.setdefault((chunk, "chunk"), f"{name}_chunk")
    return Expr(f"{ctx.execution('load')}({imports.use(chunk, 'chunk')})")


def plain_library(ctx: Context, node: ir.Expr) -> Module | None:
    """Returns the plain library that an expression names, if it does."""
    entry: str | None = None
    if isinstance(node, ir.Local):
        entry = ctx.module.aliases.get(node.variable)
    elif isinstance(node, ir.Global) and node.name not in ctx.module.facts.flow.globals:
        meaning = global_meaning(ctx.module.member, node.name)
        entry = meaning.entry if isinstance(meaning, Library) else None
    elif (name := require_name(node)) is not None:
        meaning = required(ctx.module.member, name)
        entry = meaning.entry if isinstance(meaning, Library) else None
    if entry is None or not ctx.module.libraries[entry].layout.plain:
        return None
    return ctx.module.libraries[entry]
