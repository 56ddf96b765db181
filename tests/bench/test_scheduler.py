"""Every program of the scheduler's benchmark gives one result with tasks and with coroutines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.scheduler import main, names


def test_results(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = tmp_path / "figures.json"
    assert main(["--quick", "--json", str(figures)]) == 0
    timed = json.loads(figures.read_text("utf-8"))
    assert [item["program"] for item in timed] == [name for name in names() for _ in range(2)]
    assert "geometric mean of compiled/asyncio:" in capsys.readouterr().out


def test_unknown_program() -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["nothing"])
