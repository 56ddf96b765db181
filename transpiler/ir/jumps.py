"""goto made structured: afterwards every goto leads to the start or end of a region around it.

A label splits its block. What stands between a label and a later ``goto`` to it becomes a region
that restarts, what stands between a ``goto`` and a later label a region that is left early. Labels
whose regions would overlap make the whole block a dispatch over its parts. A label at the end of a
loop's body stays, a ``goto`` to it goes on with the next iteration; one right after a loop is where
that loop's ``break`` leads.
"""

from __future__ import annotations

from typing import NamedTuple

from transpiler.diagnostics.model import CompileError, Diagnostic, Severity, Span
from transpiler.ir import nodes as ir
from transpiler.ir.visit import blocks_of, walk


class _Region(NamedTuple):
    """Statements ``start`` to ``end`` (exclusive) that a ``goto`` restarts or leaves."""

    start: int
    end: int
    label: str
    restarts: bool


def structure(function: ir.Function) -> None:
    """Rewrites a function's body so that no ``goto`` needs more than loops.

    Args:
        function: The function, whose body is changed in place.

    Raises:
        CompileError: LT201 for labels that cross around a variable to be closed.
    """
    if any(isinstance(node, ir.Goto) for node in walk(function.body)):
        _structure(function, function.body, loop_body=False)


def _structure(function: ir.Function, block: ir.Block, loop_body: bool) -> None:
    for statement in block.body:
        is_loop = isinstance(statement, (ir.While, ir.NumericFor, ir.GenericFor))
        for inner in blocks_of(statement):
            _structure(function, inner, is_loop)
    body, tail = _without_end_labels(block.body) if loop_body else (block.body, [])
    if body and isinstance(body[-1], ir.Loop):
        body[-1].exits.update(item.name for item in tail if isinstance(item, ir.Label))
    if not any(isinstance(statement, ir.Label) for statement in body):
        return
    regions = _regions(body)
    closes = any(map(_is_closed, body))
    if closes and _cross(regions):
        raise _crossing(function, block)
    if _cross(regions) or (not closes and _overlap(regions)):
        body = [_dispatch(body)]
    else:
        body = _nest(body, 0, len(body), regions)
    block.body[:] = [*body, *tail]


def _without_end_labels(body: list[ir.Stmt]) -> tuple[list[ir.Stmt], list[ir.Stmt]]:
    end = len(body)
    while end and isinstance(body[end - 1], ir.Label):
        end -= 1
    return body[:end], body[end:]


def free_gotos(statement: ir.Stmt) -> set[str]:
    """Returns the labels a statement jumps to that lie outside of it."""
    if isinstance(statement, ir.Goto):
        return {statement.label}
    found: set[str] = set()
    for inner in blocks_of(statement):
        labels = {item.name for item in inner.body if isinstance(item, ir.Label)}
        for item in inner.body:
            found |= free_gotos(item) - labels
    if isinstance(statement, ir.Loop):
        found -= statement.exits
    if isinstance(statement, ir.Region):
        found.discard(statement.label)
    if isinstance(statement, ir.Dispatch):
        found.difference_update(label for label, _ in statement.parts if label is not None)
    return found


def _regions(body: list[ir.Stmt]) -> list[_Region]:
    gotos = [free_gotos(statement) for statement in body]
    regions: list[_Region] = []
    for position, statement in enumerate(body):
        if not isinstance(statement, ir.Label):
            continue
        name = statement.name
        sources = [index for index, labels in enumerate(gotos) if name in labels]
        before = [index for index in sources if index < position]
        after = [index for index in sources if index > position]
        if before:
            regions.append(_Region(before[0], position, name, restarts=False))
        if after:
            end = after[-1] + 1
            if any(_is_closed(item) for item in body[position:end]):
                end = len(body)
            regions.append(_Region(position + 1, end, name, restarts=True))
    return _widened(regions)


def _widened(regions: list[_Region]) -> list[_Region]:
    """Returns the regions, those left early begun where another one begins that ends inside."""
    starts = [region.start for region in regions]
    for number, region in enumerate(regions):
        if not region.restarts:
            crossed = [o.start for o in regions if o.start < region.start < o.end < region.end]
            starts[number] = min([region.start, *crossed])
    widened = [r._replace(start=start) for r, start in zip(regions, starts, strict=True)]
    return widened if widened == regions else _widened(widened)


def _crossing(function: ir.Function, block: ir.Block) -> CompileError:
    label = next(item for item in block.body if isinstance(item, ir.Label))
    return CompileError(
        Diagnostic(
            "LT201",
            Severity.ERROR,
            "labels cross in a block that declares a variable to be closed",
            function.chunk,
            label.span,
            help="put the variable and what uses it into 'do ... end'",
        )
    )


def _is_closed(statement: ir.Stmt) -> bool:
    return isinstance(statement, ir.LocalDecl) and statement.closed is not None


def _cross(regions: list[_Region]) -> bool:
    return any(a.start < b.start < a.end < b.end for a in regions for b in regions)


