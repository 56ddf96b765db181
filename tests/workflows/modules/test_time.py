"""Time in workflows: durable timers as the history shows them, and the calendar. Reference 7."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from temporalio.client import WorkflowHistory

from ..running import Running, plain

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

LIMIT = 30.0  # seconds until a hanging run fails its test
UNIT = 20  # milliseconds that the timers of these workflows count in


async def run(modules: Running, entry: str, *args: Any) -> tuple[Any, WorkflowHistory]:
    """Run a workflow to its end; returns its result and its history, which replays."""
    handle = await modules.start(entry, *args, wait_timers_out=True)
    result = plain(await asyncio.wait_for(handle.result(), LIMIT))
    return result, await modules.replay(handle)


def timeouts(history: WorkflowHistory) -> list[int]:
    """Return how long the timers of a history were to take, in nanoseconds, in their order."""
    return [
        event.timer_started_event_attributes.start_to_fire_timeout.ToNanoseconds()
        for event in history.events
        if event.HasField("timer_started_event_attributes")
    ]


def units(history: WorkflowHistory) -> list[int]:
    """Return how long the timers of a history were to take, in units."""
    return [nanoseconds // 1_000_000 // UNIT for nanoseconds in timeouts(history)]


def cancelled(history: WorkflowHistory) -> int:
    """Return how many timers of a history were cancelled."""
    return sum(event.HasField("timer_canceled_event_attributes") for event in history.events)


async def test_sleeps(modules: Running) -> None:
    result, history = await run(modules, "app:sleeps")
    assert result == {
        "results": [0] * 11,
        "constant": True,
        "advanced": True,
        "elapsed": True,
        "zone": "UTC",
        "here": True,
    }
    milliseconds = 1_000_000
    assert timeouts(history) == [5, *(n * milliseconds for n in (20, 30, 40, 50, 20))]


async def test_stops_and_resets_reach_the_server(modules: Running) -> None:
    result, history = await run(modules, "app:timers", UNIT)
    assert result == {
        "stop": [True, False, False],
        "closed": [True, False],
        "longer": True,
        "longer_waited": True,
        "shorter": True,
        "shorter_at": True,
        "fired": [False, False],
        "again": True,
        "stop_after_reset": True,
        "held": True,
        "timeout": True,
    }
    # A timer that is set and taken back before its task ends never gets to the server.
    assert units(history) == [3, 1, 1, 1000, 1, 2000, 1, 1]
    assert cancelled(history) == 2


async def test_a_stopped_ticker_leaves_no_timer(modules: Running) -> None:
    result, history = await run(modules, "app:ticks", UNIT)
    assert result == {"seen": [True] * 3, "stopped": [True, True], "quiet": True}
    assert units(history) == [1, 1, 1, 3]
    assert cancelled(history) == 0


async def test_the_calendar(modules: Running) -> None:
    result, _ = await run(modules, "app:calendar")
    assert result == {
        "default": "2024-05-01 10:20:30.123456789 +0000 UTC",
        "rfc3339": "2024-05-01T06:20:30-04:00",
        "nano": "2024-05-01T06:20:30.123456789-04:00",
        "kitchen": "6:20AM",
        "russian": "01.05.2024 06:20 EDT",
        "fixed": "2024-05-01 13:20:30.123456789 +0300 MSK",
        "parsed": "2024-05-01 10:20:30 +0200 +0200nil",
        "winter": 1_705_338_000,
        "month": [2024, 5, 1],
        "clock": [6, 20, 30],
        "duration": "1h30m0s",
    }
