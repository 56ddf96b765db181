"""`luatemporal run` and `worker`: arguments are checked before anything is started."""

from __future__ import annotations

import pytest

from transpiler.cli import main


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["run"], "Missing argument 'ENTRY|FILE.lua'"),
        (["run", "order"], "'order' is neither an entry id (namespace:name) nor a Lua file"),
        (["run", "app:order", "{"], "argument 1 is not JSON"),
        (["run", "app:order", "1", "text"], "argument 2 is not JSON"),
        (["run", "app:order", "text"], "a string is written '\"text\"'"),
        (["run", "app:order", "--project", "nowhere"], "'nowhere' does not exist"),
        (["run", "app:order", "--detatch"], "argument 1 is not JSON"),
        (["run", "a.lua", "--dev"], "are for entries, not for Lua files"),
        (["worker", "nowhere"], "'nowhere' does not exist"),
        (["worker", "--sandboxed"], "No such option"),
    ],
)
def test_usage_errors(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in " ".join(err.split())
