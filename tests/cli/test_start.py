"""Help starts without loading what only the work needs; asserted on modules, not on the clock."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("temporalio", "black", "jinja2", "luaparser", "yaml", "rich", "runtime_shims")
PROBE = """
import sys
from transpiler.cli import main
status = main(sys.argv[2:])
loaded = [name for name in sys.argv[1].split(",") if name in sys.modules]
sys.exit(f"status {status}, loaded {loaded}" if status or loaded else 0)
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["lint", "--help"],
        ["lsp", "--help"],
        ["build", "--help"],
        ["explain", "--help"],
        ["run", "--help"],
        ["worker", "--help"],
        ["init", "--help"],
    ],
    ids=" ".join,
)
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    command = [sys.executable, "-c", PROBE, ",".join(HEAVY), *arguments]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stdout


@pytest.mark.parametrize("command_name", ["lint", "explain"])
def test_checks_load_no_temporal_formatter_or_templates(command_name: str, tmp_path: Path) -> None:
    source = tmp_path / "a.lua"
    source.write_text("return function() end\n")
    unwanted = "temporalio,black,jinja2,runtime_shims,rich"
    command = [sys.executable, "-c", PROBE, unwanted, command_name, str(source)]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stderr
