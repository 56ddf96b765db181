"""The configuration file: where it is found, what it means, and what is wrong in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from transpiler.diagnostics import ConfigurationError
from transpiler.project.config import load_config


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_nearest_table_wins_and_other_pyprojects_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.luatemporal]\noutput = "out"\n')
    write(tmp_path / "a/pyproject.toml", "[tool.ruff]\n")
    (tmp_path / "a/b").mkdir()
    assert load_config(tmp_path / "a/b").directory == tmp_path
    write(tmp_path / "a/luatemporal.toml", 'lint = {select = ["LT3"], ignore = ["LT304"]}\n')
    config = load_config(tmp_path / "a/b")
    assert config.directory == tmp_path / "a"
    assert (config.lint.select, config.lint.ignore) == (("LT3",), ("LT304",))


def test_output_directories(tmp_path: Path) -> None:
    write(
        tmp_path / "pyproject.toml",
        '[tool.luatemporal]\noutput = "out"\n[tool.luatemporal.projects]\n"ex/a" = "generated/a"\n',
    )
    (tmp_path / "ex/a").mkdir(parents=True)
    config = load_config(tmp_path / "ex/a")
    assert config.output_for(tmp_path / "ex/a") == tmp_path / "generated/a"
    assert config.output_for(tmp_path) == tmp_path / "out"
    assert config.output_for(tmp_path / "ex") == tmp_path / "ex/generated"


def test_without_any_file(tmp_path: Path) -> None:
    config = load_config(tmp_path)
    assert config.output_for(tmp_path) == tmp_path / "generated"
    assert not config.projects


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("output = 5\n", 1, "output must be a string"),
        ("\noutptu = 'x'\n", 2, "unknown key outptu"),
        ("[lint]\nselct = []\n", 2, "unknown key lint.selct"),
        ("[lint]\nselect = 'LT3'\n", 2, "lint.select must be a list of codes"),
        ("lint = 5\n", 1, "lint must be a table"),
        ("[projects]\nnowhere = 'out'\n", 2, "directory not found: nowhere"),
        ("[projects]\nhere = 5\n", 2, "'here' needs an output directory"),
        ("a = = 1", 1, "not valid TOML"),
    ],
)
def test_mistakes(text: str, line: int, message: str, tmp_path: Path) -> None:
    write(tmp_path / "luatemporal.toml", text)
    (tmp_path / "here").mkdir()
    with pytest.raises(ConfigurationError) as raised:
        load_config(tmp_path)
    (finding,) = raised.value.diagnostics
    assert (finding.code, finding.path) == ("LT120", str(tmp_path / "luatemporal.toml"))
    assert finding.span.line == line
    assert message in finding.message
