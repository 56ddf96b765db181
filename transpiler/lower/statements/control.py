"""``do``, ``if``, ``while``, ``repeat``, ``break``, ``goto``."""

from __future__ import annotations

from transpiler.analysis.endings import falls_through
from transpiler.ir import nodes as ir
from transpiler.lower.blocks import block, filled
from transpiler.lower.conditions import truth
from transpiler.lower.context import Context, Loop
from transpiler.lower.jumps import go_to, leave_loop, python_loop
from transpiler.lower.pytree import Line, Stmt, Suite


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
    return loop(ctx, header, node, node.span.line)


def loop(
    ctx: Context,
    header: str,
    node: ir.While | ir.NumericFor | ir.GenericFor,
    line: int,
    first: list[Stmt] | None = None,
) -> list[Stmt]:
    """Returns a loop, in which ``continue`` leads to the labels at the end of the body.

    Args:
        ctx: The context.
        header: The loop's header.
        node: The loop.
        line: Lua line of the header.
        first: Statements to run at the start of each iteration.

    Returns:
        The loop and what jumps through it need around it.
    """

    def build() -> Suite:
        lowered = [*(first or []), *block(ctx, node.body, inside=True)]
        return Suite(header, line, filled(lowered, line))

    return python_loop(ctx, Loop(_end_labels(node.body), frozenset(node.exits)), line, build)


def repeat_loop(ctx: Context, node: ir.Repeat) -> list[Stmt]:
    """``repeat ... until``: the test stands at the end of the body, whose locals it sees."""
    line = node.test.span.line

    def build() -> Suite:
        body = block(ctx, node.body)
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
        return Suite("while True:", node.span.line, filled(body, line))

    return python_loop(ctx, Loop(breaks=frozenset(node.exits)), node.span.line, build)


def region(ctx: Context, node: ir.Region) -> list[Stmt]:
    """Statements that a ``goto`` starts again or leaves: a loop that runs once otherwise."""
    labels = frozenset({node.label})
    frame = Loop(continues=labels) if node.restarts else Loop(breaks=labels)
    frame.is_lua = False

    def build() -> Suite:
        body = block(ctx, node.body)
        if falls_through(node.body):
            body.append(Line("break", node.span.end_line))
        elif isinstance(body[-1], Line) and body[-1].text == "continue":
            body.pop()
        return Suite("while True:", node.span.line, filled(body, node.span.line))

    return python_loop(ctx, frame, node.span.line, build)


def dispatch(ctx: Context, node: ir.Dispatch) -> list[Stmt]:
    """Parts that are entered at any label: a loop over a variable that says where to go on."""
    selector = ctx.module.fresh_name("part")
    labels = {label: number for number, (label, _) in enumerate(node.parts) if label is not None}
    line = node.span.line

    def build() -> Suite:
        body: list[Stmt] = []
        for number, (_, part) in enumerate(node.parts):
            lowered = block(ctx, part)
            if number == len(node.parts) - 1:
                body += lowered
            else:
                header = f"if {selector} <= {number}:"
                body.append(Suite(header, part.span.line, filled(lowered, part.span.line)))
        if falls_through(node.parts[-1][1]):
            body.append(Line("break", node.span.end_line))
        return Suite("while True:", line, body)

    frame = Loop(parts=labels, selector=selector, is_lua=False)
    return [Line(f"{selector} = 0", line), *python_loop(ctx, frame, line, build)]


def break_statement(ctx: Context, node: ir.Break) -> list[Stmt]:
    """``break``."""
    return leave_loop(ctx, node.span.line)


def goto(ctx: Context, node: ir.Goto) -> list[Stmt]:
    """``goto``, for which ``transpiler.ir.jumps`` has put a region or a loop around it."""
    return go_to(ctx, node.label, node.span.line)


def label(ctx: Context, node: ir.Label) -> list[Stmt]:
    """A label leaves no trace."""
    return []


def _end_labels(body: ir.Block) -> frozenset[str]:
    """Labels at the end of a loop body: jumping there continues the loop."""
    labels: list[str] = []
    for statement in reversed(body.body):
        if not isinstance(statement, ir.Label):
            break
        labels.append(statement.name)
    return frozenset(labels)
