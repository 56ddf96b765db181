"""The project of this directory, compiled once, with its worker on every server."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from temporalio.client import Client

from runtime_shims.temporal.generated import Generated
from runtime_shims.temporal.worker import make_worker

from ..running import Running, compile_into
from .kept import PROJECT


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    """The compiled project."""
    return compile_into(PROJECT, tmp_path_factory.mktemp("modules") / "generated")


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def modules(client: Client, compiled: Generated) -> AsyncIterator[Running]:
    """The compiled project with its worker, in the sandbox."""
    (worker,) = compiled.workers()
    async with make_worker(client, worker, compiled.project, sandbox=True, fallbacks=True):
        yield Running(client, compiled)
