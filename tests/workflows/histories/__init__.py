"""Histories of the examples, kept for good: what replays them breaks no workflow that runs."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from temporalio.client import WorkflowHistory

DIRECTORY = Path(__file__).parent
RECORD = "LUATEMPORAL_RECORD_HISTORIES"
"""Names the directory in which every history that a test replays is kept as a file."""

IDENTITIES = ("identity", "stickyAttributes", "workerVersion")


def keep(history: WorkflowHistory) -> None:
    """Write a history to the directory the environment names, if it names one.

    The file stands in a directory named after the task queue, which the examples name after
    themselves, and is named after the entry and the number of the entry's histories.
    """
    directory = os.environ.get(RECORD)
    if directory is None:
        return
    started = history.events[0].workflow_execution_started_event_attributes
    entry = started.workflow_type.name.partition(":")[2]
    place = Path(directory) / started.task_queue.name
    place.mkdir(parents=True, exist_ok=True)
    number = 1 + len(list(place.glob(f"{entry}.*.json")))
    text = json.dumps(_anonymous(json.loads(history.to_json())), separators=(",", ":"))
    (place / f"{entry}.{number}.json").write_text(text + "\n", encoding="utf-8")


def _anonymous(value: Any) -> Any:
    """Return JSON data without the names of the machine it comes from."""
    if isinstance(value, dict):
        if value.get("kind") == "TASK_QUEUE_KIND_STICKY":
            return {**value, "name": "sticky"}
        return {key: _anonymous(item) for key, item in value.items() if key not in IDENTITIES}
    if isinstance(value, list):
        return [_anonymous(item) for item in value]
    return value
