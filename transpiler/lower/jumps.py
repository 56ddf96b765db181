"""Python loops and the jumps out of them: what break and continue cannot reach, a flag does."""

from __future__ import annotations

from collections.abc import Callable

from transpiler.lower.context import Context, Loop
from transpiler.lower.naming import identifier
from transpiler.lower.pytree import Line, Stmt, Suite


def python_loop(ctx: Context, loop: Loop, line: int, build: Callable[[], Suite]) -> list[Stmt]:
    """Lowers what becomes a loop in Python.

    Args:
        ctx: The context.
        loop: What jumps may do with the loop.
        line: Lua line of the loop.
        build: Lowers the loop.

    Returns:
        The loop, between the clearing and the testing of flags where jumps lead through it.
    """
    ctx.loops.append(loop)
    suite = build()
    ctx.loops.pop()
    cleared: list[Stmt] = [Line(f"{flag} = False", line) for flag in loop.before]
    tests: list[Stmt] = [
        Suite(f"if {flag}:", line, [Line(word, line)]) for flag, word in loop.after.items()
    ]
    return [*cleared, suite, *tests]


def leave_loop(ctx: Context, line: int) -> list[Stmt]:
    """Lua's ``break``."""
    depth = max(depth for depth, loop in enumerate(ctx.loops) if loop.is_lua)
    return _jump(ctx, depth, "break", None, line)


def go_to(ctx: Context, label: str, line: int) -> list[Stmt]:
    """Jumps to a label that a loop around the statement stands for."""
    for depth in reversed(range(len(ctx.loops))):
        loop = ctx.loops[depth]
        if label in loop.continues:
            return _jump(ctx, depth, "continue", label, line)
        if label in loop.breaks:
            return _jump(ctx, depth, "break", label, line)
        if label in loop.parts:
            select: Stmt = Line(f"{loop.selector} = {loop.parts[label]}", line)
            return [select, *_jump(ctx, depth, "continue", label, line)]
    raise AssertionError(f"no region for label {label}")


def _jump(ctx: Context, depth: int, word: str, label: str | None, line: int) -> list[Stmt]:
    """Leaves the loops inside the one at ``depth``, whose statement ``word`` then follows."""
    target, inner = ctx.loops[depth], ctx.loops[depth + 1 :]
    if not inner:
        return [Line(word, line)]
    if label not in target.flags:
        wish = "stop" if label is None else identifier(label)
        target.flags[label] = ctx.module.fresh_name(wish)
    flag = target.flags[label]
    outermost = inner[0]
    if flag not in outermost.before:
        outermost.before.append(flag)
    outermost.after[flag] = word
    for loop in inner[1:]:
        loop.after[flag] = "break"
    return [Line(f"{flag} = True", line), Line("break", line)]
