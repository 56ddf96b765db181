"""Runs the same Lua text in real Lua and as generated Python, as outcomes that compare equal."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from inspect import isawaitable
from itertools import count
from pathlib import Path
from typing import Any

import lupa.lua54

from runtime_shims.entry import LuaEntry
from runtime_shims.execution import activate
from runtime_shims.lua import LuaError, Table, translate, values
from runtime_shims.lua.errors import catchable
from runtime_shims.lua.text.encoding import from_bytes, to_bytes
from runtime_shims.process_host.host import ProcessHost
from transpiler.pipeline import compile_script

NAME = "script.lua"

# The VM has no utf8, load, io, ... and more functions in math (reference 1.2).
_RUN = """
function(source, name, emit, ...)
    local compile = load
    for _, absent in ipairs {
        "collectgarbage", "debug", "dofile", "io", "load", "loadfile", "loadstring", "rawlen",
        "utf8"
    } do
        _G[absent] = nil
    end
    string.dump = nil
    local sinh = function(x) return (math.exp(x) - math.exp(-x)) / 2 end
    local cosh = function(x) return (math.exp(x) + math.exp(-x)) / 2 end
    math.sinh, math.cosh = sinh, cosh
    math.tanh = function(x) return sinh(x) / cosh(x) end
    math.pow = function(x, y) return x ^ y end
    math.log10 = function(x) return math.log(x, 10) end
    math.atan2 = function(y, x) return math.atan(y, x) end
    local tostring = tostring
    print = function(...)
        local parts = table.pack(...)
        for i = 1, parts.n do parts[i] = tostring(parts[i]) end
        emit(table.concat(parts, "\\t"))
    end
    local chunk, message = compile(source, "@" .. name)
    if not chunk then error(message, 0) end
    return pcall(chunk, ...)
end
"""

_numbers = count(1)


@dataclass(frozen=True)
class Outcome:
    """What a program did.

    Attributes:
        printed: Lines it printed.
        success: Whether it returned.
        values: What it returned, or the error value, in canonical form.
    """

    printed: tuple[str, ...]
    success: bool
    values: tuple[Any, ...]


def run_lua(source: str, args: Sequence[Any] = (), name: str = NAME) -> Outcome:
    """Runs a program in a fresh interpreter."""
    runtime = lupa.lua54.LuaRuntime(encoding=None, unpack_returned_tuples=True)
    run = runtime.eval(_RUN.encode())
    printed: list[str] = []
    passed = [to_bytes(a) if isinstance(a, str) else a for a in args]

    def output(line: bytes) -> None:
        printed.append(from_bytes(line))

    result = run(to_bytes(source), name.encode(), output, *passed)
    flat = result if isinstance(result, tuple) else (result,)
    return Outcome(tuple(printed), bool(flat[0]), tuple(canonical(v) for v in flat[1:]))


def run_python(source: str, directory: Path, args: Sequence[Any] = (), name: str = NAME) -> Outcome:
    """Compiles a program to a module below ``directory`` and runs that."""
    path = directory / f"generated_{next(_numbers)}.py"
    path.write_text(compile_script(source, name), encoding="utf-8")
    return run_module(path, args)


class _Host(ProcessHost):
    """Ordinary code that keeps what it prints."""

    def __init__(self, entry: LuaEntry) -> None:
        super().__init__(entry, {})
        self.printed: list[str] = []

    def log(self, level: str, message: str, fields: Any = None) -> None:
        if level == "print":
            self.printed.append(message)


def run_module(path: Path, args: Sequence[Any] = ()) -> Outcome:
    """Runs a generated module."""
    entry = load_entry(path)
    host = _Host(entry)

    async def run() -> tuple[bool, tuple[Any, ...]]:
        async def main() -> Any:
            result = entry.function(host.execution)(*args)
            return await result if isawaitable(result) else result

        with activate(host.execution):
            try:
                return True, values(await host.execution.scheduler.run(main()))
            except LuaError as error:
                return False, (error.value,)
            except Exception as error:
                if not catchable(error):
                    raise
                return False, (translate(error).value,)

    success, result = asyncio.run(run())
    return Outcome(tuple(host.printed), success, tuple(canonical(v) for v in result))


def load_entry(path: Path) -> LuaEntry:
    """Imports a generated module from its file, so that error messages can read its source."""
    spec = spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    entry: LuaEntry = module.ENTRY
    return entry


def canonical(value: Any) -> Any:
    """Returns a form in which equal Lua values of both sides compare equal and no others do."""
    if isinstance(value, bytes):
        return from_bytes(value)
    if isinstance(value, float):
        return "float", repr(value)
    if value is None or isinstance(value, bool | int):
        return type(value).__name__, value
    if isinstance(value, str):
        return value
    if isinstance(value, Table) or lupa.lua54.lua_type(value) == "table":
        return "<table>"
    return "<other>"


def significant(outcome: Outcome) -> Outcome:
    """Drops trailing nils: to a host, no result and a nil result look alike."""
    kept = outcome.values
    while kept and kept[-1] == canonical(None):
        kept = kept[:-1]
    return Outcome(outcome.printed, outcome.success, kept)


def assert_same(source: str, directory: Path, args: Sequence[Any] = (), name: str = NAME) -> None:
    """Asserts that both sides print, return or fail alike."""
    expected = significant(run_lua(source, args, name))
    actual = significant(run_python(source, directory, args, name))
    assert actual.printed == expected.printed
    assert actual == expected
