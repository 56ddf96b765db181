"""Every example compiles without a finding, and to Python that the usual tools accept."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.examples.projects import EXAMPLES, NAMES, ROOT, compiled
from transpiler.determinism import lint_project
from transpiler.project import load_project


@pytest.mark.parametrize("name", NAMES)
def test_an_example_has_no_findings(name: str) -> None:
    assert not lint_project(load_project(EXAMPLES / name))
    assert not compiled(name).diagnostics


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All examples, compiled into one directory as packages named after them."""
    directory = tmp_path_factory.mktemp("generated")
    for name in NAMES:
        for path, text in compiled(name).files.items():
            target = directory / name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
    return directory


def test_generated_code_passes_ruff(generated: Path) -> None:
    run(generated, "ruff", "check", "--isolated", "--target-version=py311", ".")


def test_generated_code_passes_mypy(generated: Path) -> None:
    packages = [argument for name in NAMES for argument in ("-p", name)]
    options = ["--config-file=", "--python-version=3.11", "--follow-imports=silent"]
    cache = f"--cache-dir={ROOT / '.mypy_cache' / 'examples'}"
    run(generated, "mypy", *options, cache, *packages)


def run(directory: Path, tool: str, *arguments: str) -> None:
    """Run a tool in a directory; the test fails with what it prints."""
    finished = subprocess.run(
        [sys.executable, "-m", tool, *arguments],
        cwd=directory,
        env={**os.environ, "MYPYPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
