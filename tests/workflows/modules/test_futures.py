"""Futures and executors: every method in every state. Reference 8.2 and 8.4."""

from __future__ import annotations

import pytest

from ..running import Running, plain

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

QUIET = {"complete": False, "canceled": False, "payload": False, "failed": False}


async def test_futures(modules: Running) -> None:
    handle = await modules.start("app:futures")
    log = plain(await handle.result())
    assert log["pending"] == QUIET
    assert log["same_channel"] is True
    assert log["cancel"] == [True, True, True]
    assert log["gone"] == {**QUIET, "canceled": True, "result_error": "Canceled: canceled"}
    assert log["gone_received"] == {"userdata": False, "ok": False, "still": False}
    delivered = {"userdata": True, "ok": True, "still": False}
    assert log["good_received"] == delivered
    assert log["good"] == {**QUIET, "complete": True, "payload": True, "value": {"n": 1}}
    assert log["bad_received"] == delivered
    assert log["bad"] == {
        **QUIET,
        "complete": True,
        "result_error": "Internal: activities.lua:12: it broke",
        "error": "Internal: async call failed: activities.lua:12: it broke",
        "retryable": False,
        "failed": True,
    }
    assert log["silent_received"] == delivered
    assert log["silent"] == {**QUIET, "complete": True, "payload": True}
    assert log["late_cancel"] is True
    assert log["still_good"] == log["good"]
    in_use = 'invalid temporal activity options for app:echo: activity.id "mine" is in use'
    assert log["ids"] == [in_use, 3, in_use]
    assert log["refused"] == "Invalid: namespace required in function ID"
    history = await modules.replay(handle)
    requested = [
        event
        for event in history.events
        if event.HasField("activity_task_cancel_requested_event_attributes")
    ]
    assert len(requested) <= 2


# An activity nobody takes would keep the test server from ever skipping time again.
@pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session")
async def test_a_select_among_futures(modules: Running) -> None:
    handle = await modules.start("app:race")
    assert plain(await handle.result()) == {"sum": 6, "left": True, "slow": True}
    await modules.replay(handle)


async def test_executors_add_to_the_context(modules: Running) -> None:
    handle = await modules.start("app:contexts")
    result = plain(await handle.result())
    assert result == {
        "plain": [],
        "base": {"tenant": "t-1", "level": 1},
        **{each: {"tenant": "t-1", "level": 2} for each in ("more", "options", "future")},
    }
    await modules.replay(handle)
