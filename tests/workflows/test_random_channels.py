"""Random programs of coroutines lose, double and reorder nothing, and replay step by step."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from temporalio.client import Client
from temporalio.worker import Worker

from runtime_shims.temporal.worker import make_worker

from .running import Running, compile_into

pytestmark = [
    pytest.mark.server,
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session"),
]

INDEX = """
namespace: app
entries:
  - {name: temporal, kind: temporal.client, address: "${env:TEMPORAL_ADDRESS}"}
  - {name: worker, kind: temporal.worker, client: app:temporal, task_queue: random-channels}
  - name: interpreter
    kind: workflow.lua
    source: file://interpreter.lua
    method: main
    modules: [funcs, time]
    meta: {temporal: {workflow: {worker: "app:worker"}}}
""" + "".join(
    f"""
  - name: echo_{number}
    kind: function.lua
    source: file://echo.lua
    method: main
    meta: {{temporal: {{activity: {{worker: "app:worker"}}}}}}
""" for number in range(3)
)
ECHO = "return { main = function(value) return value end }"
INTERPRETER = """
local funcs = require("funcs")
local time = require("time")

local function main(program)
    local channels, outcome = {}, {}
    for index, capacity in ipairs(program.capacities) do
        channels[index] = channel.new(capacity)
        outcome[index] = { sent = {}, received = {}, left = {} }
    end

    local function note(result, index, value)
        if result.default then return end
        local ch = result.channel == channels[index[1]] and index[1] or index[2]
        local list = result.value == value and outcome[ch].sent or outcome[ch].received
        list[#list + 1] = result.value
    end

    local busy = 0
    local function wait(f, ...)
        busy = busy + 1
        f(...)
        busy = busy - 1
    end

    local perform = {
        send = function(index, value)
            channels[index[1]]:send(value)
            table.insert(outcome[index[1]].sent, value)
        end,
        receive = function(index)
            local value = channels[index[1]]:receive()
            table.insert(outcome[index[1]].received, value)
        end,
        choose = function(index, value)
            local a, b = channels[index[1]], channels[index[2]]
            note(channel.select{ a:case_receive(), b:case_receive() }, index, value)
        end,
        try = function(index, value)
            local a, b = channels[index[1]], channels[index[2]]
            note(channel.select({ b:case_receive(), a:case_send(value) }, true), index, value)
        end,
        offer = function(index, value)
            local a, b = channels[index[1]], channels[index[2]]
            note(channel.select{ a:case_receive(), b:case_send(value) }, index, value)
        end,
        yield = function() coroutine.yield() end,
        sleep = function(index) wait(time.sleep, index[1] * time.MILLISECOND) end,
        call = function(index, value) wait(funcs.call, "app:echo_" .. index[1] - 1, value) end,
    }

    local steps = 0
    for who, todo in ipairs(program.coroutines) do
        coroutine.spawn(function()
            for place, step in ipairs(todo) do
                perform[step.operation](step.index, who .. "." .. place)
                -- What is called depends on the order, so a replay that has another one fails.
                steps = steps + 1
                if steps % 5 == 0 then wait(funcs.call, "app:echo_" .. who % 3, steps) end
            end
        end)
    end

    -- Once nobody waits for anything but a channel, whoever was given a value has noted it.
    repeat time.sleep(program.pause) until busy == 0
    -- Whoever is relieved of a value may send again, also to a channel that was empty already.
    local taken = true
    while taken do
        taken = false
        for index, ch in ipairs(channels) do
            local result = channel.select({ ch:case_receive() }, true)
            if not result.default then
                taken = true
                table.insert(outcome[index].left, result.value)
            end
        end
    end
    return { outcome = outcome, steps = steps }
end

return { main = main }
"""
OPERATIONS = ("send", "receive", "choose", "try", "offer", "yield", "sleep", "call")
CHANNELS = 3
SEEDS = range(24)


def program(seed: int) -> dict[str, Any]:
    """A program, always the same for a seed."""
    chance = random.Random(seed)

    def step() -> dict[str, Any]:
        first, second = chance.sample(range(1, CHANNELS + 1), 2)
        return {"operation": chance.choice(OPERATIONS), "index": [first, second]}

    return {
        "capacities": [chance.randint(0, 2) for _ in range(CHANNELS)],
        "coroutines": [
            [step() for _ in range(chance.randint(1, 8))] for _ in range(chance.randint(2, 6))
        ],
        "pause": "500ms",
    }


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def interpreter(
    client: Client, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Running]:
    """The interpreter with a worker that keeps nothing: every task replays all before it."""
    directory: Path = tmp_path_factory.mktemp("random")
    (directory / "_index.yaml").write_text(INDEX)
    (directory / "interpreter.lua").write_text(INTERPRETER)
    (directory / "echo.lua").write_text(ECHO)
    generated = compile_into(directory, directory / "generated")
    (lua,) = generated.workers()
    worker: Worker = make_worker(client, lua, generated.project, max_cached_workflows=0)
    async with worker:
        yield Running(client, generated)


async def test_random_programs(interpreter: Running) -> None:
    async def run(seed: int) -> Any:
        handle = await interpreter.start("app:interpreter", program(seed))
        return await interpreter.outcome(handle)

    results = await asyncio.gather(*map(run, SEEDS))
    assert sum(result["steps"] for result in results) > len(SEEDS)
    for result in results:
        for each in map(_lists, result["outcome"]):
            arrived = [*each["received"], *each["left"]]
            assert len(set(arrived)) == len(arrived), "a value came twice"
            # What came from a coroutine that has not gone on yet is not noted as sent.
            assert set(each["sent"]) <= set(arrived), "a value was lost"


def _lists(outcome: dict[str, Any]) -> dict[str, list[str]]:
    """The lists of a channel; an empty table decodes as an object."""
    return {name: list(values) for name, values in outcome.items()}
