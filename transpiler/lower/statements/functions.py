"""Named function statements: ``local function f``, ``function f``, ``function a.b:c``."""

from __future__ import annotations

from transpiler.ir import nodes as ir
from transpiler.lower.arrays import inserted
from transpiler.lower.context import Context
from transpiler.lower.definitions import define
from transpiler.lower.expressions.indexing import place
from transpiler.lower.pytree import ATOM, Expr, Line, Stmt
from transpiler.lower.statements.assignments import (
    assign_function,
    loose_declarations,
    named_export,
    store_text,
)


def function_decl(ctx: Context, node: ir.FunctionDecl) -> list[Stmt]:
    """A ``def``, followed by a store where the target is no plain variable."""
    module = ctx.module
    line = node.span.line
    if isinstance(node.target, ir.Local):
        variable = node.target.variable
        assigned = assign_function(ctx, variable, node.function, line) if not node.is_local else []
        if assigned:
            return assigned
        name = module.names.variables[variable]
        before: list[Stmt] = loose_declarations(ctx, [variable], line)
        if ctx.is_cell(variable):
            before.append(Line(f"{name} = {ctx.lua('Cell')}(None)", line))
        if not before:
            return [define(ctx, node.function, name)]
        return [*before, *assign_function(ctx, variable, node.function, line)]
    name = module.names.functions[node.function]
    definition = define(ctx, node.function, name)
    if isinstance(node.target, ir.Index):
        if named_export(ctx, node.target):
            return [definition]
        obj, key = ctx.expr(node.target.obj).at(ATOM), ctx.expr(node.target.key).text
        # The key is a name, and a function is never nil.
        return [definition, Line(f"{ctx.at_end(place(ctx, node.target, obj, key))} = {name}", line)]
    return [definition, Line(store_text(ctx, (node.target, "", ""), Expr(name), None), line)]


def call_statement(ctx: Context, node: ir.CallStmt) -> list[Stmt]:
    """A call whose results are dropped."""
    from transpiler.lower.expressions.calls import raw_call

    assert isinstance(node.call, (ir.Call, ir.MethodCall))
    append = inserted(ctx, node.call)
    if append is not None:
        return [Line(append, node.span.line)]
    return [Line(raw_call(ctx, node.call).text, node.span.line)]
