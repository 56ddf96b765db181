"""``do``, ``if``, ``while``, ``repeat``, ``break``, ``goto continue``."""

from __future__ import annotations

from transpiler.analysis.endings import falls_through
from transpiler.diagnostics.model import Span
from transpiler.ir import nodes as ir
from transpiler.lower.blocks import block, filled
from transpiler.lower.conditions import truth
from transpiler.lower.context import Context
from transpiler.lower.pytree import Line, Stmt, Suite

MAX_LOOPS = 20
"""CPython's limit of nested blocks in one function."""


def do(ctx: Context, node: ir.Do) -> list[Stmt]:
    """A block of its own; names are already unambiguous, so its statements stand in line."""
    return block(ctx, node.body, inside=True)


def suite(ctx: Context, header: str, node: ir.Block, line: int) -> Suite:
    """Returns a clause with the lowered block as its body."""
    return Suite(header, line, filled(block(ctx, node, inside=True), line))


def if_statement(ctx: Context, node: ir.If) -> list[Stmt]:
    """``if / elseif / else``."""
    output: list[Stmt] = []
    for position, (condition, body) in enumerate(node.branches):
        word = "if" if position == 0 else "elif"
        ctx.line = condition.span.line
        header = f"{word} {truth(ctx, condition).text}:"
        output.append(suite(ctx, header, body, condition.span.line))
    if node.orelse is not None:
        output.append(suite(ctx, "else:", node.orelse, node.orelse.span.line))
    return output


def while_loop(ctx: Context, node: ir.While) -> list[Stmt]:
    """``while``."""
    header = f"while {truth(ctx, node.test).text}:"
    return [loop(ctx, header, node.body, node.span.line)]


def loop(
    ctx: Context, header: str, body: ir.Block, line: int, first: list[Stmt] | None = None
) -> Suite:
    """Returns a loop, its body lowered with the labels that ``goto`` may continue at.

    Args:
        ctx: The context.
        header: The loop's header.
        body: The Lua body.
        line: Lua line of the header.
        first: Statements to run at the start of each iteration.

    Returns:
        The loop.
    """
    enter_loop(ctx, _end_labels(body), line)
    lowered = [*(first or []), *block(ctx, body, inside=True)]
    ctx.continues.pop()
    return Suite(header, line, filled(lowered, line))


def enter_loop(ctx: Context, labels: frozenset[str], line: int) -> None:
    """Notes a loop around what is lowered next; the caller takes it off ``continues`` again.

    Raises:
        CompileError: LT206 for more nested loops than CPython allows.
    """
    if len(ctx.continues) == MAX_LOOPS:
        raise ctx.refusal(
            "LT206",
            f"more than {MAX_LOOPS} loops stand inside each other",
            Span(line, 1, line, 2),
            "move the inner ones to a function",
        )
    ctx.continues.append(labels)


def repeat_loop(ctx: Context, node: ir.Repeat) -> list[Stmt]:
    """``repeat ... until``: the test stands at the end of the body, whose locals it sees."""
    enter_loop(ctx, frozenset(), node.span.line)
    body = block(ctx, node.body)
    ctx.continues.pop()
    line = node.test.span.line
    if falls_through(node.body):
        outer, ctx.pre = ctx.pre, []
        ctx.line = line
        condition = truth(ctx, node.test)
        body += ctx.pre
        ctx.pre = outer
        if condition.text == "True":
            body.append(Line("break", line))
        elif condition.text != "False":
            body.append(Suite(f"if {condition.text}:", line, [Line("break", line)]))
    return [Suite("while True:", node.span.line, filled(body, line))]


def break_statement(ctx: Context, node: ir.Break) -> list[Stmt]:
    """``break``."""
    return [Line("break", node.span.line)]


def goto(ctx: Context, node: ir.Goto) -> list[Stmt]:
    """``goto`` to the end of the innermost loop is ``continue``; nothing else is supported."""
    if ctx.continues and node.label in ctx.continues[-1]:
        return [Line("continue", node.span.line)]
    raise ctx.unsupported(
        node,
        f"goto '{node.label}' is not supported",
        "only a goto to a label at the end of the enclosing loop's body is; restructure the code",
        code="LT201",
    )


def label(ctx: Context, node: ir.Label) -> list[Stmt]:
    """A label leaves no trace; every goto has been resolved or refused."""
    return []


def _end_labels(body: ir.Block) -> frozenset[str]:
    """Labels at the end of a loop body: jumping there continues the loop."""
    labels: list[str] = []
    for statement in reversed(body.body):
        if not isinstance(statement, ir.Label):
            break
        labels.append(statement.name)
    return frozenset(labels)
