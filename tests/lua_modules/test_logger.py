"""The logger object: how it compiles, what it writes, and how the command line shows it."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from conformance.harness import load_entry

from runtime_shims.process_host.host import run_function
from runtime_shims.temporal.logs import LuaFormatter
from transpiler.pipeline import compile_script

PROGRAM = """
local logger = require("logger")

local function note(log, text)
    log:warn(text, { at = { 1, 2 }, who = errors.new("me") })
end

local log = logger:with({ order = "o-1", total = 2.0 }):named("orders"):named("eu")
log:debug("quiet")
log:info("started", { order = "o-2" })
note(log, "slow")
note(logger, "plain")
log:error("done", { missing = nil })
print(type(logger), type(log), logger == require("logger"), select("#", log:info("x")))
"""


async def test_records(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "program.py"
    path.write_text(compile_script(PROGRAM, "script.lua"), encoding="utf-8")
    with caplog.at_level(logging.DEBUG, "luatemporal"):
        await run_function(load_entry(path), [], {})
    *written, printed = caplog.records
    assert printed.getMessage() == "userdata\tuserdata\ttrue\t0"
    base = {"logger": "orders.eu", "order": "o-1", "total": 2}
    assert [(r.levelname, r.getMessage(), r.lua_fields) for r in written] == [
        ("DEBUG", "quiet", base),
        ("INFO", "started", {**base, "order": "o-2"}),
        ("WARNING", "slow", {**base, "at": [1, 2], "who": "me"}),
        ("WARNING", "plain", {"at": [1, 2], "who": "me"}),
        ("ERROR", "done", base),
        ("INFO", "x", base),
    ]


def test_calls_are_plain_method_calls() -> None:
    text = compile_script(PROGRAM, "script.lua")
    assert 'logger.with_(Table(order="o-1", total=2.0)).named("orders")' in text
    assert "note(logger, " in text
    assert "from runtime_shims.modules import errors, logger, print" in text


def test_the_command_line_shows_fields() -> None:
    record = logging.LogRecord("luatemporal.app", logging.INFO, "", 0, "hello", (), None)
    record.lua_fields = {"order": "o-1", "note": "two words", "n": 2, "list": [1], "none": ""}
    assert (
        LuaFormatter()
        .format(record)
        .endswith('hello order=o-1 note="two words" n=2 list=[1] none=""')
    )
