"""`luatemporal init`: a project that is clean, and nothing is ever overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from transpiler.cli import main
from transpiler.project import load_project


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_new_project_lints_and_loads(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "My Shop"]) == 0
    assert "luatemporal run app:greet" in capsys.readouterr().out
    project = load_project(here / "My Shop")
    assert [entry.id for entry in project.entries] == ["app:compose_greeting", "app:greet"]
    assert main(["lint", "My Shop"]) == 0
    assert capsys.readouterr().out == "no findings\n"
    assert 'name = "my-shop"' in (here / "My Shop" / "pyproject.toml").read_text()
    assert "@" not in (here / "My Shop" / "README.md").read_text()


def test_new_project_builds(here: Path) -> None:
    assert main(["init", "shop"]) == 0
    assert main(["build", "shop"]) == 0
    assert main(["build", "--check", "shop"]) == 0


def test_working_directory_with_a_repository_in_it(here: Path) -> None:
    (here / ".git").mkdir()
    assert main(["init"]) == 0
    assert (here / "_index.yaml").is_file()


def test_a_directory_in_use_is_left_alone(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "notes.txt").write_text("mine")
    assert main(["init"]) == 2
    assert "is not empty (notes.txt stands in it)" in capsys.readouterr().err
    assert [path.name for path in here.iterdir()] == ["notes.txt"]


def test_a_place_that_cannot_be_written(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "file").write_text("x")
    assert main(["init", "file/below"]) == 2
    assert "cannot write file/below" in capsys.readouterr().err
