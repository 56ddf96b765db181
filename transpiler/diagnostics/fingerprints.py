"""What findings are known by when lines move: their code, the text of their line, and a count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from transpiler.diagnostics.model import Diagnostic
from transpiler.diagnostics.render_text import SourceOf

LENGTH = 16
"""Hexadecimal digits; a fingerprint is compared within one file only."""


def with_fingerprints(findings: Iterable[Diagnostic], source_of: SourceOf) -> list[Diagnostic]:
    """Give each finding its fingerprint.

    Neither the line's number nor its indentation counts, nor the message, which may speak of other
    lines. Findings alike in code and line text are told apart by their order.

    Args:
        findings: All findings, in report order: the ordinals depend on what else was found.
        source_of: Finds the text of a file.

    Returns:
        The findings, in the same order.
    """
    lines: dict[str, list[str]] = {}
    seen: Counter[tuple[str, str, str]] = Counter()
    marked: list[Diagnostic] = []
    for finding in findings:
        if finding.path not in lines:
            lines[finding.path] = (source_of(finding.path) or "").split("\n")
        texts, number = lines[finding.path], finding.span.line
        text = " ".join(texts[number - 1].split()) if number <= len(texts) else ""
        key = (finding.path, finding.code, text)
        marked.append(replace(finding, fingerprint=_digest(finding.code, text, seen[key])))
        seen[key] += 1
    return marked


def _digest(code: str, text: str, ordinal: int) -> str:
    content = "\0".join((code, text, str(ordinal))).encode("utf-8", "surrogateescape")
    return sha256(content).hexdigest()[:LENGTH]
