"""`workflow.version` over the life of a workflow type. Reference 9.3."""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

import pytest
import pytest_asyncio
from temporalio.client import Client, WorkflowHandle

from ..running import plain
from .kept import kept
from .stages import RECORDED, STAGES, Stages, start

LIMIT = 30.0  # seconds until a hanging run fails its test
OUT_OF_RANGE = r"change 'charge': version -?\d+ is not between"
OTHER_STEPS = r"\[TMPRL1100\]"

# How the code of each stage takes the history of each other: None where it replays.
REPLAYS: dict[str, dict[str, str | None]] = {
    "plain": {"plain": None, "one": None, "two": None, "three": OUT_OF_RANGE, "late": None},
    "one": {"plain": OTHER_STEPS, "one": None, "two": None, "three": OUT_OF_RANGE, "late": None},
    "two": {
        "plain": OTHER_STEPS, "one": OUT_OF_RANGE, "two": None, "three": None,
        "late": OUT_OF_RANGE,
    },
    "three": {
        "plain": OTHER_STEPS, "one": OUT_OF_RANGE, "two": OUT_OF_RANGE, "three": None,
        "late": OUT_OF_RANGE,
    },
}  # fmt: skip

# What a run of each stage records for the change, and its result.
VERSIONS = {"one": 1, "two": 2, "three": 3}


@pytest.fixture(scope="module")
def stages(tmp_path_factory: pytest.TempPathFactory) -> Stages:
    """The compiled stages."""
    return Stages(tmp_path_factory.mktemp("versions") / "generated")


@pytest_asyncio.fixture(loop_scope="session")
async def queue() -> str:
    """A task queue of the test's own."""
    return f"versions-{uuid.uuid4()}"


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("recorded", RECORDED)
@pytest.mark.parametrize("stage", STAGES)
async def test_kept_histories_under_every_code(stages: Stages, recorded: str, stage: str) -> None:
    refusal = REPLAYS[recorded][stage]
    if refusal is None:
        await stages.replay(kept(f"version_{recorded}"), stage)
        return
    with pytest.raises(Exception, match=refusal):
        await stages.replay(kept(f"version_{recorded}"), stage)


@pytest.mark.server
@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize(("stage", "version"), VERSIONS.items())
async def test_a_new_run_takes_the_highest(
    client: Client, stages: Stages, queue: str, stage: str, version: int
) -> None:
    async with stages.worker(client, stage, queue):
        handle = await start(client, queue, queue)
        await handle.signal("go")
        result = plain(await asyncio.wait_for(handle.result(), LIMIT))
    history = await handle.fetch_history()
    assert result == {
        "version": version,
        "again": [version] * 3,
        "charged": [f"new {step}" for step in range(1, version + 1)],
    }
    upserts = [
        event.upsert_workflow_search_attributes_event_attributes.search_attributes.indexed_fields
        for event in history.events
        if event.HasField("upsert_workflow_search_attributes_event_attributes")
    ]
    entries = [fields["TemporalChangeVersion"].data.decode() for fields in upserts]
    assert entries == [f'["charge-{version}"]']
    markers = [e for e in history.events if e.HasField("marker_recorded_event_attributes")]
    assert len(markers) == 1
    await stages.replay(history, stage)


# Deployments while a run waits: the stage it starts under, the next one, and its result.
DEPLOYMENTS: list[tuple[str, str, dict[str, Any]]] = [
    ("plain", "one", {"version": -1, "again": [-1, -1, -1], "charged": ["old"]}),
    ("one", "two", {"version": 1, "again": [1, 1, 1], "charged": ["new 1"]}),
    ("two", "three", {"version": 2, "again": [2, 2, 2], "charged": ["new 1", "new 2"]}),
    ("plain", "late", {"version": -1, "after": [5, 5, 5], "charged": ["old"]}),
    ("one", "late", {"version": 1, "after": [5, 5, 5], "charged": ["new 1"]}),
]


@pytest.mark.server
@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize(("before", "after", "expected"), DEPLOYMENTS)
async def test_code_deployed_while_a_run_waits(
    client: Client, stages: Stages, queue: str, before: str, after: str, expected: dict[str, Any]
) -> None:
    async with stages.worker(client, before, queue):
        handle = await start(client, queue, queue)
        await parked(handle)
    async with stages.worker(client, after, queue):
        await handle.signal("go")
        assert plain(await asyncio.wait_for(handle.result(), LIMIT)) == expected
    await stages.replay(await handle.fetch_history(), after)


@pytest.mark.server
@pytest.mark.asyncio(loop_scope="session")
async def test_a_run_that_no_code_supports_waits_for_code_that_does(
    client: Client, stages: Stages, queue: str
) -> None:
    async with stages.worker(client, "two", queue):
        handle = await start(client, queue, queue)
        await parked(handle)
    async with stages.worker(client, "one", queue):
        await handle.signal("go")
        message = await failed_task(handle)
        assert message == "change 'charge': version 2 is not between -1 and 1"
    async with stages.worker(client, "three", queue):
        result = plain(await asyncio.wait_for(handle.result(), LIMIT))
    assert result["version"] == 2


async def parked(handle: WorkflowHandle[Any, Any]) -> None:
    """Wait until a run has called its activities and waits for its signal.

    The last event of such a run is a completed workflow task that has no activity open.
    """
    async with asyncio.timeout(LIMIT):
        while True:
            events = (await handle.fetch_history()).events
            ended = any(e.HasField("activity_task_completed_event_attributes") for e in events)
            if ended and events[-1].HasField("workflow_task_completed_event_attributes"):
                return
            await asyncio.sleep(0.05)


async def failed_task(handle: WorkflowHandle[Any, Any]) -> str:
    """Wait for a failed workflow task and return its message."""
    async with asyncio.timeout(LIMIT):
        while True:
            for event in (await handle.fetch_history()).events:
                if event.HasField("workflow_task_failed_event_attributes"):
                    return event.workflow_task_failed_event_attributes.failure.message
            await asyncio.sleep(0.05)
