"""Small programs, written as the compiler would emit them, with the exact order of their events."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from runtime_shims.execution import Execution
from tests.scheduler.asyncio_host import run

Log = list[Any]
Body = Callable[[Log], Coroutine[Any, Any, Any]]


@dataclass(frozen=True)
class Program:
    """A program and the events it must log, in order."""

    body: Body
    events: Log
    arrange: Callable[[Execution], None] | None = None

    @property
    def name(self) -> str:
        return self.body.__name__


def ordered(
    programs: list[Program], *events: Any, arrange: Callable[[Execution], None] | None = None
) -> Callable[[Body], Body]:
    """Registers the decorated program with its expected events."""

    def register(body: Body) -> Body:
        programs.append(Program(body, list(events), arrange))
        return body

    return register


def events_of(body: Body, arrange: Callable[[Execution], None] | None = None) -> Log:
    """Runs a program and returns what it logged."""
    log: Log = []
    run(lambda _: body(log), arrange=arrange)
    return log
