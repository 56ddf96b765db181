"""Lua expressions as the values compiled Lua makes of them, for fixtures written in Lua."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from conformance.harness import load_entry

from runtime_shims.execution import activate
from runtime_shims.lua import LuaError, Table
from runtime_shims.process_host.host import ProcessHost
from transpiler.pipeline import compile_script

_PREAMBLE = 'local time, json = require("time"), require("json")\n'


def evaluated(expressions: Sequence[str]) -> list[Any]:
    """Return the first value of each expression, all compiled as one program."""
    made = "\n".join(
        f"made[{place}] = {{{expression}}}" for place, expression in enumerate(expressions, 1)
    )
    results = _run(f"local made = {{}}\n{made}\nreturn made")
    return [results[place][1] for place in range(1, len(expressions) + 1)]


def raised(statements: Sequence[str]) -> list[LuaError]:
    """Return what each statement raises."""
    made = "\n".join(
        f"made[{place}] = function() {statement} end"
        for place, statement in enumerate(statements, 1)
    )
    functions = _run(f"local made = {{}}\n{made}\nreturn made")
    found = []
    for place in range(1, len(statements) + 1):
        try:
            functions[place]()
        except LuaError as error:
            found.append(error)
        else:
            raise AssertionError(f"nothing raised by: {statements[place - 1]}")
    return found


def _run(body: str) -> Table:
    """Run a program and return its value."""
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "generated.py"
        path.write_text(compile_script(_PREAMBLE + body, "values.lua"), encoding="utf-8")
        entry = load_entry(path)
        host = ProcessHost(entry, {})
        with activate(host.execution):
            value: Table = entry.function(host.execution)()
        return value


def plain(value: Any) -> Any:
    """Show tables as dicts, and every value with its type, so that they compare by content."""
    if isinstance(value, Table):
        return {plain(key): plain(item) for key, item in value.items() if item is not None}
    return type(value).__name__, value
