"""The project of this directory, compiled once, with its workers on every server."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio
from temporalio.client import Client

from runtime_shims.temporal.worker import make_worker

from ..running import Running, compile_into

PROJECT = Path(__file__).parent / "project"
CACHES = {"app:worker": 100, "app:forgetful": 0}


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def libraries(
    client: Client, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Running]:
    """The compiled project with its workers, in the sandbox; one of them keeps no runs."""
    generated = compile_into(PROJECT, tmp_path_factory.mktemp("libraries") / "generated")
    async with AsyncExitStack() as stack:
        for worker in generated.workers():
            made = make_worker(
                client,
                worker,
                generated.project,
                sandbox=True,
                max_cached_workflows=CACHES[worker.spec.id],
            )
            await stack.enter_async_context(made)
        yield Running(client, generated)
