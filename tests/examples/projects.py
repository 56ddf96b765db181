"""Where the example projects are, and their compiled files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from transpiler.pipeline import Compilation, compile_project
from transpiler.project import load_project

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
NAMES = sorted(path.parent.name for path in EXAMPLES.glob("*/_index.yaml"))


@cache
def compiled(name: str) -> Compilation:
    """Compile an example project, once for all tests."""
    return compile_project(load_project(EXAMPLES / name))
