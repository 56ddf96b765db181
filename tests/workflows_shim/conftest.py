"""One server of each kind per session, and one worker per test that needs its own queue."""

from __future__ import annotations

import os
import sysconfig
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from temporalio.client import Client
from temporalio.testing import WorkflowEnvironment

from runtime_shims.temporal.data_converter import lua_data_converter
from runtime_shims.temporal.dev_server import dev_server
from runtime_shims.temporal.interceptor import ContextInterceptor
from runtime_shims.temporal.worker import make_worker

GENERATED = Path(__file__).parent / "generated"


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def dev_client() -> AsyncIterator[Client]:
    """A client of a development server."""
    async with dev_server() as server:
        yield await _client(server.address)


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def skipping() -> AsyncIterator[WorkflowEnvironment]:
    """A server that skips time while somebody waits for a result."""
    program = Path(sysconfig.get_path("scripts")) / "temporal-test-server"
    async with await WorkflowEnvironment.start_time_skipping(
        test_server_existing_path=str(program),
        data_converter=lua_data_converter(),
        interceptors=[ContextInterceptor()],
    ) as environment:
        yield environment


@pytest.fixture(params=["dev", "skipping"])
def client(request: pytest.FixtureRequest) -> Client:
    """A client of either server."""
    if request.param == "dev":
        dev: Client = request.getfixturevalue("dev_client")
        return dev
    environment: WorkflowEnvironment = request.getfixturevalue("skipping")
    return environment.client


async def _client(address: str) -> Client:
    return await Client.connect(
        address, data_converter=lua_data_converter(), interceptors=[ContextInterceptor()]
    )
