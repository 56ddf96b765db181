"""Every mistake in a registry file gives one finding: code, file, line, entry and wording."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from transpiler.diagnostics import ConfigurationError, Severity
from transpiler.project import load_project, read_project

HOSTS = """\
namespace: host
entries:
  - {name: temporal, kind: temporal.client, address: "localhost:7233"}
  - {name: worker, kind: temporal.worker, client: host:temporal, task_queue: q}
"""
LUA = "return function() end"


@dataclass(frozen=True)
class Case:
    """A registry file and the single finding it gives.

    `yaml` is the entry list of namespace ``app``, whose first line is line 3 of the file; a text
    starting with ``!`` is the whole file.
    """

    name: str
    yaml: str
    code: str
    line: int
    message: str
    entry: str | None = "app:x"
    help: str | None = None
    severity: Severity = Severity.ERROR
    files: dict[str, str] = field(default_factory=dict)


FUNCTION = "- {name: x, kind: function.lua, source: 'return 1', method: main, "
ACTIVITY = FUNCTION + "meta: {temporal: {activity: {"
CLIENT = "- {name: x, kind: temporal.client, address: a, "
WORKER = "- {name: x, kind: temporal.worker, client: host:temporal, task_queue: q, "
OPTIONS = WORKER + "worker_options: {"

CASES = [
    # Default call options.
    Case("misspelt option", FUNCTION + "meta: {options: {activity.retry_polcy: {}}}}", "LT104", 3,
         "unknown option 'activity.retry_polcy'", help="did you mean 'activity.retry_policy'?"),
    # The file itself.
    Case("tab", "!namespace: a\nentries:\n\t- x", "LT101", 3, "that cannot start any token", None,
         help="indent with spaces"),
    Case("unclosed", "!namespace: a\nentries: [{name: x}\n", "LT101", 3, "expected ','", None),
    Case("key twice", "- name: x\n  kind: a.b\n  name: y", "LT101", 5,
         "key 'name' stands twice, first on line 3", None),
    Case("no entries", "!namespace: app\n", "LT102", 1, "not a registry file", None),
    Case("list at top", "!- 1\n", "LT102", 1, "not a registry file", None),
    Case("entries no list", "!namespace: app\nentries: {a: 1}\n", "LT104", 2,
         "entries must be a list", None),
    Case("namespace number", "!namespace: 5\nentries: []\n", "LT104", 1,
         "namespace must be a string", None),
    Case("namespace syntax", "!namespace: a..b\nentries: []\n", "LT105", 1,
         "invalid namespace 'a..b'", None, help="letters, digits"),
    Case("file meta", "!namespace: app\nmeta: 5\nentries: []\n", "LT104", 2,
         "meta must be a mapping", None),
    # Entries.
    Case("entry no mapping", "- 5", "LT104", 3, "an entry must be a mapping", None),
    Case("no name", "- {kind: function.lua}", "LT102", 3, "an entry without a name", "app:?"),
    Case("no kind", "- {name: x}", "LT103", 3, "kind is required", help=None),
    Case("name syntax", "- {name: 'a b', kind: function.lua}", "LT105", 3,
         "invalid entry name 'a b'", "app:a b"),
    Case("name number", "- {name: 5, kind: function.lua}", "LT105", 3,
         "invalid entry name '5'", "app:5"),
    Case("name placeholder", "- {name: '${env:N}', kind: function.lua}", "LT105", 3,
         "invalid entry name '${env:N}'", "app:${env:N}"),
    Case("duplicate", "- {name: x, kind: a.b}\n- {name: x, kind: a.b}", "LT106", 4,
         "duplicate entry id app:x, first defined at _index.yaml:3"),
    Case("bytecode", "- {name: x, kind: function.lua.bc}", "LT104", 3, "precompiled bytecode"),
    Case("kind slip", "- {name: x, kind: workflw.lua}", "LT112", 3, "unknown kind workflw.lua",
         help="did you mean 'workflow.lua'?", severity=Severity.WARNING),
    # Sources.
    Case("no source", "- {name: x, kind: library.lua}", "LT103", 3, "source is required"),
    Case("missing source", "- name: x\n  kind: library.lua\n  source: file://src/x.lua", "LT108", 5,
         "source file not found: src/x.lua", help="relative to the directory of _index.yaml"),
    Case("directory", "- {name: x, kind: library.lua, source: 'file://src'}", "LT108", 3,
         "source is a directory: src", files={"src/a.lua": LUA}),
    Case("outside", "- {name: x, kind: library.lua, source: 'file://../x.lua'}", "LT109", 3,
         "source leaves the project: file://../x.lua"),
    Case("absolute", "- {name: x, kind: library.lua, source: 'file:///etc/hosts'}", "LT109", 3,
         "source leaves the project: file:///etc/hosts"),
    # Lua entries.
    Case("no method", "- {name: x, kind: process.lua, source: 'return 1'}", "LT103", 3,
         "method is required"),
    Case("library method", "- {name: x, kind: library.lua, source: 'return 1', method: m}", "LT112",
         3, "method has no meaning", severity=Severity.WARNING),
    Case("module colon", FUNCTION + "modules: ['a:b']}", "LT110", 3, "'a:b' is not a module name",
         help="under 'imports'"),
    Case("module empty", FUNCTION + "modules: ['']}", "LT110", 3, "a module name is empty"),
    Case("modules text", FUNCTION + "modules: time}", "LT104", 3,
         "modules must be a list, not 'time'"),
    Case("import bare", FUNCTION + "imports: {u: util}}", "LT105", 3,
         "imports.u: 'util' is not an entry id", help="app:util"),
    Case("import unknown", FUNCTION + "imports: {u: 'app:util'}}", "LT107", 3,
         "imports.u: unknown entry app:util"),
    Case("import of a host", FUNCTION + "imports: {u: 'host:worker'}}", "LT107", 3,
         "imports.u: host:worker is a temporal.worker"),
    Case("import self", FUNCTION + "imports: {u: 'app:x'}}", "LT111", 3,
         "cyclic import: app:x -> app:x"),
    # meta.temporal.
    Case("worker unknown", ACTIVITY + "worker: 'host:workr'}}}}", "LT107",
         3, "unknown temporal.worker host:workr", help="did you mean 'host:worker'?"),
    Case("worker in own namespace", ACTIVITY + "worker: worker}}}}",
         "LT107", 3, "unknown temporal.worker app:worker"),
    Case("worker of wrong kind", ACTIVITY + "worker: 'host:temporal'}}}}",
         "LT107", 3, "host:temporal is a temporal.client, not a temporal.worker"),
    Case("worker missing", ACTIVITY + "local: true}}}}", "LT103", 3,
         "meta.temporal.activity.worker is required"),
    Case("local text", ACTIVITY + "worker: 'host:worker', local: 'x'}}}}",
         "LT104", 3, "meta.temporal.activity.local must be true or false, not 'x'"),
    Case("unknown field", ACTIVITY + "worker: 'host:worker', lokal: 1}}}}",
         "LT112", 3, "unknown field meta.temporal.activity.lokal", help="did you mean 'local'?",
         severity=Severity.WARNING),
    Case("unknown section", FUNCTION + "meta: {temporal: {actvity: {}}}}", "LT112", 3,
         "unknown field meta.temporal.actvity", help="did you mean 'activity'?",
         severity=Severity.WARNING),
    Case("wrong section", FUNCTION + "meta: {temporal: {workflow: {worker: 'host:worker'}}}}",
         "LT112", 3, "meta.temporal.workflow has no meaning for a function.lua entry",
         severity=Severity.WARNING),
    Case("unhosted", "- {name: x, kind: workflow.lua, source: 'return 1'}", "LT114", 3,
         "no worker hosts this workflow", severity=Severity.HINT),
    Case("type name", "- {name: x, kind: workflow.lua, source: 'return 1', meta: {temporal: "
         "{workflow: {worker: 'host:worker', name: '${env:T}'}}}}", "LT104", 3,
         "'${env:T}' cannot be a workflow type name"),
    # Clients.
    Case("address", "- {name: x, kind: temporal.client}", "LT103", 3, "address is required"),
    Case("empty address", "- {name: x, kind: temporal.client, address: ''}", "LT104", 3,
         "address is empty"),
    Case("duration", CLIENT + "connection_timeout: 5 seconds}", "LT104", 3,
         "connection_timeout is not a duration: 5 seconds", help='"10s"'),
    Case("bare duration", CLIENT + "connection_timeout: 5}", "LT104", 3,
         "connection_timeout must be a duration, not 5"),
    Case("negative duration", CLIENT + "connection_timeout: -5s}", "LT104", 3,
         "connection_timeout must not be negative: -5s"),
    Case("placeholder", CLIENT + "connection_timeout: '${env:T}'}", "LT104", 3,
         "is not a duration: ${env:T}", help="text fields only"),
    Case("auth type", CLIENT + "auth: {type: oauth}}", "LT104", 3, "invalid auth type: oauth"),
    Case("no key", CLIENT + "auth: {type: api_key}}", "LT104", 3, "API key source is required"),
    Case("two keys", CLIENT + "auth: {type: api_key, api_key_env: A, api_key_file: b}}", "LT113", 3,
         "multiple API key sources specified"),
    Case("plain key", CLIENT + "auth: {type: api_key, api_key: abc}}", "LT115", 3,
         "auth.api_key holds a secret in plain text", severity=Severity.WARNING),
    Case("tls", CLIENT + "tls: {server_name: a, insecure_skip_verify: true}}", "LT113", 3,
         "may not be combined with tls.server_name"),
    Case("health", CLIENT + "health_check: {enabled: true, interval: 0s}}", "LT104", 3,
         "health_check.interval must be greater than 0"),
    Case("client field", CLIENT + "adress: b}", "LT112", 3, "unknown field adress",
         help="did you mean 'address'?", severity=Severity.WARNING),
    # Workers.
    Case("client missing", "- {name: x, kind: temporal.worker, task_queue: q}", "LT103", 3,
         "client is required"),
    Case("client unknown", "- {name: x, kind: temporal.worker, client: 'a:b', task_queue: q}",
         "LT107", 3, "unknown temporal.client a:b", help="known: host:temporal"),
    Case("queue", "- {name: x, kind: temporal.worker, client: 'host:temporal'}", "LT103", 3,
         "task_queue is required"),
    Case("one poller", OPTIONS + "max_concurrent_workflow_task_pollers: 1}}", "LT104",
         3, "max_concurrent_workflow_task_pollers must not be 1"),
    Case("negative", OPTIONS + "max_concurrent_activity_task_pollers: -1}}", "LT104",
         3, "must be at least 0, not -1"),
    Case("not whole", OPTIONS + "max_concurrent_activity_task_pollers: 1.5}}", "LT104",
         3, "must be a whole number, not 1.5"),
    Case("exclusive", OPTIONS + "disable_workflow_worker: true, "
         "local_activity_worker_only: true}}", "LT113", 3, "exclude each other"),
    Case("behavior", OPTIONS + "default_versioning_behavior: pined}}", "LT104", 3,
         "invalid worker_options default_versioning_behavior: pined",
         help="did you mean 'pinned'?"),
    Case("startup", WORKER + "startup_messages: batched}", "LT104", 3,
         "invalid startup_messages: batched", help="did you mean 'batch'?"),
    Case("requires", WORKER + "lifecycle: {requires: ['a b']}}", "LT105", 3,
         "lifecycle.requires: 'a b' is not an entry id"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mistake(case: Case, tmp_path: Path) -> None:
    if case.yaml.startswith("!"):
        text = case.yaml[1:]
    else:
        text = "namespace: app\nentries:\n" + textwrap.indent(case.yaml, "  ") + "\n"
    files = {"_index.yaml": text, "host.yaml": HOSTS, **case.files}
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(content)

    (finding,) = read_project(tmp_path).diagnostics

    assert (finding.code, finding.path, finding.span.line, finding.entry) == (
        case.code,
        "_index.yaml",
        case.line,
        case.entry,
    )
    assert case.message in finding.message
    assert finding.severity is case.severity
    if case.help is not None:
        assert case.help in (finding.help or "")
    if case.severity is Severity.ERROR:
        with pytest.raises(ConfigurationError) as raised:
            load_project(tmp_path)
        assert raised.value.diagnostics == (finding,)
    else:
        assert load_project(tmp_path).diagnostics == (finding,)


def test_all_errors_are_reported_at_once_in_file_order(tmp_path: Path) -> None:
    (tmp_path / "_index.yaml").write_text(
        "namespace: app\nentries:\n"
        "  - {name: a, kind: function.lua, source: file://a.lua}\n"
        "  - {name: b, kind: temporal.client}\n"
    )
    with pytest.raises(ConfigurationError) as raised:
        load_project(tmp_path)
    assert [(d.code, d.span.line, d.entry) for d in raised.value.diagnostics] == [
        ("LT103", 3, "app:a"),
        ("LT108", 3, "app:a"),
        ("LT103", 4, "app:b"),
    ]


def test_longer_import_cycle_is_reported_once(tmp_path: Path) -> None:
    (tmp_path / "_index.yaml").write_text(
        "namespace: app\nentries:\n"
        + "".join(
            f"  - {{name: {name}, kind: library.lua, source: x, imports: {{i: 'app:{target}'}}}}\n"
            for name, target in (("a", "b"), ("b", "c"), ("c", "a"), ("d", "a"))
        )
    )
    (finding,) = read_project(tmp_path).diagnostics
    assert (finding.code, finding.span.line) == ("LT111", 3)
    assert finding.message == "cyclic import: app:a -> app:b -> app:c -> app:a"


def test_two_workflows_of_one_type_on_one_worker(tmp_path: Path) -> None:
    (tmp_path / "host.yaml").write_text(HOSTS)
    entry = (
        "  - {{name: {}, kind: workflow.lua, source: x, "
        "meta: {{temporal: {{workflow: {{worker: 'host:worker', name: T}}}}}}}}\n"
    )
    (tmp_path / "_index.yaml").write_text(
        "namespace: app\nentries:\n" + entry.format("a") + entry.format("b")
    )
    (finding,) = read_project(tmp_path).diagnostics
    assert (finding.code, finding.span.line) == ("LT113", 4)
    assert "already has a workflow type 'T': app:a" in finding.message


def test_links_that_leave_the_project_are_refused(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "secret.lua").write_text(LUA)
    (root / "link.lua").symlink_to(tmp_path / "secret.lua")
    (root / "_index.yaml").write_text(
        "namespace: app\nentries:\n  - {name: x, kind: library.lua, source: file://link.lua}\n"
    )
    (finding,) = read_project(root).diagnostics
    assert (finding.code, finding.span.line) == ("LT109", 3)
    assert "through a symbolic link" in finding.message


def test_a_directory_without_registry_and_a_missing_directory(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="no registry file found"):
        load_project(tmp_path)
    with pytest.raises(ConfigurationError, match="project directory not found"):
        load_project(tmp_path / "nowhere")
