"""What every module function is to a replay, read from facts.toml and the project's own facts."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from transpiler.api.base import BASE

COMMAND = "command"
LOG = "log"
CLOCK = "clock"
RANDOM = "random"
OUTSIDE = "outside"
SOURCES = (CLOCK, RANDOM, OUTSIDE)

_ANY = "*"
_BASE = "base"
_FILE = Path(__file__).with_name("facts.toml")


@dataclass(frozen=True, slots=True)
class Fact:
    """One function.

    Attributes:
        source: Why its result differs between executions, one of `SOURCES`; None when it does not.
        recorded: Whether its result comes from the history in a replay.
        suspends: Whether other coroutines may run before it returns.
        effect: `COMMAND`, `LOG` or None.
        decides: Positions of the arguments that a replay compares with the history.
        replacement: What to write instead.
        arguments: Number of arguments from which on the result is computed from them alone.
        least: Number of arguments that it fails without.
    """

    source: str | None = None
    recorded: bool = False
    suspends: bool = False
    effect: str | None = None
    decides: tuple[int, ...] = ()
    replacement: str | None = None
    arguments: int | None = None
    least: int = 0

    def differs(self, count: int) -> bool:
        """Whether the result of a call differs between executions.

        Args:
            count: Number of its arguments.
        """
        return self.source is not None and (self.arguments is None or count < self.arguments)


PURE = Fact()
KEYS = ("source", "recorded", "suspends", "effect", "decides", "replacement", "arguments", "least")


def read_fact(row: Mapping[str, Any]) -> Fact:
    """Return the fact that a table of the file or of a configuration states.

    Raises:
        ValueError: The table has an unknown key or a value of the wrong kind.
    """
    for key, value in row.items():
        _check(key, value)
    return Fact(**{**row, "decides": tuple(row.get("decides", ()))})


def _check(key: str, value: Any) -> None:
    texts = {"source": SOURCES, "effect": (COMMAND, LOG)}
    if key not in KEYS:
        raise ValueError(f"unknown key '{key}'; known: {', '.join(KEYS)}")
    if key in texts and value not in texts[key]:
        raise ValueError(f"{key} must be one of {', '.join(texts[key])}")
    if key in ("recorded", "suspends") and not isinstance(value, bool):
        raise ValueError(f"{key} must be true or false")
    if key in ("arguments", "least") and not isinstance(value, int):
        raise ValueError(f"{key} must be a number")
    if key == "replacement" and not isinstance(value, str):
        raise ValueError("replacement must be a text")
    if key == "decides" and not all(isinstance(position, int) for position in value):
        raise ValueError("decides must be a list of positions")


@cache
def _tables() -> dict[str, dict[str, Fact]]:
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {
        module: {name: read_fact(row) for name, row in rows.items()}
        for module, rows in tables.items()
    }


class Facts:
    """The facts of the API and of a project's own libraries."""

    def __init__(self, own: Mapping[str, Fact] | None = None) -> None:
        """Take in the project's facts.

        Args:
            own: Facts by the function's place: ``app:clock.now`` is `now` of the library
                `app:clock`.
        """
        self.own = dict(own or {})

    def of(self, path: str) -> Fact:
        """Return what a function is to a replay; one that nothing is known of is pure.

        Args:
            path: ``os.time``, ``print``, ``Channel:send`` for a method, or a key of `own`.
        """
        return self.own.get(path) or _fact(path)


@cache
def _fact(path: str) -> Fact:
    rows, name = _rows(path)
    return rows.get(name) or rows.get(_ANY) or PURE


@cache
def has_fact(path: str) -> bool:
    """Whether the file has a line that covers a function."""
    rows, name = _rows(path)
    return name in rows or _ANY in rows


def _rows(path: str) -> tuple[dict[str, Fact], str]:
    """Return the table that covers a function, its own or that of a module around it."""
    owner, separator, name = path.rpartition(":")
    if not separator:
        owner, _, name = path.rpartition(".")
    tables = _tables()
    while "." in owner and owner not in tables:
        owner = owner.rpartition(".")[0]
    return tables.get(owner or _BASE, {}), name


@cache
def api_names() -> frozenset[str]:
    """Return the global names that stand for modules and functions of the API."""
    modules = {name for name in _tables() if "." not in name and not name[0].isupper()}
    return frozenset({*(modules - {_BASE}), *BASE})
