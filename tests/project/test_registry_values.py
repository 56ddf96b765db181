"""What correct registry files mean: defaults, merging, sources and the files that count."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from transpiler.project import ActivityMeta, Project, WorkflowMeta, load_project
from transpiler.project.durations import parse_duration

FULL = """\
version: "1.0"
namespace: shop.orders
meta: {team: core, tier: 1}
entries:
  - name: temporal
    kind: temporal.client
    data:
      address: ${env:TEMPORAL_ADDRESS}
      tq_prefix: eu-
      connection_timeout: 1m30s
      auth: {type: mtls, cert_pem: "file://tls/cert.pem", key_pem_env: KEY}
  - name: worker
    kind: temporal.worker
    client: temporal
    task_queue: orders
    worker_options: {max_concurrent_workflow_task_pollers: 2, worker_activities_per_second: 0.5}
    lifecycle: {auto_start: true, requires: ["app:db"], restart: {max_attempts: 3}}
    startup_messages: signals
  - name: order_flow
    kind: workflow.lua
    source: file://src/order.lua
    modules: [funcs, time, funcs]
    imports: {util: "shop.lib:util"}
    meta:
      team: orders
      temporal: {workflow: {worker: worker, name: OrderFlow}}
  - name: inline.charge
    kind: function.lua
    source: |
      return function() return "${env:KEPT}" end
    method: charge
    meta: {temporal: {activity: {worker: "shop.orders:worker"}}}
  - {name: api, kind: http.router}
  - {name: db, kind: db.sql.sqlite}
  - {name: page, kind: http.router}
"""
LIBRARY = {"namespace": "shop.lib", "name": "util", "kind": "library.lua", "source": "return 1"}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "order.lua").write_bytes(b"return '\xff\xd0\xb6'\r\n")
    (tmp_path / "_index.yaml").write_text(FULL)
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "util.json").write_text(json.dumps(LIBRARY, indent="\t"))
    return load_project(tmp_path)


def test_entries_are_ordered_by_id(project: Project) -> None:
    assert [entry.id for entry in project.entries] == [
        "shop.lib:util",
        "shop.orders:inline.charge",
        "shop.orders:order_flow",
    ]
    assert project.diagnostics == ()


def test_workflow_entry(project: Project) -> None:
    entry = project.entry("shop.orders:order_flow")
    assert entry is not None
    assert (entry.namespace, entry.name, entry.method) == ("shop.orders", "order_flow", "main")
    assert entry.modules == ("funcs", "time")
    assert entry.imports == {"util": "shop.lib:util"}
    assert entry.workflow == WorkflowMeta(worker="shop.orders:worker", type_name="OrderFlow")
    assert entry.activity is None
    assert (entry.meta["team"], entry.meta["tier"]) == ("orders", 1)
    assert entry.source_path == "src/order.lua"
    assert entry.source_text.encode("utf-8", "surrogateescape") == b"return '\xff\xd0\xb6'\r\n"
    assert (entry.location.path, entry.location.span.line) == ("_index.yaml", 19)
    assert entry.places["imports.util"].span.line == 23


def test_inline_source_keeps_placeholders(project: Project) -> None:
    entry = project.entry("shop.orders:inline.charge")
    assert entry is not None
    assert entry.inline
    assert entry.source_path == "_index.yaml#inline.charge"
    assert entry.source_text == 'return function() return "${env:KEPT}" end\n'
    assert entry.activity == ActivityMeta(worker="shop.orders:worker", local=False)


def test_client(project: Project) -> None:
    client = project.clients["shop.orders:temporal"]
    assert client.address == "${env:TEMPORAL_ADDRESS}"
    assert client.namespace == "default"
    assert client.tq_prefix == "eu-"
    assert (client.connection_timeout, client.keep_alive_time) == (90.0, 30.0)
    # Certificates are read when a process connects, never at compile time.
    assert (client.auth.cert_pem, client.auth.cert_file) == (None, "tls/cert.pem")


def test_worker(project: Project) -> None:
    worker = project.workers["shop.orders:worker"]
    assert worker.client == "shop.orders:temporal"
    assert worker.task_queue == "orders"
    assert worker.options.max_concurrent_workflow_task_pollers == 2
    assert worker.options.max_concurrent_activity_execution_size == 1000
    assert worker.options.worker_activities_per_second == 0.5
    assert worker.lifecycle.requires == ("app:db", "shop.orders:temporal")
    assert worker.lifecycle.restart.max_attempts == 3
    assert worker.startup_messages == "signals"


def test_other_kinds_are_kept_and_counted(project: Project) -> None:
    assert project.ignored == {"db.sql.sqlite": 1, "http.router": 2}
    assert [other.id for other in project.others] == [
        "shop.orders:api",
        "shop.orders:db",
        "shop.orders:page",
    ]


@pytest.mark.parametrize(
    "path",
    [
        "generated/_index.yaml",
        ".hidden/_index.yaml",
        "node_modules/a/_index.yaml",
        "env/_index.yaml",
        "values.yaml",
        "broken.yaml",
    ],
)
def test_files_that_do_not_count(path: str, tmp_path: Path) -> None:
    (tmp_path / "_index.yaml").write_text("namespace: app\nentries: []\n")
    other = tmp_path / path
    other.parent.mkdir(parents=True, exist_ok=True)
    if path.startswith("env"):
        (other.parent / "pyvenv.cfg").touch()
    other.write_text("a: [" if path == "broken.yaml" else "kind: Secret\nname: x\n")
    assert load_project(tmp_path).entries == ()


def test_cross_file_namespaces_and_entries_without_a_list(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yml").write_text(
            f"namespace: {name}\nname: lib\nkind: library.lua\nsource: return {{}}\n"
        )
    assert [entry.id for entry in load_project(tmp_path).entries] == ["a:lib", "b:lib"]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0.0),
        ("10s", 10.0),
        ("1h30m", 5400.0),
        ("1.5h", 5400.0),
        ("100ms", 0.1),
        ("2us", 2e-6),
        ("2µs", 2e-6),
        ("-5s", -5.0),
        ("+.5s", 0.5),
        ("", None),
        ("5", None),
        ("1d", None),
        ("1h 30m", None),
        ("s", None),
        ("5s!", None),
    ],
)
def test_durations(text: str, seconds: float | None) -> None:
    assert parse_duration(text) == seconds
