"""The `wippy-context` header: what it says, what is left out, and how per-call values join it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from temporalio.api.common.v1 import Payload

from runtime_shims.codec.limits import CodecError
from runtime_shims.lua import Table, array
from runtime_shims.temporal.headers import (
    CONTEXT,
    SENDER,
    call_context,
    read_context,
    read_sender,
    write_context,
)


def header(text: str) -> dict[str, Payload]:
    return {CONTEXT: Payload(metadata={"encoding": b"json/plain"}, data=text.encode())}


def written(values: dict[str, Any], **more: Any) -> Any:
    headers = write_context({}, values, **more)
    return json.loads(headers[CONTEXT].data) if headers else None


WRITTEN = [
    ({}, None),
    ({"tenant": "t-1", "n": 5, "on": True}, {"tenant": "t-1", "n": 5, "on": True}),
    ({"map": Table(a=array(1, "x"))}, {"map": {"a": [1, "x"]}}),
    ({"keep": 1, "function": len}, {"keep": 1}),
    ({"keep": 1, "nested": Table(f=len)}, {"keep": 1}),
    ({"keep": 1, "keys": Table({1.5: 2})}, {"keep": 1}),
    ({"keep": 1, "sparse": Table({1: 1, 3: 3})}, {"keep": 1}),
]


@pytest.mark.parametrize(("values", "expected"), WRITTEN)
def test_write(values: dict[str, Any], expected: Any) -> None:
    assert written(values) == expected


def test_call_context_is_laid_over_inherited_values() -> None:
    with call_context({"b": 2, "c": 3}):
        assert written({"a": 1, "b": 1}) == {"a": 1, "b": 2, "c": 3}
    assert written({"a": 1}) == {"a": 1}


def test_other_headers_are_kept() -> None:
    other = Payload(data=b"x")
    assert write_context({"trace": other}, {"a": 1})["trace"] == other


def test_read_strips_the_sender() -> None:
    headers = header('{"user_id":"u","temporal.signal.from":"{a@b|c}"}')
    assert read_context(headers) == {"user_id": "u"}
    assert read_sender(headers) == "{a@b|c}"


def test_absent_header() -> None:
    assert read_context({}) == {}
    assert read_sender({}) == ""


@pytest.mark.parametrize("sender", ["plain", "", "{nopipe}", 5])
def test_a_sender_that_is_no_pid_is_unknown(sender: object) -> None:
    assert read_sender(header(json.dumps({SENDER: sender}))) == ""


@pytest.mark.parametrize("text", ["{", "[1]", '"x"'])
def test_undecodable_header(text: str) -> None:
    assert read_sender(header(text)) == ""
    with pytest.raises(CodecError):
        read_context(header(text))
