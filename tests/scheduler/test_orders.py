"""The compiled programs of `orders` log their events in the reference's order, every time."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from runtime_shims.codec.encode import json_text
from runtime_shims.entry import LuaEntry
from runtime_shims.execution import Execution
from runtime_shims.program import run_program
from tests.scheduler.asyncio_host import AsyncioHost, VirtualLoop
from tests.scheduler.orders import ORDERS, Order, write_project
from tests.workflows.running import compile_into

Entries = dict[str, LuaEntry]


@pytest.fixture(scope="module")
def entries(tmp_path_factory: pytest.TempPathFactory) -> Entries:
    """The entries of all programs, compiled."""
    directory = tmp_path_factory.mktemp("orders")
    generated = compile_into(write_project(directory), directory / "generated")
    (worker,) = generated.workers()
    return {each.entry.id: each.entry for each in worker.workflows}


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order.name)
def test_order(entries: Entries, order: Order) -> None:
    assert run(entries[f"app:{order.name}"]) == [order.events, order.events]


def run(entry: LuaEntry) -> Any:
    """Run an entry on the plain scheduler in virtual time."""

    async def program() -> Any:
        execution = Execution(AsyncioHost(), pid="{c@w|test}", project=entry.project)
        return await run_program(execution, entry, [])

    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return json.loads(json_text(runner.run(program())))
