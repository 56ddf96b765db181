"""Runs a compiled bare Lua file as `lua FILE.lua` would: same output, same exit status."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Mapping, Sequence
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from runtime_shims.entry import LuaEntry
from runtime_shims.lua import LuaError
from runtime_shims.lua.errors import lua_traceback
from runtime_shims.process_host.host import ProcessHost
from runtime_shims.program import run_program

FAILURE = 1


class ScriptHost(ProcessHost):
    """Ordinary code whose `print` writes to standard output, byte for byte."""

    def log(self, level: str, message: str, fields: Mapping[str, Any] | None = None) -> None:
        """Write the output of `print` to standard output, anything else to the log."""
        if level != "print":
            super().log(level, message, fields)
            return
        sys.stdout.flush()
        sys.stdout.buffer.write((message + "\n").encode("utf-8", "surrogateescape"))


def run_script(path: Path, args: Sequence[str]) -> int:
    """Run a compiled script.

    Args:
        path: The generated module.
        args: What the script sees as `...`.

    Returns:
        The exit status: 0, or 1 after an error, whose text goes to standard error as Lua words it.
    """
    entry = _load(path)
    host = ScriptHost(entry, {})
    try:
        asyncio.run(run_program(host.execution, entry, list(args)))
    except LuaError as error:
        sys.stdout.buffer.flush()
        lines = [f"lua: {error}", "stack traceback:", *(f"\t{at}" for at in lua_traceback(error))]
        text = "\n".join(lines) + "\n"
        sys.stderr.buffer.write(text.encode("utf-8", "surrogateescape"))
        sys.stderr.flush()
        return FAILURE
    finally:
        sys.stdout.buffer.flush()
    return 0


def _load(path: Path) -> LuaEntry:
    spec = spec_from_file_location("luatemporal_script", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    entry: LuaEntry = module.ENTRY
    return entry
