"""Clients of one real server of each kind per session."""

from __future__ import annotations

import sysconfig
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio
from temporalio.api.enums.v1 import IndexedValueType
from temporalio.api.operatorservice.v1 import AddSearchAttributesRequest
from temporalio.client import Client
from temporalio.testing import WorkflowEnvironment

from runtime_shims.project import ClientSpec
from runtime_shims.temporal.client import connect
from runtime_shims.temporal.data_converter import lua_data_converter
from runtime_shims.temporal.dev_server import dev_server
from runtime_shims.temporal.interceptor import ContextInterceptor

SEARCH_ATTRIBUTES = {"status": "Keyword", "customer_id": "Keyword", "order_total": "Double"}


@pytest_asyncio.fixture(loop_scope="session", scope="session", params=["dev", "skipping"])
async def client(request: pytest.FixtureRequest) -> AsyncIterator[Client]:
    """A client of the development server, then one of the time-skipping server."""
    async with AsyncExitStack() as stack:
        if request.param == "dev":
            server = await stack.enter_async_context(
                dev_server(search_attributes=SEARCH_ATTRIBUTES)
            )
            spec = ClientSpec(id="app:temporal", address=server.address)
            yield await connect(spec)
            return
        program = Path(sysconfig.get_path("scripts")) / "temporal-test-server"
        environment = await stack.enter_async_context(
            await WorkflowEnvironment.start_time_skipping(
                test_server_existing_path=str(program),
                data_converter=lua_data_converter(),
                interceptors=[ContextInterceptor()],
            )
        )
        await _register(environment.client)
        yield environment.client


async def _register(client: Client) -> None:
    """Tell the test server the types of the search attributes."""
    types = {
        name: IndexedValueType.Value(f"INDEXED_VALUE_TYPE_{kind.upper()}")
        for name, kind in SEARCH_ATTRIBUTES.items()
    }
    request = AddSearchAttributesRequest(namespace=client.namespace, search_attributes=types)
    await client.operator_service.add_search_attributes(request)
