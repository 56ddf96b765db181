"""Every planted call is found, at its line, as severe as its use; correct projects are clean."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lint.seeding import KINDS, Seed, plant, seeds
from transpiler.determinism import lint_project
from transpiler.diagnostics import Severity
from transpiler.project import read_project

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
SOURCES = {code for code, _ in KINDS.values()}


def problem(seed: Seed, directory: Path) -> str | None:
    """Return what is wrong with the findings for a seed, None when nothing is."""
    directory.mkdir()
    path, line = plant(seed, EXAMPLES, directory)
    findings = [d for d in lint_project(read_project(directory)) if d.code in SOURCES]
    found = [(d.code, d.path, d.span.line, d.severity.value) for d in findings]
    wanted = [(seed.code, path, line, seed.severity)]
    if found != wanted:
        return f"{seed}: found {found}, planted {wanted}"
    if seed.depth in ("helpers", "library") and seed.code not in ("LT303",):
        steps = [step.message for step in findings[0].chain]
        if not any("calls" in step for step in steps) or "starts here" not in steps[-1]:
            return f"{seed}: chain {steps}"
    return None


@pytest.mark.parametrize("kind", KINDS)
def test_every_seed_is_found(kind: str, tmp_path: Path) -> None:
    problems = [problem(seed, tmp_path / str(seed.number)) for seed in seeds() if seed.kind == kind]
    assert [text for text in problems if text is not None] == []


@pytest.mark.parametrize(
    "name", sorted(path.parent.name for path in EXAMPLES.glob("*/_index.yaml"))
)
def test_correct_projects_have_no_errors(name: str) -> None:
    findings = lint_project(read_project(EXAMPLES / name))
    assert [finding for finding in findings if finding.severity is Severity.ERROR] == []
