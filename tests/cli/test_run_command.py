"""`luatemporal run` as scripts call it: data on standard output, trouble in one line elsewhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
ORDER = {"id": "o-1", "total": 120, "customer_id": "c-7", "shipping_address": "1 Main St"}
FLOW = ["app:order_workflow", json.dumps(ORDER), "--project", str(REPOSITORY / "examples/orders")]


def luatemporal(*arguments: str, cwd: Path = REPOSITORY) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "transpiler.cli", *arguments]
    environment = {**os.environ, "NO_COLOR": "1"}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=90
    )


@pytest.mark.server
def test_a_workflow_on_an_embedded_server() -> None:
    done = luatemporal("run", *FLOW, "--dev")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["status"] == "completed"
    assert result["tracking"] == "TRK-o-1"
    assert "Temporal web UI: http://127.0.0.1:" in done.stderr


def test_without_a_server_it_fails_at_once_in_one_line(tmp_path: Path) -> None:
    index = (REPOSITORY / "examples/orders/_index.yaml").read_text()
    for source in (REPOSITORY / "examples/orders").glob("*.lua"):
        (tmp_path / source.name).write_text(source.read_text())
    # Port 9 is reserved for a service that discards what it gets; nobody runs it.
    (tmp_path / "_index.yaml").write_text(index.replace("127.0.0.1:7233", "127.0.0.1:9"))
    done = luatemporal("run", *FLOW[:2], "--project", str(tmp_path))
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        "error: cannot reach a Temporal server at 127.0.0.1:9; start one there, or use --dev"
    ]


def test_a_function_entry_runs_in_this_process() -> None:
    charge = json.dumps({"amount": 40, "customer": "c-7"})
    done = luatemporal("run", "app:charge_payment", charge, *FLOW[2:])
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["amount"] == 40


def test_a_failure_as_json() -> None:
    charge = json.dumps({"amount": 5000})
    done = luatemporal("run", "app:charge_payment", charge, *FLOW[2:], "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout) == {
        "error": {
            "kind": "PermissionDenied",
            "message": "5000.00 is over the card's limit of 1000",
            "retryable": False,
            "details": None,
        }
    }


def test_an_unknown_entry_names_the_known_ones() -> None:
    done = luatemporal("run", "app:nothing", *FLOW[2:])
    assert done.returncode == 2
    assert "unknown entry app:nothing; known: app:charge_payment" in done.stderr


def test_a_lua_file_runs_as_lua_runs_it(tmp_path: Path) -> None:
    script = tmp_path / "hello.lua"
    script.write_text('print("привет", ...)\nlocal t = nil\nprint(t.x)\n')
    ours = luatemporal("run", str(script), "a", "b", cwd=tmp_path)
    real = subprocess.run(
        ["lua5.4", "hello.lua", "a", "b"], cwd=tmp_path, capture_output=True, text=True
    )
    assert ours.returncode == real.returncode == 1
    assert ours.stdout == real.stdout == "привет\ta\tb\n"
    first = "hello.lua:3: attempt to index a nil value (local 't')"
    assert ours.stderr.splitlines()[0] == f"lua: {first}"
    assert real.stderr.splitlines()[0] == f"lua5.4: {first}"


def test_a_lua_file_with_a_syntax_error(tmp_path: Path) -> None:
    script = tmp_path / "broken.lua"
    script.write_text("local x =\n")
    done = luatemporal("run", str(script))
    assert done.returncode == 1
    assert done.stdout == ""
    assert "broken.lua:2:1" in done.stderr
