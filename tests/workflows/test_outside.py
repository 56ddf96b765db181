"""Activities read the environment and speak HTTP, which workflows are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from lua_modules.http_server import http_server
from temporalio.client import Client

from transpiler.determinism.engine import lint_project
from transpiler.project import load_project

from .running import running

REGISTRY = """\
namespace: app
entries:
  - {name: temporal, kind: temporal.client, address: "${env:TEMPORAL_ADDRESS}"}
  - {name: worker, kind: temporal.worker, client: app:temporal, task_queue: outside}
  - name: report
    kind: workflow.lua
    source: file://report.lua
    method: main
    modules: [funcs]
    meta: {temporal: {workflow: {worker: "app:worker"}}}
  - name: fetch
    kind: function.lua
    source: file://fetch.lua
    method: main
    modules: [env, http_client]
    meta: {temporal: {activity: {worker: "app:worker"}}}
"""
PEEK = """\
  - name: peek
    kind: workflow.lua
    source: file://peek.lua
    method: main
    modules: [env, http_client]
    meta: {temporal: {workflow: {worker: "app:worker"}}}
"""
REPORT = """\
local funcs = require("funcs")

local function main()
    local once = funcs.new():with_options({ ["activity.retry_policy"] = { maximum_attempts = 1 } })
    local response = funcs.call("app:fetch", "/echo")
    local _, dropped = once:call("app:fetch", "/drop")
    return {
        status = response.status_code,
        type = response.headers["Content-Type"],
        sent = response.sent,
        kind = dropped:kind(),
        retryable = dropped:retryable(),
    }
end

return { main = main }
"""
FETCH = """\
local env = require("env")
local http_client = require("http_client")

local function main(path)
    local base, err = env.get("LT_TEST_SERVICE")
    if err then
        return nil, err
    end
    local response, failure = http_client.post(base .. path, { json = { n = 1 }, timeout = "20s" })
    if failure then
        return nil, failure
    end
    response.sent = http_client.json(response).body
    return response
end

return { main = main }
"""
# What a workflow gets whose author built it without the linter.
PEEKING = """\
local env = require("env")
local http_client = require("http_client")

local function main()
    local _, read = pcall(env.get, "PATH")
    local _, sent = pcall(http_client.get, "http://127.0.0.1:1/")
    return { tostring(read), tostring(sent) }
end

return { main = main }
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project's directory."""
    directory = tmp_path / "project"
    directory.mkdir()
    for name, text in (("_index.yaml", REGISTRY), ("report.lua", REPORT), ("fetch.lua", FETCH)):
        (directory / name).write_text(text)
    return directory


@pytest.mark.server
@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("client", ["dev"], indirect=True, scope="session")
async def test_only_activities_reach_outside(
    client: Client, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "_index.yaml").write_text(REGISTRY + PEEK)
    (project / "peek.lua").write_text(PEEKING)
    with http_server() as server:
        monkeypatch.setenv("LT_TEST_SERVICE", server.url)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        async with running(client, project, tmp_path / "generated") as workers:
            handle = await workers.start("app:report")
            assert await workers.outcome(handle) == {
                "status": 200,
                "type": "application/json",
                "sent": '{"n":1}',
                "kind": "Unavailable",
                "retryable": True,
            }
            assert await workers.outcome(await workers.start("app:peek")) == [
                "env is not available here",
                "http_client is not available here",
            ]


@pytest.mark.parametrize("module", ["env", "http_client"])
def test_workflows_are_refused(module: str, project: Path) -> None:
    registry = project / "_index.yaml"
    registry.write_text(registry.read_text().replace("[funcs]", f"[funcs, {module}]"))
    (found,) = lint_project(load_project(project))
    assert (found.code, found.severity) == ("LT306", "error")
    assert f"'{module}'" in found.message
