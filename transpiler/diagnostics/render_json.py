"""Findings as one JSON object for machines; the keys are a contract and only ever grow."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from transpiler.diagnostics.model import Diagnostic, Severity


def render_json(findings: Sequence[Diagnostic]) -> str:
    """Write findings as ``{"findings": [...], "summary": {...}}``.

    Args:
        findings: In report order.

    Returns:
        Indented JSON without a trailing line end.
    """
    report = {"findings": [_finding(finding) for finding in findings], "summary": summary(findings)}
    return json.dumps(report, indent=2, ensure_ascii=False)


def summary(findings: Sequence[Diagnostic]) -> dict[str, Any]:
    """Count findings: by severity, and by code in code order."""
    severities = Counter(finding.severity for finding in findings)
    codes = Counter(finding.code for finding in findings)
    return {
        **{severity.value: severities[severity] for severity in Severity},
        "total": len(findings),
        "codes": {code: codes[code] for code in sorted(codes)},
    }


def _finding(finding: Diagnostic) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": finding.path,
        "line": finding.span.line,
        "column": finding.span.column,
        "end_line": finding.span.end_line,
        "end_column": finding.span.end_column,
        "entry": finding.entry,
        "chain": [
            {"path": step.path, "line": step.line, "message": step.message}
            for step in finding.chain
        ],
        "help": finding.help,
        "fixes": [
            {
                "title": fix.title,
                "edits": [{**edit.span._asdict(), "text": edit.text} for edit in fix.edits],
            }
            for fix in finding.fixes
        ],
        "fingerprint": finding.fingerprint,
    }
