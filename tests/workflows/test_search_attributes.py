"""Workers look after the search attributes of their workflows before they poll."""

from __future__ import annotations

import asyncio

import pytest

from runtime_shims.project import ClientSpec
from runtime_shims.temporal.client import connect
from runtime_shims.temporal.dev_server import dev_server
from runtime_shims.temporal.errors import ConfigurationFailed
from runtime_shims.temporal.generated import Generated
from runtime_shims.temporal.search_attributes import ensure_search_attributes
from runtime_shims.temporal.worker import run_workers

from .running import compile_into, plain

INDEX = """
namespace: app
entries:
  - {name: temporal, kind: temporal.client, address: "127.0.0.1:7233"}
  - {name: worker, kind: temporal.worker, client: app:temporal, task_queue: attributes}
  - name: shipment
    kind: workflow.lua
    source: file://shipment.lua
    method: main
    modules: [workflow]
    imports: {marks: app:marks}
    meta: {temporal: {workflow: {worker: "app:worker"}}}
  - {name: marks, kind: library.lua, source: file://marks.lua, modules: [workflow]}
"""
SHIPMENT = """
local marks = require("marks")
local function main(order)
    marks.mark("shipped")
    workflow.attrs({ search = { shipped_items = 3, express = true } })
    return "done"
end
return main
"""
MARKS = """
local function mark(status)
    workflow.attrs({ search = { shipment_status = "is " .. status } })
end
return { mark = mark }
"""
NEEDED = {"express": "Bool", "shipment_status": "Keyword", "shipped_items": "Int"}


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    """A workflow that sets search attributes, one of them in a library."""
    project = tmp_path_factory.mktemp("attributes")
    for name, text in {"_index.yaml": INDEX, "shipment.lua": SHIPMENT, "marks.lua": MARKS}.items():
        (project / name).write_text(text, encoding="utf-8")
    return compile_into(project, project / "generated")


def test_the_registry_names_them(generated: Generated) -> None:
    assert generated.project.search_attributes("app:worker") == NEEDED
    assert generated.project.search_attributes("app:other") == {}


@pytest.mark.server
@pytest.mark.asyncio(loop_scope="session")
async def test_a_worker_refuses_to_run_without_them(generated: Generated) -> None:
    given = {"express": "Keyword", "shipped_items": "Double"}
    async with dev_server(search_attributes=given) as server:
        client = await connect(ClientSpec(id="app:temporal", address=server.address))
        with pytest.raises(ConfigurationFailed) as refusal:
            await run_workers(
                generated.workers(), generated.project, clients={"app:temporal": client}
            )
    assert str(refusal.value) == (
        "app:worker: search attributes of namespace default: express is Keyword but is set as "
        "Bool; shipment_status is missing (Keyword). Workflows that set them would stand still; "
        "register them with `temporal operator search-attribute create --name NAME --type TYPE`"
    )


@pytest.mark.server
@pytest.mark.asyncio(loop_scope="session")
async def test_a_worker_under_development_registers_them(generated: Generated) -> None:
    stop, ready = asyncio.Event(), asyncio.Event()
    async with dev_server() as server:
        client = await connect(ClientSpec(id="app:temporal", address=server.address))
        workers = asyncio.create_task(
            run_workers(
                generated.workers(),
                generated.project,
                clients={"app:temporal": client},
                stop=stop,
                on_ready=ready.set,
                register=True,
            )
        )
        try:
            await asyncio.wait_for(ready.wait(), 30)
            handle = await client.start_workflow(
                "app:shipment", id="shipment", task_queue="attributes"
            )
            assert plain(await asyncio.wait_for(handle.result(), 30)) == "done"
        finally:
            stop.set()
            await workers
        await ensure_search_attributes(client, generated.project, "app:worker", register=False)
