"""Findings as a SARIF 2.1.0 log: one run, rules from their pages, chains as code flows."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from transpiler.diagnostics.model import Diagnostic, Fix, Severity, Span, Suppressed
from transpiler.diagnostics.pages import page
from transpiler.version import __version__

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "luatemporal/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def render_sarif(findings: Sequence[Diagnostic], suppressed: Sequence[Suppressed] = ()) -> str:
    """Write a SARIF log.

    Args:
        findings: In report order; relative paths are relative to the root of the sources.
        suppressed: What was found and does not count, in report order.

    Returns:
        Indented JSON without a trailing line end.
    """
    codes = sorted({f.code for f in (*findings, *(item.finding for item in suppressed))})
    results = [_result(finding, codes) for finding in findings]
    for item in suppressed:
        kind = "inSource" if item.in_source else "external"
        reason = {"kind": kind, "justification": item.reason}
        results.append({**_result(item.finding, codes), "suppressions": [reason]})
    driver = {
        "name": "luatemporal",
        "semanticVersion": __version__,
        "rules": [_rule(code) for code in codes],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, ensure_ascii=False)


def _rule(code: str) -> dict[str, Any]:
    found = page(code)
    if found is None:
        return {"id": code}
    # A page has no address of its own to be a helpUri: readers get its text, tools its place.
    return {
        "id": code,
        "shortDescription": {"text": found.title},
        "help": {"text": f"See {found.reference}.", "markdown": found.text},
        "defaultConfiguration": {"level": _LEVELS[found.severity]},
        "properties": {"page": found.reference},
    }


def _result(finding: Diagnostic, codes: list[str]) -> dict[str, Any]:
    message = finding.message
    if finding.help is not None:
        message = f"{message}\nhelp: {finding.help}"
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [_location(finding)],
    }
    if finding.fingerprint:
        result["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
    if finding.chain:
        result["codeFlows"] = [_flow(finding)]
    if finding.fixes:
        result["fixes"] = [_fix(finding, fix) for fix in finding.fixes]
    return result


def _location(finding: Diagnostic) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": _place(finding.path, _region(finding.span))}
    if finding.entry is not None:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.entry, "kind": "module"}]
    return location


def _flow(finding: Diagnostic) -> dict[str, Any]:
    """The chain from its far end to the finding, as one thread."""
    steps = [
        {
            "physicalLocation": _place(step.path, {"startLine": step.line}),
            "message": {"text": step.message},
        }
        for step in reversed(finding.chain)
    ]
    steps.append({**_location(finding), "message": {"text": finding.message}})
    return {"threadFlows": [{"locations": [{"location": step} for step in steps]}]}


def _fix(finding: Diagnostic, fix: Fix) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    change = {"artifactLocation": {"uri": _uri(finding.path)}, "replacements": replacements}
    return {"description": {"text": fix.title}, "artifactChanges": [change]}


def _place(path: str, region: dict[str, int]) -> dict[str, Any]:
    return {"artifactLocation": {"uri": _uri(path)}, "region": region}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _uri(path: str) -> str:
    # A source written in a registry file is a fragment of that file.
    file, mark, name = path.replace(os.sep, "/").partition("#")
    address = quote(file, safe="/-._~")
    if file.startswith("/"):
        address = f"file://{address}"
    return address + (f"#{quote(name)}" if mark else "")
