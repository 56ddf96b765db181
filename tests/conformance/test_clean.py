"""Generated modules are what Python teams accept: they compile, ruff and mypy find nothing."""

from __future__ import annotations

import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from tests.conformance.harness import run_module
from transpiler.pipeline import compile_script

HERE = Path(__file__).parent
PROGRAMS = sorted([*(HERE / "corpus").rglob("*.lua"), *(HERE / "typed").glob("*.lua")])
RULES = "E4,E7,E9,F,I,E741,F841,F811"


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with every program's module."""
    directory = tmp_path_factory.mktemp("generated")
    for path in PROGRAMS:
        module = directory / f"{path.parent.name}_{path.stem}.py"
        module.write_text(compile_script(path.read_text(encoding="utf-8"), path.name), "utf-8")
    return directory


def test_modules_compile(generated: Path) -> None:
    """CPython takes every module without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for path in sorted(generated.iterdir()):
            compile(path.read_text(encoding="utf-8"), str(path), "exec")


def test_ruff_finds_nothing(generated: Path) -> None:
    """Ruff's defaults, import order and the rules on names hold."""
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache"]
    done = subprocess.run(
        [*command, "--select", RULES, str(generated)], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "All checks passed!"


def test_mypy_finds_nothing(generated: Path) -> None:
    """Mypy with its defaults accepts every module."""
    command = [sys.executable, "-m", "mypy", "--config-file=", "--follow-imports=silent"]
    done = subprocess.run(
        [*command, str(generated)],
        capture_output=True,
        text=True,
        check=False,
        cwd=HERE.parents[1],
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("results", ("12.5\t", "nobody..........wide\tme..wide\tsmall\tmiddle\tbig", "1")),
        ("bodies", ("6\torder a5\t",)),
        ("varargs", ("a=6\tnone=0", "0\t2\t7\tnil")),
    ],
)
def test_typed_program(generated: Path, name: str, printed: tuple[str, ...]) -> None:
    """Annotated programs, which real Lua cannot run, do what they say."""
    outcome = run_module(generated / f"typed_{name}.py")
    assert outcome.success
    assert len(outcome.printed) == len(printed)
    for line, start in zip(outcome.printed, printed, strict=True):
        assert line.startswith(start)


def test_annotated_varargs_are_hinted(generated: Path) -> None:
    text = (generated / "typed_varargs.py").read_text(encoding="utf-8")
    assert "def total(label: str, *args: int) -> str:" in text
    assert "def count(*args: str | None) -> int:" in text
