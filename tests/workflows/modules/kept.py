"""Histories that stay in the repository for good: later code must replay what earlier code wrote.

`python -m tests.workflows.modules.kept` records those that are missing; none is recorded again.
"""

from __future__ import annotations

import asyncio
import json
import re
import tempfile
from pathlib import Path
from typing import Any

from temporalio.client import WorkflowHandle, WorkflowHistory

from runtime_shims.project import ClientSpec
from runtime_shims.temporal.client import connect
from runtime_shims.temporal.dev_server import dev_server
from runtime_shims.temporal.generated import Generated
from runtime_shims.temporal.worker import make_worker

from ..running import Running, compile_into

HERE = Path(__file__).parent
PROJECT = HERE / "project"
HISTORIES = HERE / "histories"

ATTRIBUTES = {
    "phase": "Keyword",
    "urgent": "Bool",
    "ratio": "Double",
    "total": "Double",
    "tags": "KeywordList",
}

# The runs whose histories are kept, by workflow entry, with their arguments.
RUNS: dict[str, list[Any]] = {
    "attributes": [7],
    "calendar": [],
    "call_each": [
        [
            {"args": [{"n": 1}]},
            {"id": "app:fail", "args": ["text"]},
            {"options": {"activity.id": "mine", "activity.retry_policy": {"maximum_attempts": 1}}},
        ]
    ],
    "children": [],
    "contexts": [],
    "counter": [5],
    "facts": [],
    "futures": [],
    "race": [],
    "sleeps": [],
    "ticks": [20],
    "timers": [20],
}


def kept(name: str) -> WorkflowHistory:
    """Return a history by the name of its file."""
    text = (HISTORIES / f"{name}.json").read_text(encoding="utf-8")
    return WorkflowHistory.from_json(name.replace("_", "-"), text)


async def keep(handle: WorkflowHandle[Any, Any], name: str) -> None:
    """Write the history of a run to its file."""
    history = json.loads((await handle.fetch_history()).to_json())
    # Who recorded it is nobody's business.
    text = re.sub(r'("identity": )"[^"]*"', r'\1"worker"', json.dumps(history, indent=1))
    (HISTORIES / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def missing(name: str) -> bool:
    """Whether a history has not been recorded yet."""
    return not (HISTORIES / f"{name}.json").exists()


async def record() -> None:
    """Record the histories that are missing."""
    with tempfile.TemporaryDirectory() as directory:
        generated: Generated = compile_into(PROJECT, Path(directory) / "generated")
        (worker,) = generated.workers()
        async with dev_server(search_attributes=ATTRIBUTES) as server:
            client = await connect(ClientSpec(id="app:temporal", address=server.address))
            async with make_worker(client, worker, generated.project):
                project = Running(client, generated)
                for entry, args in RUNS.items():
                    if missing(entry):
                        handle = await project.start(f"app:{entry}", *args, wait_timers_out=True)
                        if entry == "counter":
                            await handle.execute_update("increment", 2)
                            await handle.execute_update("finish")
                        await handle.result()
                        await keep(handle, entry)


if __name__ == "__main__":
    asyncio.run(record())
