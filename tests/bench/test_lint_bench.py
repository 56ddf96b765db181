"""The synthetic project is what its description says, and the benchmark of the linter runs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.lint import main
from bench.synthetic import FILES_PER_TEAM, LINES_PER_FILE, write_project


def test_the_project_is_a_pure_function_of_its_size(tmp_path: Path) -> None:
    assert write_project(tmp_path / "a", 2) == 2 * FILES_PER_TEAM * LINES_PER_FILE
    write_project(tmp_path / "b", 2)
    names = sorted(path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*.*"))
    assert len(names) == 2 * (FILES_PER_TEAM + 1)
    for name in names:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = tmp_path / "figures.json"
    assert main(["--teams", "1", "--repeat", "1", "--json", str(figures)]) == 0
    names = [figure["name"] for figure in json.loads(figures.read_text("utf-8"))]
    assert names == ["start-up", "cold", "warm", "one changed"]
    printed = capsys.readouterr().out
    assert printed.startswith("1,000 lines in 20 files\n")
    assert "MiB" in printed
