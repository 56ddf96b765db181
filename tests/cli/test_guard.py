"""Every way a command can end gives a message and the promised exit status, never a traceback."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click
import pytest

from transpiler.cli.guard import guarded
from transpiler.diagnostics import (
    CompileError,
    ConfigurationError,
    Diagnostic,
    LuatemporalError,
    Severity,
    Span,
)

FINDING = Diagnostic("LT200", Severity.ERROR, "no", "nowhere.lua", Span(1, 2, 1, 3), "a:b")


def raising(error: BaseException) -> Callable[[], Any]:
    def run() -> Any:
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (CompileError(FINDING), 1, "nowhere.lua:1:2: LT200 [error] no\n  = entry: a:b\n"),
        (ConfigurationError(FINDING), 2, "nowhere.lua:1:2: LT200 [error] no"),
        (LuatemporalError("server not reachable"), 2, "error: server not reachable\n"),
        (click.UsageError("wrong"), 2, "Error: wrong\n"),
        (click.ClickException("wrong"), 2, "Error: wrong\n"),
        (click.Abort(), 130, "interrupted\n"),
        (KeyError("x"), 2, "internal error: KeyError: 'x'\n"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_errors(
    error: BaseException, status: int, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(raising(error)) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert "Traceback" not in err


def test_traceback_on_demand(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LUATEMPORAL_DEBUG", "1")
    assert guarded(raising(KeyError("x"))) == 2
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(("result", "status"), [(None, 0), (0, 0), (1, 1), ("text", 0)])
def test_results(result: Any, status: int) -> None:
    assert guarded(lambda: result) == status
