"""A whole chunk: statements of a plain module, or the factory that runs once per execution."""

from __future__ import annotations

from dataclasses import dataclass

from transpiler.analysis.entry import has_entry_point, returned_place
from transpiler.analysis.unit import SCRIPT
from transpiler.ir import nodes as ir
from transpiler.lower import patterns, records
from transpiler.lower.blocks import block, filled, take_header
from transpiler.lower.context import Context
from transpiler.lower.definitions import define
from transpiler.lower.module import Module
from transpiler.lower.parts import limit_blocks
from transpiler.lower.pytree import Blank, Stmt, Suite
from transpiler.lower.waiting import refuse_unawaited


@dataclass(frozen=True, slots=True)
class Lowered:
    """A lowered chunk.

    Attributes:
        header: Lines of the comment that opens the file, for the module's docstring.
        body: Module-level statements.
        entry: Keyword arguments of ``LuaEntry``, ``main=main`` or ``chunk=chunk, method="main"``;
            empty for libraries.
    """

    header: list[str]
    body: list[Stmt]
    entry: str


def lower_chunk(module: Module) -> Lowered:
    """Lowers a member's chunk.

    Args:
        module: The prepared module.

    Returns:
        Statements and entry point.

    Raises:
        CompileError: For constructs that cannot be compiled faithfully.
    """
    refuse_unawaited(module)
    function = module.member.chunk.function
    ctx = Context(module, function, top_level=module.layout.plain)
    header = take_header(ctx, function.body)
    if module.member.kind == SCRIPT:
        main = define(ctx, function, "main")
        return Lowered(header, [*_constants(module), main], "main=main")
    if module.member.runnable and not has_entry_point(module.facts.flow, module.member):
        method = module.member.method
        raise module.refusal(
            "LT210",
            f'method "{method}" not found in module',
            returned_place(module.member),
            f"return the function, or a table with it under {method}",
        )
    body = block(ctx, function.body, inside=True)
    if not module.layout.plain:
        line = function.span.line
        factory = Suite("def chunk():", line, filled(body, line, "return None"))
        entry = f'chunk=chunk, method="{module.member.method}"' if module.member.runnable else ""
        return Lowered(header, [*_constants(module), limit_blocks(module, factory)], entry)
    body, entry = _plain_entry(ctx, body)
    return Lowered(header, [*_constants(module), *body], entry)


def _constants(module: Module) -> list[Stmt]:
    """Returns what the statements of the chunk, lowered before, need at the top of the module."""
    constants = patterns.definitions(module)
    return [*constants, *([Blank()] if constants else []), *records.definitions(module)]


def _plain_entry(ctx: Context, body: list[Stmt]) -> tuple[list[Stmt], str]:
    layout = ctx.module.layout
    if not ctx.module.member.runnable or layout.entry is None:
        return body, ""
    if layout.table is not None and layout.exports.get(ctx.module.member.method) is layout.entry:
        return body, f"main={ctx.module.export_name(ctx.module.member.method)}"
    ctx.pre = []
    name = ctx.expr(layout.entry).text
    if isinstance(layout.entry, ir.FunctionExpr):
        body = [*body, *ctx.pre]
    return body, f"main={name}"
