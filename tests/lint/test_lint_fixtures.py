"""Fixtures state in their comments what the linter finds in them, no more and no less.

A code may be followed by the severity it has there.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from transpiler.determinism import RULES, lint_project, lint_source
from transpiler.determinism.rule import Rule
from transpiler.project import read_project

FIXTURES = Path(__file__).parent / "fixtures"
PAGES = Path(__file__).parents[2] / "docs" / "rules"
EXPECTATION = re.compile(r"(?:--|#) expect: (LT\d{3}(?: \w+)?(?:, LT\d{3}(?: \w+)?)*)$")
SUFFIXES = (".lua", ".yaml")
UNHOSTED = "LT114"

cases = sorted(path for path in FIXTURES.glob("*/*") if path.suffix == ".lua" or path.is_dir())


def expected(case: Path) -> list[tuple[str, int, str, str]]:
    """Read the expectations written in a fixture: file name, line, code, severity or nothing."""
    files = sorted(case.rglob("*")) if case.is_dir() else [case]
    return sorted(
        (file.name, number, *code.partition(" ")[::2])
        for file in files
        if file.suffix in SUFFIXES
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1)
        if (match := EXPECTATION.search(line)) is not None
        for code in match[1].split(", ")
    )


@pytest.mark.parametrize("case", cases, ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_findings_are_those_the_fixture_states(case: Path) -> None:
    if case.is_dir():
        findings = lint_project(read_project(case))
    else:
        findings = lint_source(case.read_text("utf-8"), case.name)
    wanted = expected(case)
    found = sorted(
        (Path(finding.path).name, finding.span.line, finding.code, finding.severity.value)
        for finding in findings
        # The fixtures' workflows need no worker to be checked.
        if finding.code != UNHOSTED
    )
    assert [row[:3] for row in found] == [row[:3] for row in wanted], found
    for row, stated in zip(found, wanted, strict=True):
        assert stated[3] in ("", row[3]), row


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_firing_case_a_silent_case_and_a_page(rule: Rule) -> None:
    firing = [case for case in cases if case.parent.name == rule.code and case.stem == "firing"]
    silent = [case for case in cases if case.parent.name == rule.code and case.stem == "silent"]
    assert any(code == rule.code for case in firing for _, _, code, _ in expected(case))
    assert silent
    assert not any(code == rule.code for case in silent for _, _, code, _ in expected(case))
    page = (PAGES / f"{rule.code}.md").read_text("utf-8")
    assert page.startswith(f"# {rule.code}: {rule.title}\n")
    assert f"Severity: {rule.severity}" in page


def test_rules_are_listed_once_in_code_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
