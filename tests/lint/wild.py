"""Libraries as a host without protection has them: clocks that go on, memory that moves.

Compiled workflows get workflow time and seeded numbers, so a replay of theirs never shows what the
same program does elsewhere. Here generated modules get the functions of standard Lua, whose results
depend on when and where the code runs: a first run in one world, its replay in another.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from runtime_shims.lua import math, pairs, string, tostring
from runtime_shims.modules import os


@dataclass(frozen=True)
class World:
    """A machine at a time.

    Attributes:
        seconds: What its clock shows.
        text: What its clock shows as a text.
        drawn: What its generator of random numbers gives.
        address: Where its memory begins.
        backwards: Whether it walks tables from the end.
    """

    seconds: float
    text: str
    drawn: int
    address: str
    backwards: bool


FIRST = World(1_000_000_000, "10", 2, "0x55550000", backwards=False)
SECOND = World(9_000_000_001, "59", 9, "0x66660001", backwards=True)


def enter(package: str, world: World) -> None:
    """Give the modules of a generated package the libraries of a world."""
    libraries = _libraries(world)
    for name, module in list(sys.modules.items()):
        if name.startswith(package):
            for key, library in libraries.items():
                if hasattr(module, key):
                    setattr(module, key, library)


def _libraries(world: World) -> dict[str, Any]:
    def text(*values: Any) -> Any:
        shown = tostring(*values)
        kind, separator, _ = shown.partition(": 0x")
        return f"{kind}: {world.address}" if separator else shown

    def format(pattern: Any = None, *values: Any) -> Any:
        return world.address if pattern == "%p" else string.format(pattern, *values)

    def walk(table: Any) -> Iterator[Any]:
        entries = list(pairs(table))
        return iter(entries[::-1] if world.backwards else entries)

    def following(table: Any, key: Any = None) -> Any:
        keys = [entry[0] for entry in walk(table)]
        place = 0 if key is None else keys.index(key) + 1
        return (keys[place], table[keys[place]]) if place < len(keys) else None

    clocks = {"time": lambda *_: int(world.seconds), "clock": lambda: world.seconds / 7}
    return {
        "os": SimpleNamespace(**{**_members(os), **clocks, "date": lambda *_: world.text}),
        "math": SimpleNamespace(**{**_members(math), "random": lambda *_: world.drawn}),
        "string": SimpleNamespace(**{**_members(string), "format": format}),
        "tostring": text,
        "pairs": walk,
        "next": following,
    }


def _members(module: Any) -> dict[str, Any]:
    return {name: getattr(module, name) for name in module.__all__}
