"""What the command line asks for: one entry, or workers, with and without a server."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from runtime_shims.temporal import cli_api
from runtime_shims.temporal.dev_server import DevServer, free_port
from runtime_shims.temporal.errors import ConfigurationFailed, ConnectionFailed, ProjectFailed
from workflows_shim.conftest import Server

GENERATED = Path(__file__).parent / "generated"
ADDRESS = "SHIM_TEST_TEMPORAL_ADDRESS"


async def test_a_function_entry_runs_here() -> None:
    outcome = await cli_api.run_entry(GENERATED, "app:audit", [{"amount": 5}])
    assert outcome == {"result": {"calls": 1}}


async def test_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"127.0.0.1:{free_port()}"
    monkeypatch.setenv(ADDRESS, address)
    with pytest.raises(ConnectionFailed) as failure:
        await cli_api.run_entry(GENERATED, "app:order_workflow")
    assert address in failure.value.message
    assert "--dev" in failure.value.message
    assert "\n" not in failure.value.message


async def test_an_unset_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ADDRESS, raising=False)
    with pytest.raises(ConfigurationFailed, match=ADDRESS):
        await cli_api.run_entry(GENERATED, "app:order_workflow")


async def test_unknown_names(tmp_path: Path) -> None:
    with pytest.raises(ProjectFailed, match="unknown entry app:nope"):
        await cli_api.run_entry(GENERATED, "app:nope")
    with pytest.raises(ProjectFailed, match="unknown worker app:nope"):
        await cli_api.run_workers(GENERATED, ["app:nope"])
    with pytest.raises(ProjectFailed, match="no generated code in"):
        await cli_api.run_entry(tmp_path, "app:order_workflow")
    with pytest.raises(ProjectFailed, match="defines no activities"):
        await cli_api.run_workers(GENERATED, activities=["json"])


@pytest.mark.server
async def test_an_embedded_server_for_one_run() -> None:
    servers: list[DevServer] = []
    started: list[tuple[str, str]] = []
    outcome = await cli_api.run_entry(
        GENERATED,
        "app:order_workflow",
        [{"id": "o", "total": 5000, "customer_id": "c", "shipping_address": "x"}],
        workflow_id="order-cli",
        dev=True,
        sandbox=True,
        on_server=servers.append,
        on_started=lambda workflow_id, run_id: started.append((workflow_id, run_id)),
    )
    assert outcome == {"result": {"status": "failed", "error": "card declined"}}
    assert [workflow_id for workflow_id, _ in started] == ["order-cli"]
    assert servers[0].ui_url.startswith("http://127.0.0.1:")
    with pytest.raises(OSError, match="Connect call failed"):
        await asyncio.open_connection(*servers[0].address.split(":"))


@pytest.mark.server
@pytest.mark.asyncio(loop_scope="session")
async def test_runs_on_a_server_that_is_there(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ADDRESS, server.address)
    outcome = await cli_api.run_entry(GENERATED, "app:failing", ["object"])
    assert outcome["error"] == {
        "kind": "NotFound",
        "message": "no stock",
        "retryable": False,
        "details": {"sku": "x"},
    }
    detached = await cli_api.run_entry(GENERATED, "app:mail", workflow_id="left", detach=True)
    assert detached["result"]["pid"] == "{app:tc@app:worker|left}"
    left = server.client.get_workflow_handle("left")
    await left.signal("stop")
    await left.result()


@pytest.mark.server
@pytest.mark.asyncio(loop_scope="session")
async def test_workers_run_until_stopped(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    if server.skips_time:
        pytest.skip("the test server hands tasks to polls that have ended")
    monkeypatch.setenv(ADDRESS, server.address)
    stop = asyncio.Event()
    ready: list[bool] = []

    def on_ready() -> None:
        ready.append(True)
        stop.set()

    await asyncio.wait_for(
        cli_api.run_workers(GENERATED, ["app:worker"], stop=stop, on_ready=on_ready), 20
    )
    assert ready == [True]
