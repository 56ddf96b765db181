"""Explanations as text for people and as JSON for machines, limited to chosen aspects."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import asdict
from typing import Any

from transpiler.diagnostics.model import Related
from transpiler.explain.verdicts import Call, Explanation, Function, Table, Variable

SUSPENDS = "suspends"
RESULTS = "results"
KINDS = "kinds"
STATE = "state"
CALLS = "calls"
TABLES = "tables"
ASPECTS = (SUSPENDS, RESULTS, KINDS, STATE, CALLS, TABLES)
"""What can be asked for."""

_AWAITED = {
    "always": "awaited",
    "never": "not awaited",
    "sometimes": "awaited where the callee suspends",
}
_JSON_KEYS = {
    SUSPENDS: ("suspends", "chain"),
    RESULTS: ("results", "arguments"),
    KINDS: ("variables", "returns"),
    CALLS: ("calls",),
    TABLES: ("tables",),
}


def render_text(explanation: Explanation, aspects: Collection[str]) -> str:
    """Writes an explanation for people.

    Args:
        explanation: What to write.
        aspects: Which of `ASPECTS`.

    Returns:
        Several lines without a trailing line end.
    """
    return "\n".join(_lines(explanation, aspects))


def render_json(explanation: Explanation, aspects: Collection[str]) -> str:
    """Writes an explanation as one JSON object whose keys only ever grow.

    Args:
        explanation: What to write.
        aspects: Which of `ASPECTS`.

    Returns:
        Indented JSON without a trailing line end.
    """
    report: dict[str, Any] = {"entry": explanation.entry, "path": explanation.path}
    if STATE in aspects:
        report["state"] = asdict(explanation.state)
    if set(aspects) != {STATE}:
        report["functions"] = [_fields(f, aspects) for f in explanation.functions]
    return json.dumps(report, indent=2, ensure_ascii=False)


def _fields(function: Function, aspects: Collection[str]) -> dict[str, Any]:
    fields = asdict(function)
    fields["chain"] = fields["suspends"]
    fields["suspends"] = bool(function.suspends)
    least, most = function.arguments
    fields["arguments"] = {"least": least, "most": most}
    chosen = ["name", "path", "line"]
    chosen += [key for aspect, keys in _JSON_KEYS.items() if aspect in aspects for key in keys]
    return {key: fields[key] for key in chosen}


def _lines(explanation: Explanation, aspects: Collection[str]) -> Iterator[str]:
    entry = explanation.entry
    yield explanation.path if entry is None else f"{entry} ({explanation.path})"
    if STATE in aspects:
        yield from _state(explanation)
    if set(aspects) != {STATE}:
        for function in explanation.functions:
            yield ""
            yield f"{function.name} ({function.path}:{function.line})"
            yield from (f"  {line}" for line in _function(function, aspects))


def _state(explanation: Explanation) -> Iterator[str]:
    cause = explanation.state.cause
    if explanation.state.plain:
        yield "plain module: its top level holds nothing that an execution could change"
    else:
        yield "factory: every execution runs its top level anew"
        if cause is not None:
            yield f"  {cause.path}:{cause.line}: {cause.message}"


def _function(function: Function, aspects: Collection[str]) -> Iterator[str]:
    if SUSPENDS in aspects:
        yield "suspends:" if function.suspends else "does not suspend"
        yield from (f"  {_step(step)}" for step in function.suspends)
    if RESULTS in aspects:
        yield _results(function.results.count)
        if function.results.counted_at is not None:
            yield f"  {_step(function.results.counted_at)}"
        yield _arguments(*function.arguments)
    if KINDS in aspects:
        yield from (_variable(variable) for variable in function.variables)
        if function.returns:
            yield f"result: {', '.join(function.returns)}"
    if CALLS in aspects:
        yield from (_call(call) for call in function.calls)
    if TABLES in aspects:
        for table in function.tables:
            yield _table(table)
            if table.cause is not None:
                yield f"  {_step(table.cause)}"


def _step(step: Related) -> str:
    return f"{step.path}:{step.line}: {step.message}"


def _results(count: int | None) -> str:
    if count is None:
        return "returns a varying number of results"
    return f"returns {_counted(count, 'result')}"


def _arguments(least: int, most: int | None) -> str:
    if most is None and least == 0:
        return "called with any number of arguments"
    if most is None:
        return f"called with {_counted(least, 'argument')} or more"
    if least < most:
        return f"called with {least} to {_counted(most, 'argument')}"
    return f"called with {_counted(most, 'argument')}"


def _variable(variable: Variable) -> str:
    fresh = {"cell": ", a cell per iteration", "bound": ", bound per iteration", None: ""}
    place = f"{variable.role}, line {variable.line}{fresh[variable.capture]}"
    return f"{variable.name} ({place}): {variable.kinds}"


def _call(call: Call) -> str:
    reaches = ", ".join(call.reaches) or "nothing that is known"
    return f"line {call.line}: {call.callee} reaches {reaches}; {_AWAITED[call.wait]}"


def _table(table: Table) -> str:
    fields = f" with {', '.join(table.fields)}" if table.fields else ""
    return f"line {table.line}: makes a {table.becomes}{fields}"


def _counted(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}"
