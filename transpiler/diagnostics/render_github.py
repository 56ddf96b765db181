"""Findings as GitHub workflow commands, one line each, which become annotations of a change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transpiler.diagnostics.model import Diagnostic, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def render_github(findings: Sequence[Diagnostic]) -> str:
    """Write findings as ``::error file=...::message`` commands.

    Args:
        findings: In report order, paths relative to the repository's root.

    Returns:
        One line for each finding, without a trailing line end; empty when there are none.
    """
    return "\n".join(map(_command, findings))


def _command(finding: Diagnostic) -> str:
    properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(finding))
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(_message(finding))}"


def _properties(finding: Diagnostic) -> Iterator[tuple[str, str]]:
    span = finding.span
    yield "file", finding.path.partition("#")[0]
    yield "line", str(span.line)
    # Columns are shown for a range within one line only.
    if span.end_line == span.line:
        yield "col", str(span.column)
        yield "endColumn", str(span.end_column)
    else:
        yield "endLine", str(span.end_line)
    yield "title", finding.code


def _message(finding: Diagnostic) -> str:
    lines = [finding.message]
    lines += [f"via {step.path}:{step.line}: {step.message}" for step in finding.chain]
    if finding.help is not None:
        lines.append(f"help: {finding.help}")
    return "\n".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
