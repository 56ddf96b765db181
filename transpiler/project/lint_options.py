"""The `lint` table of the configuration: what counts, how much, and where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from transpiler.api.effects import Fact, read_fact
from transpiler.diagnostics.model import Severity
from transpiler.diagnostics.pages import code_problem
from transpiler.project.problems import suggestion

LINT_KEYS = ("baseline", "facts", "ignore", "paths", "select", "severity")
OFF = "off"
LEVELS = (*(severity.value for severity in Severity), OFF)
UNCHANGEABLE = ("LT0", "LT2")
"""Families whose findings stop a build, whatever a configuration says."""

Levels = Mapping[str, str]
"""Code or start of one to one of `LEVELS`."""
Report = Callable[[str, str, str | None], None]
"""Takes a message, the key it is about, and what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LintOptions:
    """What a configuration says about findings.

    Attributes:
        select: Code prefixes that are reported; empty means all.
        ignore: Code prefixes that are left out.
        severity: Severities other than a rule's own.
        paths: The same for files by pattern, later patterns first asked; patterns are those of
            .gitignore, relative to the configuration's directory.
        baseline: The file of known findings, absolute.
        facts: What functions of the project's own libraries are to a replay, by their place:
            ``app:clock.now`` is `now` of the library `app:clock`.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Levels = field(default_factory=dict)
    paths: Mapping[str, Levels] = field(default_factory=dict)
    baseline: Path | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)


def read_lint_options(table: dict[str, Any], directory: Path, report: Report) -> LintOptions:
    """Read the table, reporting what is wrong with it.

    Args:
        table: The table; unknown keys are reported by the caller.
        directory: What paths are relative to.
        report: Takes each problem.

    Returns:
        The options, without what was wrong.
    """
    baseline = table.get("baseline")
    if baseline is not None and not isinstance(baseline, str):
        report("lint.baseline must be a string", "baseline", None)
        baseline = None
    paths = _table(table, "paths", "lint.paths", report)
    return LintOptions(
        select=_codes(table, "select", report),
        ignore=_codes(table, "ignore", report),
        severity=_levels(_table(table, "severity", "lint.severity", report), "severity", report),
        paths={
            pattern: _levels(_table(paths, pattern, f"lint.paths.{pattern}", report), key, report)
            for pattern in paths
            for key in (f"paths.{pattern}",)
        },
        baseline=None if baseline is None else (directory / baseline).resolve(),
        facts=_facts(_table(table, "facts", "lint.facts", report), report),
    )


def _facts(table: dict[str, Any], report: Report) -> dict[str, Fact]:
    facts: dict[str, Fact] = {}
    for entry in table:
        rows = _table(table, entry, f"lint.facts.{entry}", report)
        for name, row in rows.items():
            try:
                if not isinstance(row, dict):
                    raise ValueError("a fact is a table")
                facts[f"{entry}.{name}"] = read_fact(row)
            except ValueError as problem:
                report(f"lint.facts.{entry}.{name}: {problem}", name, None)
    return facts


def _table(table: dict[str, Any], key: str, name: str, report: Report) -> dict[str, Any]:
    value = table.get(key, {})
    if isinstance(value, dict):
        return value
    report(f"{name} must be a table", key, None)
    return {}


def _codes(table: dict[str, Any], key: str, report: Report) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        report(f"lint.{key} must be a list of codes", key, None)
        return ()
    for code in value:
        problem = code_problem(code)
        if problem is not None:
            report(f"lint.{key}: {problem}", code, None)
    return tuple(value)


def _levels(table: dict[str, Any], name: str, report: Report) -> Levels:
    levels: dict[str, str] = {}
    for code, level in table.items():
        problem = code_problem(code)
        if problem is not None:
            report(f"lint.{name}: {problem}", code, None)
        elif code.startswith(UNCHANGEABLE):
            report(f"lint.{name}: {code} stops every build; its severity is fixed", code, None)
        elif level not in LEVELS:
            report(
                f"lint.{name}.{code} must be one of {', '.join(LEVELS)}",
                code,
                suggestion(str(level), LEVELS),
            )
        else:
            levels[code] = level
    return levels
