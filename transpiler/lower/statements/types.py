"""Type declarations: an assignment for a type, a decorated function for a generic one."""

from __future__ import annotations

from transpiler.analysis.type_problems import declaration_problems
from transpiler.ir import nodes as ir
from transpiler.ir.types import Declared, walk
from transpiler.lower import literals
from transpiler.lower.context import Context
from transpiler.lower.pytree import Line, Stmt, Suite
from transpiler.lower.types.expressions import TypeLowering, refers_ahead
from transpiler.lower.types.names import type_name


def type_decl(ctx: Context, node: ir.TypeDecl) -> list[Stmt]:
    """Lowers ``type Name = T`` where the program uses the name as a value; else nothing is left.

    Raises:
        CompileError: LT211 to LT214 for what is wrong with the type.
    """
    if not node.live:
        return []
    for problem in declaration_problems(ctx.module.member.chunk, node):
        raise ctx.refusal(*problem)
    text = TypeLowering(ctx, node).named(node.value)
    return [*_definition(ctx, node, text), *ctx.make_cells([node.variable])]


def _definition(ctx: Context, node: ir.TypeDecl, text: str) -> list[Stmt]:
    line, name = node.span.line, ctx.module.names.variables[node.variable]
    if not node.parameters:
        return [Line(f"{name}{_hint(ctx, node)} = {text}", line)]
    kind = type_name(ctx, "Type").text
    names = [ctx.module.names.variables[parameter] for parameter in node.parameters]
    titles = [literals.string(item.name) for item in (node.variable, *node.parameters)]
    header = f"def {name}({', '.join(f'{each}: {kind}' for each in names)}) -> {kind}:"
    return [
        Line(f"@{type_name(ctx, 'generic').text}({', '.join(titles)})", line),
        Suite(header, line, [Line(f"return {text}", line)]),
    ]


def _hint(ctx: Context, node: ir.TypeDecl) -> str:
    """A type that is referred to before it is built says what it is, for type checkers."""
    if node.variable in ctx.module.loose:
        return f": {ctx.module.any_type}"
    awaited = any(
        isinstance(part, Declared)
        and part.declaration is node
        and refers_ahead(reader, part.declaration)
        for reader in ctx.module.member.chunk.types
        if reader.live
        for part in walk(reader.value)
    )
    return f": {type_name(ctx, 'Type').text}" if awaited else ""
