"""What the editor shows over a name: whether the function suspends, why, and what a replay sees."""

from __future__ import annotations

from pathlib import Path

from transpiler.api.effects import COMMAND, LOG, Facts, has_fact
from transpiler.determinism.facts import api_function
from transpiler.determinism.unit import Unit, Use
from transpiler.diagnostics.model import CompileError, Span
from transpiler.explain.load import explain_entry, explain_script
from transpiler.explain.verdicts import Explanation, Function
from transpiler.frontend import parse
from transpiler.ir import nodes as ir
from transpiler.ir.build import build_chunk
from transpiler.linting.one_file import find_project, overlaid
from transpiler.lsp.positions import covers
from transpiler.project.config import load_config

Place = tuple[int, int]


def hover(path: Path, text: str, place: Place) -> tuple[str, Span] | None:
    """Return what is to be said of a place.

    Args:
        path: The text's file, absolute.
        text: The text.
        place: Line and column.

    Returns:
        Markdown and what it is about; None where there is nothing to say, or where the text or the
        project around it does not compile.
    """
    if path.suffix != ".lua":
        return None
    try:
        chunk = build_chunk(parse(text, path.name), path.name)
    except CompileError:
        return None
    unit = Unit(path=path.name, chunk=chunk)
    use = next((use for use in unit.uses if covers(use.node.span, place)), None)
    if use is not None and (said := _of_api(use)) is not None:
        return said, use.node.span
    named = _function_at(unit, place)
    if named is None:
        return None
    span, function = named
    try:
        explanation = _explained(path, text)
    except CompileError:
        return None
    verdict = next((f for f in explanation.functions if f.line == function.span.line), None)
    return None if verdict is None else (_of_function(verdict), span)


def _of_api(use: Use) -> str | None:
    if not has_fact(use.path):
        return None
    fact = Facts().of(use.path)
    function = api_function(use.path)
    suspends = fact.suspends or (function is not None and function.suspends)
    lines = [f"**{use.path}** {'suspends: calls are awaited' if suspends else 'never suspends'}."]
    if fact.source is not None and not fact.recorded:
        lines.append(f"Its result differs between executions ({fact.source}).")
    elif fact.recorded:
        lines.append("A replay takes its result from the history.")
    if fact.effect == COMMAND:
        lines.append("What it does is a command of the workflow.")
    elif fact.effect == LOG:
        lines.append("It only writes a log.")
    if fact.replacement is not None:
        lines.append(f"Write `{fact.replacement}` instead.")
    return "\n\n".join(lines)


def _function_at(unit: Unit, place: Place) -> tuple[Span, ir.Function] | None:
    """The smallest name at a place that stands for a function of the source."""
    found: list[tuple[Span, ir.Function]] = []
    for node in unit.nodes(ir.Local, ir.FunctionDecl):
        name = node.target if isinstance(node, ir.FunctionDecl) else node
        if covers(name.span, place):
            function = (
                node.function
                if isinstance(node, ir.FunctionDecl)
                else unit.scopes.function(name)  # type: ignore[arg-type]
            )
            if function is not None:
                found.append((name.span, function))
    return min(found, key=lambda pair: pair[0].end_column - pair[0].column, default=None)


def _explained(path: Path, text: str) -> Explanation:
    found = find_project(path, load_config(path.parent))
    if found is None:
        return explain_script(text, path.name)
    project = overlaid(found.project, {found.path: text})
    entry = next(entry for entry in project.entries if entry.source_path == found.path)
    return explain_entry(project, entry.id)


def _of_function(function: Function) -> str:
    if not function.suspends:
        lines = [f"**{function.name}** never suspends: a plain `def`."]
    else:
        lines = [f"**{function.name}** suspends: an `async def`, calls are awaited."]
        lines.append(
            "\n".join(f"- {step.path}:{step.line}: {step.message}" for step in function.suspends)
        )
    count = function.results.count
    if count is not None:
        lines.append(f"Returns {count} result{'' if count == 1 else 's'}.")
    return "\n\n".join(lines)
