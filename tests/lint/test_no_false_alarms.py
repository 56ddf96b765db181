"""Deterministic programs give no error: what the conformance corpus holds is all fine."""

from __future__ import annotations

from pathlib import Path

import pytest

from transpiler.determinism import lint_source
from transpiler.diagnostics import Severity

CORPUS = Path(__file__).parents[1] / "conformance" / "corpus"
SCRIPT = {"LT303", "LT308"}
"""The corpus holds programs, which block at their top level and may look for what the VM lacks."""

TRUE_ALARMS = {
    # It asserts what it draws.
    "maths/random_ranges.lua": {"LT302"},
    # They ask the clock for a condition that the compiler cannot know.
    "records/errors.lua": {"LT301"},
    "records/not_records.lua": {"LT301"},
}


@pytest.mark.parametrize("group", sorted(path.name for path in CORPUS.iterdir() if path.is_dir()))
def test_corpus_has_no_errors(group: str) -> None:
    for file in sorted((CORPUS / group).rglob("*.lua")):
        text = file.read_bytes().decode("utf-8", "surrogateescape")
        findings = lint_source(text, file.name)
        errors = {d.code for d in findings if d.severity is Severity.ERROR} - SCRIPT
        name = file.relative_to(CORPUS).as_posix()
        assert errors == TRUE_ALARMS.get(name, set()), (name, findings)
