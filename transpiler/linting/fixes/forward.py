"""LT305: a local function used above its declaration is declared above its first user."""

from __future__ import annotations

from transpiler.diagnostics.model import Diagnostic, Edit, Fix, Span
from transpiler.ir import nodes as ir
from transpiler.linting.fixes.context import Context


def fix(context: Context, finding: Diagnostic) -> Fix | None:
    """Split ``local function f`` into ``local f`` above and ``function f`` where it stands.

    Nothing else may bear the name: neither another variable nor a global that is assigned.
    """
    globals_ = [node for node in context.nodes() if isinstance(node, ir.Global)]
    names = {n.name for n in globals_ if n.span == finding.span}
    if len(names) != 1:
        return None
    (name,) = names
    uses = [node for node in globals_ if node.name == name]
    if len(context.variables(name)) != 1 or _is_assigned(context, name):
        return None
    for node in context.nodes():
        if isinstance(node, ir.Block):
            for position, statement in enumerate(node.body):
                if _declares(statement, name):
                    above = node.body[:position]
                    users = [s for s in above if any(_within(use.span, s.span) for use in uses)]
                    covered = all(any(_within(use.span, s.span) for s in users) for use in uses)
                    return _split(context, name, users[0], statement) if covered else None
    return None


def _split(context: Context, name: str, user: ir.Stmt, declaration: ir.Stmt) -> Fix | None:
    lines = context.text.split("\n")
    start, line = declaration.span, lines[declaration.span.line - 1]
    after = line[start.column - 1 :]
    blank = len(after) - len(after.removeprefix("local").lstrip(" \t"))
    head = lines[user.span.line - 1][: user.span.column - 1]
    if not after.startswith("local") or not after[blank:].startswith("function") or head.strip():
        return None
    ending = "\r\n" if lines[user.span.line - 1].endswith("\r") else "\n"
    place = Span(user.span.line, 1, user.span.line, 1)
    local = Span(start.line, start.column, start.line, start.column + blank)
    return Fix(
        f"Declare {name} before its first user",
        (Edit(place, f"{head}local {name}{ending}"), Edit(local, "")),
    )


def _declares(statement: ir.Stmt, name: str) -> bool:
    match statement:
        case ir.FunctionDecl(target=ir.Local(variable=variable), is_local=True):
            return variable.name == name
    return False


def _is_assigned(context: Context, name: str) -> bool:
    for node in context.nodes():
        targets = node.targets if isinstance(node, ir.Assign) else []
        targets = [node.target] if isinstance(node, ir.FunctionDecl) else targets
        if any(isinstance(target, ir.Global) and target.name == name for target in targets):
            return True
    return False


def _within(inner: Span, outer: Span) -> bool:
    starts = (outer.line, outer.column) <= (inner.line, inner.column)
    return starts and (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
