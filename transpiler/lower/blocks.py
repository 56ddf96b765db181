"""Statement lists: order, blank lines and comments as in the Lua source."""

from __future__ import annotations

import re

from transpiler.frontend.comments import Comment as LuaComment
from transpiler.ir import nodes as ir
from transpiler.lower import literals
from transpiler.lower.context import Context
from transpiler.lower.pytree import Blank, Comment, Line, Stmt, Suite

PRAGMA = re.compile(
    r"(type|fmt|noqa|isort|mypy|ruff|flake8|pylint|pyright|pragma|yapf|nosec|black)\b\s*(:|$)", re.I
)


def block(ctx: Context, node: ir.Block, inside: bool = False) -> list[Stmt]:
    """Lowers a block's statements.

    Args:
        ctx: The context.
        node: The block.
        inside: Whether the block has an ``end`` before which comments may stand.

    Returns:
        The statements.
    """
    output: list[Stmt] = []
    last: int | None = None
    for position, statement in enumerate(node.body):
        last = _lead(ctx, output, statement.span.line, last)
        if isinstance(statement, ir.LocalDecl) and statement.closed is not None:
            rest = ir.Block(node.span, node.body[position + 1 :])
            return [*output, *_closing(ctx, statement, statement.closed, rest, inside)]
        lowered = ctx.statement(statement)
        _comments_within(ctx, output, lowered, statement)
        output += lowered
        last = statement.span.end_line
    if inside:
        _lead(ctx, output, node.span.end_line + 1, last, blank_before=False)
    return output


def _closing(
    ctx: Context, node: ir.LocalDecl, variable: ir.Variable, rest: ir.Block, inside: bool
) -> list[Stmt]:
    """A variable declared ``<close>``: what follows it in the block stands in a ``with``."""
    line = node.span.line
    alone = len(node.variables) == len(node.values) == 1 and not ctx.is_cell(variable)
    if alone:
        outer, ctx.pre = ctx.pre, []
        ctx.line, ctx.end_line = line, node.span.end_line
        value = ctx.expr(node.values[0]).text
        before, ctx.pre = ctx.pre, outer
        target = f" as {ctx.variable(variable)}" if variable.reads > 1 else ""
    else:
        before, value, target = ctx.statement(node), ctx.variable(variable), ""
    name = literals.string(variable.name)
    header = f"{closing_keyword(ctx, node)} {ctx.lua('closing')}({value}, {name}){target}:"
    return [*before, Suite(header, line, filled(block(ctx, rest, inside), line))]


def closing_keyword(ctx: Context, node: ir.Node) -> str:
    """Returns the ``with`` that the ``__close`` metamethods of a declaration or loop need."""
    return "async with" if True in ctx.module.facts.suspension.call_colours(node) else "with"


def filled(body: list[Stmt], line: int, text: str = "pass") -> list[Stmt]:
    """Returns a body Python accepts: one with at least one statement.

    Args:
        body: The body.
        line: Lua line of the statement to add.
        text: The statement to add.
    """
    if any(isinstance(item, (Line, Suite)) for item in body):
        return body
    return [*body, Line(text, line)]


def _lead(
    ctx: Context, output: list[Stmt], line: int, last: int | None, blank_before: bool = True
) -> int | None:
    """Places comments that stand before ``line`` and keeps the source's blank lines."""
    comments = ctx.module.comments
    while comments:
        comment = comments[0]
        assert isinstance(comment, LuaComment)
        if comment.span.line >= line:
            break
        comments.pop(0)
        if last is not None and comment.span.line > last + 1:
            output.append(Blank())
        output += [Comment(text) for text in comment_lines(comment)]
        last = comment.span.end_line
    if blank_before and last is not None and line > last + 1:
        output.append(Blank())
    return last


def _comments_within(
    ctx: Context, output: list[Stmt], lowered: list[Stmt], statement: ir.Stmt
) -> None:
    """A comment at a statement's end stays there; one inside it moves before it."""
    comments = ctx.module.comments
    while comments:
        comment = comments[0]
        assert isinstance(comment, LuaComment)
        if comment.span.line > statement.span.end_line:
            return
        comments.pop(0)
        trailing = comment.span.line == statement.span.end_line and not comment.long
        if trailing and lowered and isinstance(lowered[-1], Line) and lowered[-1].comment is None:
            lowered[-1].comment = comment_lines(comment)[0]
        else:
            output += [Comment(text) for text in comment_lines(comment)]


def take_header(ctx: Context, body: ir.Block) -> list[str]:
    """Takes the comment that opens a file and speaks of the file as a whole.

    A comment directly above a definition belongs to that definition and stays.

    Args:
        ctx: The chunk's context.
        body: The chunk's body.

    Returns:
        The comment's lines, none when there is no such comment.
    """
    comments = ctx.module.comments
    first = body.body[0] if body.body else None
    end = 0
    count = 0
    for comment in comments:
        assert isinstance(comment, LuaComment)
        starts_late = first is not None and comment.span.line >= first.span.line
        if starts_late or (count and comment.span.line > end + 1):
            break
        end = comment.span.end_line
        count += 1
    gone = ctx.module.erased.keys() | ctx.module.aliases.keys()
    attached = first is not None and first.span.line == end + 1
    vanishes = (isinstance(first, ir.TypeDecl) and not first.live) or (
        isinstance(first, ir.LocalDecl) and gone.issuperset(first.variables)
    )
    if attached and not vanishes:
        return []
    taken, comments[:] = comments[:count], comments[count:]
    return [line for comment in taken for line in comment_lines(comment)]  # type: ignore[arg-type]


def comment_lines(comment: LuaComment) -> list[str]:
    """Returns a comment's lines without Lua's or Python's marker."""
    if comment.long:
        lines = [line.strip() for line in comment.text.strip("\n").splitlines()] or [""]
    else:
        lines = [comment.text.lstrip("-").removeprefix(" ").rstrip()]
    return [_harmless(line) for line in lines]


def _harmless(line: str) -> str:
    """Keeps a comment from being an instruction to Python's tools, and its text printable."""
    text = "".join(c if c.isprintable() or c == "\t" else "\N{REPLACEMENT CHARACTER}" for c in line)
    return f"Lua: {text}" if PRAGMA.match(text) else text
