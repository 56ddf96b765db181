"""Named function statements: ``local function f``, ``function f``, ``function a.b:c``."""

from __future__ import annotations

from transpiler.ir import nodes as ir
from transpiler.lower.context import Context
from transpiler.lower.definitions import define
from transpiler.lower.pytree import ATOM, Expr, Line, Stmt
from transpiler.lower.statements.assignments import named_export, store_text


def function_decl(ctx: Context, node: ir.FunctionDecl) -> list[Stmt]:
    """A ``def``, followed by a store where the target is no plain variable."""
    module = ctx.module
    line = node.span.line
    if isinstance(node.target, ir.Local):
        variable = node.target.variable
        name = module.names.variables[variable]
        if variable in module.facts.captures.cells:
            return _in_cell(ctx, node, name)
        if variable.function is ctx.function:
            return [define(ctx, node.function, name)]
        inner = ctx.temporary()
        return [define(ctx, node.function, inner), Line(f"{name} = {inner}", line)]
    name = module.names.functions[node.function]
    definition = define(ctx, node.function, name)
    if isinstance(node.target, ir.Index):
        if named_export(ctx, node.target):
            return [definition]
        parts = (node.target, ctx.expr(node.target.obj).at(ATOM), ctx.expr(node.target.key).text)
        return [definition, Line(store_text(ctx, parts, Expr(name), None), line)]
    return [definition, Line(store_text(ctx, (node.target, "", ""), Expr(name), None), line)]


def _in_cell(ctx: Context, node: ir.FunctionDecl, name: str) -> list[Stmt]:
    """A recursive function declared in a loop: each iteration has its own."""
    inner = ctx.temporary()
    output: list[Stmt] = []
    if node.is_local:
        output.append(Line(f"{name} = {ctx.lua('Cell')}(None)", node.span.line))
    return [
        *output,
        define(ctx, node.function, inner),
        Line(f"{name}.value = {inner}", node.span.line),
    ]


def type_decl(ctx: Context, node: ir.TypeDecl) -> list[Stmt]:
    """A type declaration; annotations that use it have become hints already."""
    return []


def call_statement(ctx: Context, node: ir.CallStmt) -> list[Stmt]:
    """A call whose results are dropped."""
    from transpiler.lower.expressions.calls import raw_call

    assert isinstance(node.call, (ir.Call, ir.MethodCall))
    return [Line(raw_call(ctx, node.call).text, node.span.line)]
