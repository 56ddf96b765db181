"""One server of each kind per session, each with one sandboxed worker for all generated code."""

from __future__ import annotations

import sysconfig
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from temporalio.api.enums.v1 import IndexedValueType
from temporalio.api.operatorservice.v1 import AddSearchAttributesRequest
from temporalio.client import Client, WorkflowHandle
from temporalio.testing import WorkflowEnvironment

from runtime_shims.temporal.data_converter import lua_data_converter
from runtime_shims.temporal.dev_server import dev_server
from runtime_shims.temporal.headers import call_context
from runtime_shims.temporal.interceptor import ContextInterceptor
from runtime_shims.temporal.worker import make_worker
from workflows_shim.generated._project import PROJECT
from workflows_shim.generated.workers import WORKERS

CONNECTION: dict[str, Any] = {
    "data_converter": lua_data_converter(),
    "interceptors": [ContextInterceptor()],
}


ATTRIBUTES = {"status": "Keyword", "order_total": "Int", "tags": "KeywordList"}


@dataclass(frozen=True)
class Server:
    """A running server with its worker.

    Attributes:
        client: Connected with this library's converter and interceptor.
        skips_time: Timers fire at once while somebody waits for a result.
        address: Where it listens.
    """

    client: Client
    skips_time: bool
    address: str

    async def start(
        self, entry: str, *args: Any, context: dict[str, Any] | None = None, **options: Any
    ) -> WorkflowHandle[Any, Any]:
        """Start an entry of the handwritten project under an id of its own."""
        options.setdefault("id", f"{entry}-{id(args):x}-{len(args)}")
        with call_context(context or {}):
            return await self.client.start_workflow(
                PROJECT.workflow_type(f"app:{entry}"),
                args=args,
                task_queue=PROJECT.task_queue("app:worker"),
                **options,
            )


@pytest_asyncio.fixture(loop_scope="session", scope="session", params=["dev", "skipping"])
async def server(request: pytest.FixtureRequest) -> AsyncIterator[Server]:
    """Either server, with its worker running in the sandbox."""
    async with AsyncExitStack() as stack:
        skips_time = request.param == "skipping"
        if skips_time:
            program = Path(sysconfig.get_path("scripts")) / "temporal-test-server"
            environment = await stack.enter_async_context(
                await WorkflowEnvironment.start_time_skipping(
                    test_server_existing_path=str(program), **CONNECTION
                )
            )
            client = environment.client
            await client.operator_service.add_search_attributes(
                AddSearchAttributesRequest(
                    namespace=client.namespace,
                    search_attributes={
                        "status": IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
                        "order_total": IndexedValueType.INDEXED_VALUE_TYPE_INT,
                        "tags": IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST,
                    },
                )
            )
            address = client.service_client.config.target_host
        else:
            running = await stack.enter_async_context(dev_server(search_attributes=ATTRIBUTES))
            address = running.address
            client = await Client.connect(address, **CONNECTION)
        worker = make_worker(client, WORKERS[0], PROJECT, sandbox=True, fallbacks=True)
        await stack.enter_async_context(worker)
        yield Server(client=client, skips_time=skips_time, address=address)
