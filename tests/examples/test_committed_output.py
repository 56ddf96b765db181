"""The committed generated/ is what the compiler writes for examples/ today."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.examples.projects import EXAMPLES, NAMES, ROOT
from transpiler.project.config import load_config

LUATEMPORAL = Path(sys.executable).with_name("luatemporal")


def test_every_example_is_configured() -> None:
    projects = load_config(ROOT).projects
    expected = {EXAMPLES / name: ROOT / "generated" / name for name in NAMES}
    assert {path: projects.get(path) for path in expected} == expected


def test_committed_output_is_current() -> None:
    check = subprocess.run(
        [LUATEMPORAL, "build", "--check"], cwd=ROOT, capture_output=True, text=True
    )
    assert check.returncode == 0, check.stdout + check.stderr
