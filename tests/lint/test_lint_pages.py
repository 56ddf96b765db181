"""The examples on the rules' pages: the first has the finding, the second has no finding at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from transpiler.determinism import RULES, lint_project, lint_source
from transpiler.determinism.rule import Rule
from transpiler.project import read_project
from transpiler.resources import rules_directory

EXAMPLE = re.compile(r"^## [^\n]+\n\n```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
UNHOSTED = "LT114"
FRAGMENTS = ("LT306", "LT307")
"""Pages that show a registry file without the sources it names."""


def codes(language: str, text: str, directory: Path) -> set[str]:
    """Return the codes of what is wrong with an example."""
    if language == "lua":
        return {finding.code for finding in lint_source(text, "example.lua")}
    directory.mkdir()
    (directory / "_index.yaml").write_text(text)
    return {finding.code for finding in lint_project(read_project(directory))} - {UNHOSTED}


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.code not in FRAGMENTS], ids=lambda rule: rule.code
)
def test_examples(rule: Rule, tmp_path: Path) -> None:
    page = (rules_directory() / f"{rule.code}.md").read_text("utf-8")
    (first_language, wrong), (second_language, right) = EXAMPLE.findall(page)[:2]
    assert rule.code in codes(first_language, wrong, tmp_path / "wrong")
    assert codes(second_language, right, tmp_path / "right") == set()
