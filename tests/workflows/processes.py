"""Workers as processes of their own, which a test may kill."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from .running import Running


def start_worker(project: Path, address: str) -> subprocess.Popen[bytes]:
    """Start `luatemporal worker` as a process of its own."""
    command = [sys.executable, "-m", "transpiler.cli", "worker", str(project)]
    environment = {**os.environ, "TEMPORAL_ADDRESS": address}
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)


async def event_types(running: Running, workflow_id: str) -> list[str]:
    """Return the attribute names of a workflow's events."""
    history = await running.client.get_workflow_handle(workflow_id).fetch_history()
    return [event.WhichOneof("attributes") or "" for event in history.events]
