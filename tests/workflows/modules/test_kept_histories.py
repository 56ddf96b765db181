"""Histories recorded by earlier versions replay: an upgrade breaks no open workflow."""

from __future__ import annotations

import asyncio

import pytest
from temporalio.worker import Replayer

from runtime_shims.temporal.data_converter import lua_data_converter
from runtime_shims.temporal.generated import Generated
from runtime_shims.temporal.interceptor import ContextInterceptor
from runtime_shims.temporal.runners import workflow_runner

from .kept import RUNS, kept


@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("name", RUNS)
async def test_a_kept_history_replays(compiled: Generated, name: str) -> None:
    replayer = Replayer(
        workflows=[workflow for worker in compiled.workers() for workflow in worker.workflows],
        data_converter=lua_data_converter(),
        interceptors=[ContextInterceptor()],
        workflow_runner=workflow_runner(False),
    )
    await asyncio.wait_for(replayer.replay_workflow(kept(name)), 30)
