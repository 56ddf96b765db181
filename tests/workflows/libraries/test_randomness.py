"""Random bytes in workflows: recorded once, the same on replay, different in every run."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest
from temporalio.api.common.v1 import WorkflowExecution
from temporalio.api.workflowservice.v1 import ResetWorkflowExecutionRequest
from temporalio.client import WorkflowHandle

from ..running import Running, plain

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

LIMIT = 30.0


async def drawn(project: Running, handle: WorkflowHandle[Any, Any]) -> dict[str, Any]:
    """Return what a run of `draw` returned, after replaying its history."""
    value: dict[str, Any] = plain(await asyncio.wait_for(handle.result(), LIMIT))
    await project.replay(handle)
    return value


async def test_a_replay_draws_the_same_bytes(libraries: Running) -> None:
    handle = await libraries.start("app:draw")
    result = await drawn(libraries, handle)
    # The first task sent the key to the activity; the last one, a replay, put it in the result.
    assert result["noted"] == result["first"]["key"]
    assert result["opened"] == "text"
    assert result["in_activity"] == 8
    assert len({result["first"]["key"], result["second"]}) == 2
    history = await handle.fetch_history()
    markers = [e for e in history.events if e.HasField("marker_recorded_event_attributes")]
    assert len(markers) == 1


async def test_two_runs_draw_different_bytes(libraries: Running) -> None:
    first = await drawn(libraries, await libraries.start("app:draw"))
    second = await drawn(libraries, await libraries.start("app:draw"))
    for name in ("key", "id", "word", "sealed"):
        assert first["first"][name] != second["first"][name]
    assert first["second"] != second["second"]


async def test_a_reset_run_draws_different_bytes_from_there_on(
    libraries: Running, request: pytest.FixtureRequest
) -> None:
    if "skipping" in request.node.name:
        pytest.skip("the time-skipping server cannot reset runs")
    handle = await libraries.start("app:draw")
    original = await drawn(libraries, handle)
    history = await handle.fetch_history()
    tasks = [
        e.event_id for e in history.events if e.HasField("workflow_task_completed_event_attributes")
    ]
    answer = await libraries.client.workflow_service.reset_workflow_execution(
        ResetWorkflowExecutionRequest(
            namespace=libraries.client.namespace,
            workflow_execution=WorkflowExecution(
                workflow_id=handle.id, run_id=handle.first_execution_run_id or ""
            ),
            reason="test",
            request_id="reset-draw",
            workflow_task_finish_event_id=tasks[1],
        )
    )
    again = await drawn(
        libraries, libraries.client.get_workflow_handle(handle.id, run_id=answer.run_id)
    )
    assert again["first"] == original["first"]
    assert again["second"] != original["second"]


async def test_the_standard_library_replays(libraries: Running) -> None:
    first = await drawn(libraries, await libraries.start("app:chance"))
    second = await drawn(libraries, await libraries.start("app:chance"))
    for result in (first, second):
        assert result["rolled"] == result["noted"]
        assert 0 <= result["rolled"][0] < 1
        assert 1 <= result["rolled"][1] <= 6
        assert result["now"] - result["clock"] in range(60)
        assert (result["date"], result["passed"], result["platform"]) == ("1970", True, "wippy")
    assert first["rolled"] != second["rolled"]


async def test_drawing_lets_no_other_coroutine_run(libraries: Running) -> None:
    handle = await libraries.start("app:order")
    value = await asyncio.wait_for(handle.result(), LIMIT)
    assert plain(value) == ["a", "spawned a", "b", "spawned b"]
    await libraries.replay(handle)


async def test_log_and_print_are_silent_on_replay(
    libraries: Running, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        result = await drawn(libraries, await libraries.start("app:draw"))
    word, key = result["first"]["word"], result["first"]["id"]
    logged = [r for r in caplog.records if getattr(r, "lua_fields", {}).get("word") == word]
    printed = [r for r in caplog.records if r.getMessage().startswith(f"printed once\t{key}")]
    assert len(printed) == 1
    assert [(r.levelname, r.lua_fields) for r in logged] == [
        ("WARNING", {"logger": "draw", "step": 1, "word": word})
    ]
    echoed = [r for r in caplog.records if r.getMessage() == "echoing"]
    assert [r.lua_fields for r in echoed] == [{"size": 44}]