def _overlap(regions: list[_Region]) -> bool:
    """Whether jumps would have to lead out of a region that restarts."""
    return any(
        a is not b and a.restarts and a.start < b.end and b.start < a.end
        for a in regions
        for b in regions
    )


def _nest(body: list[ir.Stmt], start: int, end: int, regions: list[_Region]) -> list[ir.Stmt]:
    """Returns the statements of a range with its regions put around what they cover."""
    output: list[ir.Stmt] = []
    position = start
    while position < end:
        here = [r for r in regions if r.start == position and r.end <= end]
        if here:
            outer = max(here, key=lambda r: r.end)
            rest = [r for r in regions if r is not outer]
            inner = _nest(body, outer.start, outer.end, rest)
            output += _region(inner, outer)
            position = outer.end
        else:
            if not isinstance(body[position], ir.Label):
                output.append(body[position])
            position += 1
    return output


def _region(body: list[ir.Stmt], region: _Region) -> list[ir.Stmt]:
    if not body:
        return []
    if region.restarts:
        for statement in body:
            deepen(statement)
        return _restarting(body, region.label)
    return [_left_early(body, region.label)]


def _left_early(body: list[ir.Stmt], label: str) -> ir.Stmt:
    """``if c then goto l end; rest; ::l::`` is ``if not c then rest end``."""
    first, rest = body[0], body[1:]
    if isinstance(first, ir.Loop) and not rest:
        first.exits.add(label)
        return first
    span = _covering(body)
    if _is_guard(first, label) and rest and not any(label in free_gotos(s) for s in rest):
        assert isinstance(first, ir.If)
        test = first.branches[0][0]
        inverse = ir.Unary(test.span, "not", test)
        return ir.If(span, [(inverse, ir.Block(_covering(rest), rest))], None)
    return ir.Region(span, label, ir.Block(span, body), restarts=False)


def _restarting(body: list[ir.Stmt], label: str) -> list[ir.Stmt]:
    """Backward jumps, as the ``while`` or ``repeat`` that they spell out where that is possible."""
    last, span = body[-1], _covering(body)
    if isinstance(last, ir.Goto):
        body = body[:-1]
    elif not any(map(leaves_loop, body)) and isinstance(last, ir.If) and _jumps_back(last, label):
        test, branch = last.branches[0]
        rest = [*body[:-1], *branch.body[:-1]]
        if not any(label in free_gotos(statement) for statement in rest):
            if len(body) == 1:
                return [ir.While(span, test, ir.Block(branch.span, branch.body[:-1]))]
            if len(branch.body) == 1:
                inverse = ir.Unary(test.span, "not", test)
                return [ir.Repeat(span, ir.Block(_covering(rest), rest), inverse)]
    return [ir.Region(span, label, ir.Block(span, body), restarts=True)]


def _is_guard(statement: ir.Stmt, label: str) -> bool:
    """Whether a statement is ``if c then goto label end``."""
    return (
        isinstance(statement, ir.If)
        and _jumps_back(statement, label)
        and len(statement.branches[0][1].body) == 1
    )


def _jumps_back(statement: ir.If, label: str) -> bool:
    """Whether a statement is ``if c then ... goto label end``."""
    if len(statement.branches) != 1 or statement.orelse is not None:
        return False
    body = statement.branches[0][1].body
    return bool(body) and isinstance(body[-1], ir.Goto) and body[-1].label == label


def leaves_loop(statement: ir.Stmt) -> bool:
    """Whether a statement leaves the loop around it by ``break``."""
    if isinstance(statement, ir.Break):
        return True
    if isinstance(statement, ir.Loop):
        return False
    return any(leaves_loop(item) for inner in blocks_of(statement) for item in inner.body)


def _dispatch(body: list[ir.Stmt]) -> ir.Stmt:
    parts: list[tuple[str | None, ir.Block]] = []
    current: list[ir.Stmt] = []
    label: str | None = None
    for statement in [*body, None]:
        if statement is not None and not isinstance(statement, ir.Label):
            current.append(statement)
            continue
        if current or label is not None:
            span = _covering(current) if current else body[0].span
            parts.append((label, ir.Block(span, current)))
        if statement is not None:
            label, current = statement.name, []
    for statement in body:
        deepen(statement)
    return ir.Dispatch(_covering(body), parts)


def deepen(statement: ir.Stmt) -> None:
    """Notes that what a statement declares is declared anew each time around.

    Args:
        statement: A statement that a jump may lead back to.
    """
    for node in walk(statement):
        variables: list[ir.Variable] = []
        if isinstance(node, (ir.LocalDecl, ir.GenericFor)):
            variables = node.variables
        elif isinstance(node, ir.NumericFor):
            variables = [node.variable]
        elif isinstance(node, ir.FunctionDecl) and node.is_local:
            assert isinstance(node.target, ir.Local)
            variables = [node.target.variable]
        for variable in variables:
            variable.loop_depth += 1


def _covering(body: list[ir.Stmt]) -> Span:
    first, last = body[0].span, body[-1].span
    return Span(first.line, first.column, last.end_line, last.end_column)
