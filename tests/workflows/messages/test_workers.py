"""Workers: each runs the internal activities of its workflows, and none that are not its own."""

from __future__ import annotations

from typing import Any

import pytest
from temporalio.api.enums.v1 import TaskQueueType
from temporalio.api.taskqueue.v1 import TaskQueue
from temporalio.api.workflowservice.v1 import DescribeTaskQueueRequest

from tests.workflows.messages.starting import late_worker, pid_of, result_of, start, until
from tests.workflows.running import Running

pytestmark = [
    pytest.mark.server,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session"),
]

QUEUE = "workflows-only"


async def pollers(project: Running, kind: TaskQueueType.ValueType) -> int:
    """Return how many pollers of a kind the queue has."""
    request = DescribeTaskQueueRequest(
        namespace=project.client.namespace,
        task_queue=TaskQueue(name=QUEUE),
        task_queue_type=kind,
    )
    described = await project.client.workflow_service.describe_task_queue(request)
    return len(described.pollers)


async def test_a_worker_without_activities_takes_none_of_its_queue(messages: Running) -> None:
    order = {"how": "terminate", "pid": "{temporal|nobody}"}
    handle = await messages.client.start_workflow(
        "app:stopper", [order], id=QUEUE, task_queue=QUEUE
    )
    async with late_worker(messages, QUEUE):
        (answer,) = await result_of(messages, handle)
        # The internal activity ran, so whatever the worker polls is polled by now.
        assert answer["error"]["kind"] == "NotFound"
        assert await pollers(messages, TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW) > 0
        assert await pollers(messages, TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY) == 0


async def test_a_worker_that_remembers_no_run(messages: Running) -> None:
    """Each task replays the run from its start, so every step is taken as before."""
    queue = "messages-uncached"

    async def begin(entry: str, *args: Any) -> Any:
        return await messages.client.start_workflow(
            f"app:{entry}", args=args, id=f"{queue}-{entry}", task_queue=queue
        )

    async with late_worker(messages, queue, max_cached_workflows=0):
        target = await start(messages, "awaits_cancel")
        orders = [
            {"how": "terminate", "pid": pid_of(target)},
            {"how": "terminate", "pid": pid_of(target)},
            {"how": "cancel", "pid": "own", "argument": "enough"},
        ]
        stopper = await begin("stopper", orders)
        family = await begin("family_mail", f"{queue}-child")
        siblings = await begin("siblings", ["60ms", "1ms", "30ms"])
        collector = await begin("collector")
        for number in range(5):
            await collector.signal("number", number)
            await until(messages, collector, "workflow_task_completed", number + 1)
        await collector.signal("stop")
        stopped = await result_of(messages, stopper)
        assert [answer.get("value") for answer in stopped] == [True, None, True]
        assert stopped[1]["error"]["message"] == "workflow execution already completed"
        assert stopped[2]["event"]["reason"] == "enough"
        notes = (await result_of(messages, family))["notes"]
        assert [note["values"] for note in notes] == [[1, "a"], [], [3], [4]]
        ended = await result_of(messages, siblings)
        assert sorted(each["child"] for each in ended) == [1, 2, 3]
        mail = (await result_of(messages, collector))["mail"]
        assert [message["values"] for message in mail] == [[number] for number in range(5)]
