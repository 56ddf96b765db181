"""Small Lua programs with the exact order of their events, as a project of one workflow each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

DIRECTORY = Path(__file__).parent

INDEX = """
namespace: app
entries:
  - {name: temporal, kind: temporal.client, address: "${env:TEMPORAL_ADDRESS}"}
  - name: worker
    kind: temporal.worker
    client: app:temporal
    task_queue: orders-of-events
    worker_options: {sticky_schedule_to_start_timeout: 1s}
"""
ENTRY = """
  - name: NAME
    kind: workflow.lua
    source: file://NAME.lua
    method: main
    modules: [time, workflow]
    meta: {temporal: {workflow: {worker: "app:worker"}}}
"""
# The program runs twice, the second time behind a signal when one is waited for; a memo says so.
SOURCE = """
local time = require("time")
local workflow = require("workflow")

local function program(log)
%s
end

local function run()
    local events = {}
    program(function(...)
        local words = table.pack(...)
        for place = 1, words.n do
            words[place] = tostring(words[place])
        end
        events[#events + 1] = table.concat(words, " ")
    end)
    return events
end

local function main(wait)
    local first = run()
    if wait then
        workflow.attrs({ memo = { waits = true } })
        process.listen("go"):receive()
    end
    return { first, run() }
end

return { main = main }
"""
MARK = "-- order: "


@dataclass(frozen=True)
class Order:
    """A program and the events it logs.

    Attributes:
        name: Name of its file and of its workflow entry.
        text: The Lua text.
        events: What it logs, in order.
    """

    name: str
    text: str
    events: list[str]


def _read(path: Path) -> Order:
    text = path.read_text(encoding="utf-8")
    lines = [line.removeprefix(MARK) for line in text.splitlines() if line.startswith(MARK)]
    return Order(path.stem, text, [event for line in lines for event in line.split(" | ")])


ORDERS = [_read(path) for path in sorted(DIRECTORY.glob("*.lua"))]


def write_project(directory: Path) -> Path:
    """Write the programs as a project and return its directory."""
    directory.mkdir(parents=True, exist_ok=True)
    index = INDEX + "".join(ENTRY.replace("NAME", order.name) for order in ORDERS)
    (directory / "_index.yaml").write_text(index, encoding="utf-8")
    for order in ORDERS:
        text = SOURCE % order.text
        (directory / f"{order.name}.lua").write_text(text, encoding="utf-8")
    return directory
