"""Selection and severities: by code, by the start of one, by path, and what cannot be changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from transpiler.diagnostics import ConfigurationError, Diagnostic, Severity, Span
from transpiler.linting.policy import Policy
from transpiler.project.config import load_config

TOP = Span(1, 1, 1, 2)


def judged(
    text: str, root: Path, *findings: tuple[str, str, str], **options: tuple[str, ...]
) -> list[tuple[str, str]]:
    """Judge findings, given as code, severity and path, by a configuration's text."""
    (root / "luatemporal.toml").write_text(text)
    config = load_config(root)
    policy = Policy(config.lint, config.directory, **options)
    given = [Diagnostic(code, Severity(s), "", path, TOP) for code, s, path in findings]
    return [(finding.code, finding.severity.value) for finding in policy.judge(given, root)]


def test_severities_by_code_the_longest_start_first(tmp_path: Path) -> None:
    text = '[lint.severity]\nLT3 = "hint"\nLT301 = "error"\nLT114 = "off"\n'
    assert judged(
        text,
        tmp_path,
        ("LT301", "warning", "a.lua"),
        ("LT302", "warning", "a.lua"),
        ("LT114", "hint", "_index.yaml"),
    ) == [("LT301", "error"), ("LT302", "hint")]


@pytest.mark.parametrize(
    ("path", "severity"),
    [
        ("legacy/a.lua", "hint"),
        ("legacy/deep/a.lua", "hint"),
        ("legacy/new/a.lua", "error"),
        ("src/legacy.lua", "warning"),
        ("src/_index.yaml#a", "off"),
    ],
)
def test_severities_by_path_the_last_pattern_wins(path: str, severity: str, tmp_path: Path) -> None:
    text = (
        '[lint.paths."/legacy/"]\nLT301 = "hint"\n[lint.paths."legacy/new/*.lua"]\nLT = "error"\n'
        '[lint.paths."*.yaml"]\nLT301 = "off"\n'
    )
    expected = [] if severity == "off" else [("LT301", severity)]
    assert judged(text, tmp_path, ("LT301", "warning", path)) == expected


def test_what_stops_a_build_stays_an_error(tmp_path: Path) -> None:
    found = [("LT001", "error", "a.lua"), ("LT104", "error", "i.yaml"), ("LT202", "error", "a.lua")]
    text = '[lint.severity]\nLT = "off"\n'
    assert judged(text, tmp_path, *found) == [(code, "error") for code, _, _ in found]


def test_the_command_line_wins(tmp_path: Path) -> None:
    text = '[lint]\nselect = ["LT301"]\nignore = ["LT302"]\n'
    found = [("LT301", "warning", "a.lua"), ("LT302", "warning", "a.lua")]
    assert judged(text, tmp_path, *found) == [("LT301", "warning")]
    assert judged(text, tmp_path, *found, select=("LT3",)) == [("LT301", "warning")]
    assert judged(text, tmp_path, *found, ignore=("LT301",)) == []


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('[lint]\nselect = ["LT399"]\n', 2, "lint.select: there is no code LT399; did you mean"),
        ('[lint]\nignore = ["LT9"]\n', 2, "lint.ignore: no code starts with LT9"),
        ('[lint]\nignore = ["lt301"]\n', 2, "did you mean LT301?"),
        ('[lint.severity]\nLT301 = "fatal"\n', 2, "LT301 must be one of error, warning, hint, off"),
        ('[lint.severity]\nLT999 = "hint"\n', 2, "there is no code LT999"),
        ('[lint.severity]\nLT001 = "hint"\n', 2, "LT001 stops every build"),
        ('[lint]\nseverity = "hint"\n', 2, "lint.severity must be a table"),
        ('[lint.paths]\n"a/" = "off"\n', 2, "lint.paths.a/ must be a table"),
        ('[lint.paths."a/"]\nLT301 = "fatal"\n', 2, "paths.a/.LT301 must be one of"),
        ("[lint]\nbaseline = 5\n", 2, "lint.baseline must be a string"),
    ],
)
def test_mistakes(text: str, line: int, message: str, tmp_path: Path) -> None:
    (tmp_path / "luatemporal.toml").write_text(text)
    with pytest.raises(ConfigurationError) as error:
        load_config(tmp_path)
    (finding,) = error.value.diagnostics
    assert (finding.code, finding.span.line) == ("LT120", line)
    assert message in finding.message
