"""Whether a chunk can return the entry function its registry entry names. Reference 1.2."""

from __future__ import annotations

from transpiler.analysis.flow import Flow
from transpiler.analysis.unit import Member
from transpiler.analysis.values import FUNC, NOTHING, TABLES
from transpiler.diagnostics.model import Span
from transpiler.ir import nodes as ir


def has_entry_point(flow: Flow, member: Member) -> bool:
    """Tells whether an entry's chunk may return a function, or a table that holds its method.

    Args:
        flow: The unit's value flow.
        member: A runnable entry.

    Returns:
        False only where no execution could find the function.
    """
    result = flow.function_results(member.chunk.function).get(0)
    if result.may(FUNC):
        return True
    if not result.may(TABLES):
        return False
    return flow.fields.get(member.method, NOTHING).may(FUNC) or flow.keyed.may(FUNC)


def returned_place(member: Member) -> Span:
    """Returns where a chunk says what it returns, its first line where it returns nothing."""
    last = member.chunk.function.body.body[-1:]
    return last[0].span if last and isinstance(last[0], ir.Return) else Span(1, 1, 1, 2)
