"""The checked-in bytes: what is written matches them, and what is read back means the same."""

from __future__ import annotations

import base64
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.json_format import ParseDict
from temporalio.api.common.v1 import Payload, SearchAttributes
from temporalio.api.failure.v1 import Failure
from temporalio.converter import encode_search_attributes

from runtime_shims.codec.limits import CodecError
from runtime_shims.lua import Table
from runtime_shims.options.policies import search_attributes
from runtime_shims.temporal.arguments import typed_attributes
from runtime_shims.temporal.data_converter import LuaPayloadConverter, lua_data_converter
from runtime_shims.temporal.failures import LuaFailureConverter, error_from_exception
from runtime_shims.temporal.headers import (
    CONTEXT,
    SENDER,
    call_context,
    read_context,
    read_sender,
    write_context,
)
from runtime_shims.temporal.payloads import from_payload, to_payload
from wire.lua_values import evaluated, plain, raised

FIXTURES = Path(__file__).parent / "fixtures"

Case = dict[str, Any]


@cache
def fixture(name: str) -> dict[str, Any]:
    """Return the content of a file of fixtures."""
    content: dict[str, Any] = json.loads((FIXTURES / f"{name}.json").read_text("utf-8"))
    return content


@cache
def values(name: str, group: str, field: str) -> list[Any]:
    """Return the values of one field of a group of cases, compiled together."""
    return evaluated([case[field] for case in fixture(name)[group]])


def cases(name: str, *groups: str) -> list[Any]:
    """Return the cases of groups as parameters: the group and the place in it."""
    return [
        pytest.param(group, place, id=f"{group}: {case['case']}")
        for group in groups
        for place, case in enumerate(fixture(name)[group])
    ]


def wire(case: Case) -> Payload:
    """Return the payload of a case."""
    data = base64.b64decode(case["base64"]) if "base64" in case else case["data"].encode()
    encoding = case.get("encoding", "json/plain")
    metadata = {} if encoding is None else {"encoding": encoding.encode()}
    return Payload(metadata=metadata, data=data)


def assert_same_bytes(written: Payload, expected: Payload) -> None:
    """Assert that payloads are equal byte for byte, the order of object keys aside."""
    assert written.metadata == expected.metadata
    if written.data == expected.data:
        return
    assert len(written.data) == len(expected.data)
    assert _pairs(written.data) == _pairs(expected.data)


def _pairs(data: bytes) -> Any:
    """Return JSON with sorted keys and with its numbers as they are written."""
    return json.loads(
        data,
        object_pairs_hook=lambda pairs: sorted(pairs, key=lambda pair: pair[0]),
        parse_int=str,
        parse_float=str,
    )


@pytest.mark.parametrize(("group", "place"), cases("payloads", "both", "write"))
def test_write(group: str, place: int) -> None:
    written = to_payload(values("payloads", group, "lua")[place])
    assert_same_bytes(written, wire(fixture("payloads")[group][place]))


@pytest.mark.parametrize(("group", "place"), cases("payloads", "both", "read"))
def test_read(group: str, place: int) -> None:
    value = from_payload(wire(fixture("payloads")[group][place]))
    assert plain(value) == plain(values("payloads", group, "lua")[place])


@pytest.mark.parametrize(("group", "place"), cases("payloads", "both", "again"))
def test_received_values_are_sent_on_unchanged(group: str, place: int) -> None:
    received = wire(fixture("payloads")[group][place])
    assert_same_bytes(to_payload(from_payload(received)), received)


@pytest.mark.parametrize(("group", "place"), cases("payloads", "unreadable"))
def test_unreadable(group: str, place: int) -> None:
    received = wire(fixture("payloads")[group][place])
    with pytest.raises(CodecError):
        from_payload(received)
    assert LuaPayloadConverter().from_payloads([received, to_payload(1)]) == [None, 1]


@pytest.mark.parametrize(("group", "place"), cases("payloads", "unwritable"))
def test_unwritable(group: str, place: int) -> None:
    with pytest.raises(CodecError) as refusal:
        to_payload(values("payloads", group, "lua")[place])
    assert str(refusal.value) == fixture("payloads")[group][place]["error"]


@pytest.mark.parametrize(("group", "place"), cases("contexts", "write"))
def test_write_context(group: str, place: int) -> None:
    case = fixture("contexts")[group][place]
    own, added = evaluated([case["context"], case.get("call", "{}")])
    sender = {SENDER: case["sender"]} if "sender" in case else {}
    with call_context(dict(added)):
        headers = write_context({}, dict(own), **sender)
    if case["data"] is None:
        assert headers == {}
        return
    assert list(headers) == [CONTEXT] == ["wippy-context"]
    assert_same_bytes(headers[CONTEXT], wire(case))


@pytest.mark.parametrize(("group", "place"), cases("contexts", "read"))
def test_read_context(group: str, place: int) -> None:
    case = fixture("contexts")[group][place]
    headers = {} if case["data"] is None else {CONTEXT: wire(case)}
    expected = values("contexts", group, "context")[place]
    assert plain(Table(read_context(headers))) == plain(expected)
    assert read_sender(headers) == case["sender"]


@pytest.mark.parametrize(("group", "place"), cases("failures", "write"))
def test_write_failure(group: str, place: int) -> None:
    case = fixture("failures")[group][place]
    failure = Failure()
    (error,) = raised([case["raise"]])
    LuaFailureConverter().to_failure(error, LuaPayloadConverter(), failure)
    info = failure.application_failure_info
    assert {
        "message": failure.message,
        "source": failure.source,
        "type": info.type,
        "non_retryable": info.non_retryable,
        "cause": {"message": failure.cause.message, "source": failure.cause.source},
    } == case["failure"]
    (detail,) = info.details.payloads
    assert dict(detail.metadata) == {"encoding": b"json/plain"}
    # Where an error was made is not part of a fixture that runs anywhere.
    chain = json.loads(detail.data)
    for link in chain["errors"]:
        assert all(":" in place for place in link.pop("stack", ()))
    assert chain == {"errors": case["chain"]}


@pytest.mark.parametrize(("group", "place"), cases("failures", "read"))
def test_read_failure(group: str, place: int) -> None:
    case = fixture("failures")[group][place]
    failure = ParseDict(case["failure"], Failure())
    if "chain" in case:
        detail = Payload(
            metadata={"encoding": b"json/plain"}, data=json.dumps(case["chain"]).encode()
        )
        failure.application_failure_info.details.payloads.append(detail)
    converter = lua_data_converter()
    exception = LuaFailureConverter().from_failure(failure, converter.payload_converter)
    error = error_from_exception(exception)
    details = error.details()
    assert {
        "kind": error.kind(),
        "retryable": error.retryable(),
        "message": error.message(),
        "details": None if details is None else json.loads(to_payload(details).data),
        "stack": error.stack(),
    } == case["error"]


@pytest.mark.parametrize(("group", "place"), cases("attributes", "write"))
def test_write_search_attribute(group: str, place: int) -> None:
    case = fixture("attributes")[group][place]
    given = Table(name=values("attributes", group, "lua")[place])
    pairs = typed_attributes(search_attributes("search", given))
    written = SearchAttributes()
    encode_search_attributes(pairs, written)
    payload = written.indexed_fields["name"]
    assert dict(payload.metadata) == {
        "encoding": b"json/plain",
        "type": case["type"].encode(),
    }
    # The SDK writes lists with spaces, which no reader minds.
    assert payload.data.decode().replace(" ", "") == case["data"]
