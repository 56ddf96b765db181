"""The project of this directory, compiled once, with its worker on the development server."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from temporalio.client import Client

from tests.workflows.running import Running, running

PROJECT = Path(__file__).parent / "project"


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def messages(
    client: Client, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Running]:
    """The compiled project with its worker, in the sandbox."""
    output = tmp_path_factory.mktemp("messages") / "generated"
    async with running(client, PROJECT, output) as project:
        yield project
