"""The modules that need no Temporal: errors, json, uuid, pids and the project's lookups."""

from __future__ import annotations

from typing import Any

import pytest

from runtime_shims.lua import LuaError, Table, concat
from runtime_shims.modules import errors, json, uuid
from runtime_shims.modules.errors import Error
from runtime_shims.pids import Pid, PidError, parse_pid
from runtime_shims.project import ClientSpec, EntrySpec, Project, WorkerSpec
from runtime_shims.uuids import time_based, time_ordered


def test_new_from_a_message() -> None:
    error = errors.new("boom")
    assert (error.message(), error.kind(), error.retryable(), error.details()) == (
        "boom",
        "",
        None,
        None,
    )
    assert str(error) == "boom"


def test_new_from_a_table() -> None:
    details = Table(id=1)
    error = errors.new(
        Table(message="gone", kind=errors.NOT_FOUND, retryable=False, details=details)
    )
    assert (error.message(), error.kind(), error.retryable()) == ("gone", "NotFound", False)
    assert error.details() is details


def test_wrap_keeps_everything_but_the_text() -> None:
    cause = errors.new(Table(message="gone", kind="NotFound", retryable=False))
    wrapped = errors.wrap(errors.wrap(cause, "inner"), "outer")
    assert str(wrapped) == "outer: inner: gone"
    assert (wrapped.message(), wrapped.kind(), wrapped.retryable()) == ("gone", "NotFound", False)


def test_wrap_makes_an_error_of_a_string() -> None:
    wrapped = errors.wrap("boom", "saving")
    assert (str(wrapped), wrapped.message(), wrapped.kind()) == ("saving: boom", "boom", "")


def test_is() -> None:
    assert errors.is_(errors.new(Table(message="m", kind="Timeout")), errors.TIMEOUT)
    assert not errors.is_("Timeout", errors.TIMEOUT)
    assert not errors.is_(None, "")


def test_concatenation() -> None:
    assert concat("failed: ", errors.new("boom")) == "failed: boom"
    assert concat(errors.new("a"), errors.new("b")) == "ab"


@pytest.mark.parametrize("description", [None, 5, Table(message=5), Table(details="x")])
def test_new_refuses_other_descriptions(description: object) -> None:
    with pytest.raises(LuaError, match=r"bad argument #1 to 'errors\.new'"):
        errors.new(description)


def test_call_stack() -> None:
    error = Error("x", frames=("a.lua:3 in f", "a.lua:9 in main"))
    stack = errors.call_stack(error)
    assert stack is not None
    assert dict(stack["frames"][1]) == {"source": "a.lua", "line": 3, "name": "f"}
    assert errors.call_stack("x") is None
    assert error.stack() == "a.lua:3 in f\na.lua:9 in main"


def refused(result: tuple[Any, Error | None]) -> tuple[Any, str, str, bool | None]:
    value, error = result
    assert error is not None
    return value, error.kind(), error.message(), error.retryable()


def test_json() -> None:
    assert json.encode(None) == ("null", None)
    assert json.encode(Table(a=1.0)) == ('{"a":1}', None)
    decoded, error = json.decode('{"a":[1,2.5]}')
    assert error is None
    assert decoded["a"][2] == 2.5


@pytest.mark.parametrize(
    ("value", "kind", "message"),
    [
        (5, "Invalid", "string expected"),
        ("", "Invalid", "empty string is not valid JSON"),
        ("{", "Internal", "decode failed: "),
    ],
)
def test_json_decode_refusals(value: object, kind: str, message: str) -> None:
    nothing, seen, text, retryable = refused(json.decode(value))
    assert (nothing, seen, retryable) == (None, kind, False)
    assert text.startswith(message)


def test_json_encode_refusal() -> None:
    _, kind, text, _ = refused(json.encode(Table({1: 1, "a": 2})))
    assert kind == "Internal"
    assert text.startswith("encode failed: cannot encode mixed-key table")


DNS = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"


def test_uuid_names() -> None:
    assert uuid.v5(DNS, "example.com") == ("cfbff0d1-9375-5685-968c-48ce8b15ae17", None)
    assert uuid.v3(DNS, "example.com") == ("9073926b-929f-31c2-abc9-fad77ae3e8eb", None)
    assert refused(uuid.v5(1, "x"))[2] == "namespace and name must be strings"
    assert refused(uuid.v5("x", "x"))[2] == "invalid namespace UUID"


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        (DNS, True),
        (DNS.upper(), True),
        (DNS.replace("-", ""), True),
        (f"urn:uuid:{DNS}", True),
        (f"{{{DNS}}}", True),
        (DNS[:-1], False),
        (f"{{{DNS}", False),
        (5, False),
    ],
)
def test_uuid_validate(text: object, valid: bool) -> None:
    assert uuid.validate(text) == (valid, None)


def test_uuid_parts() -> None:
    assert uuid.version(DNS) == (1, None)
    assert uuid.variant(DNS) == ("RFC4122", None)
    first, _ = uuid.parse(time_based(1_700_000_000_123_456_789, 0x123456789ABC))
    assert first is not None
    assert (first["version"], first["timestamp"]) == (1, 1_700_000_000)
    assert len(first["node"]) == 12
    seventh, _ = uuid.parse(time_ordered(1_700_000_000_123_456_789, 1 << 70))
    assert seventh is not None
    assert (seventh["version"], seventh["timestamp"]) == (7, 1_700_000_000)
    assert seventh["variant"] == "RFC4122"


def test_uuid_format() -> None:
    assert uuid.format(DNS.upper(), "standard") == (DNS, None)
    assert uuid.format(DNS, "simple") == (DNS.replace("-", ""), None)
    assert uuid.format(DNS, "urn") == (f"urn:uuid:{DNS}", None)
    assert refused(uuid.format(DNS, "x"))[2] == "unsupported format"
    assert refused(uuid.format("x", "urn"))[2] == "invalid UUID format"
    assert refused(uuid.version(7))[2] == "input must be a string"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("{app:tc@app:worker|order-17}", ("app:tc", "app:worker", "order-17")),
        ("{app:f|0x00001}", ("", "app:f", "0x00001")),
        ("{|topology}", ("", "", "topology")),
        ("{n@h|old|new}", ("n", "h", "new")),
        ("{a@b@c|x}", ("a", "b@c", "x")),
    ],
)
def test_pids(text: str, parts: tuple[str, str, str]) -> None:
    assert parse_pid(text) == parts
    assert parse_pid(str(Pid(*parts))) == parts


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("order-1", "invalid pid format: missing braces"),
        ("{}", "invalid pid format: missing braces"),
        ("{abc}", "invalid pid format: missing pipe"),
    ],
)
def test_bad_pids(text: str, message: str) -> None:
    with pytest.raises(PidError, match=message):
        parse_pid(text)


def test_project_lookups() -> None:
    project = Project(
        clients=(ClientSpec(id="app:tc", address="localhost:7233", tq_prefix="dev-"),),
        workers=(WorkerSpec(id="app:worker", client="app:tc", task_queue="orders"),),
        entries=(
            EntrySpec(
                id="app:flow", kind="workflow.lua", module="app.flow", worker="app:worker",
                type_name="Flow",
            ),
        ),
    )  # fmt: skip
    assert project.task_queue("app:worker") == "dev-orders"
    assert project.task_queue("raw-queue") == "raw-queue"
    assert project.workflow_type("app:flow") == "Flow"
    assert project.workflow_type("other:flow") == "other:flow"
    assert project.worker("app:worker").client == "app:tc"
    assert eval(repr(project)) == project  # the compiler writes this literal
