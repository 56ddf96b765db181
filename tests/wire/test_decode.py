"""Payloads as Lua values: every rule of reference 2.1 and 2.4 with its exact result."""

from __future__ import annotations

from typing import Any

import pytest

from runtime_shims.codec.decode import decode_json, decode_payload
from runtime_shims.codec.encode import encode_payload
from runtime_shims.codec.limits import CodecError
from runtime_shims.lua import Table


def plain(value: Any) -> Any:
    """Show tables as dicts so that they compare by content."""
    return {k: plain(v) for k, v in value.items()} if isinstance(value, Table) else value


VALUES = [
    ("null", None),
    ("true", True),
    ("0", 0),
    ("-0", 0),
    ("9223372036854775807", 2**63 - 1),
    ("9223372036854775808", 2**63 - 1),
    ("-99999999999999999999999999", -(2**63)),
    ('"é\\u0041"', "éA"),
    ('"\\ud83d\\ude00"', "\U0001f600"),
    ('"\\udc80"', "\ufffd"),
    ('["\\ud800",["\\udfff"]]', {1: "\ufffd", 2: {1: "\ufffd"}}),
    ('{"\\ud800":1}', {"\ufffd": 1}),
    ("[]", {}),
    ("{}", {}),
    ("[1,null,3]", {1: 1, 3: 3}),
    ('{"a":null,"1":2}', {"1": 2}),
    ('{"a":[{"b":[[]]}]}', {"a": {1: {"b": {1: {}}}}}),
    (" \n[1] trailing", {1: 1}),
]


@pytest.mark.parametrize(("text", "expected"), VALUES)
def test_values(text: str, expected: object) -> None:
    value = plain(decode_json(text.encode()))
    assert value == expected
    assert type(value) is type(expected)


@pytest.mark.parametrize("text", ["3.0", "3e0", "30E-1"])
def test_a_point_or_exponent_makes_a_float(text: str) -> None:
    value = decode_json(text.encode())
    assert value == 3
    assert type(value) is float


BAD = [
    b"",
    b"{",
    b"nul",
    b"NaN",
    b"[Infinity]",
    b'"\xff"',
    b'{"a":1,"a":2}',
    b'{"a":null,"a":2}',
    b"'x'",
    b"[" * 129 + b"]" * 129,
    b"[" * 100_000,
]


@pytest.mark.parametrize("data", BAD, ids=lambda data: str(data[:12]))
def test_bad_text(data: bytes) -> None:
    with pytest.raises(CodecError):
        decode_json(data)


def test_the_nesting_limit_ignores_brackets_in_strings() -> None:
    decode_json(b"[" * 128 + b"]" * 128)
    decode_json(b'["' + b"[" * 500 + b'\\""]')


ENCODINGS = [
    ("binary/null", b"", None),
    ("binary/plain", b"\x00\xff", "\x00\udcff"),
    ("json/plain", b'"x"', "x"),
]


@pytest.mark.parametrize(("encoding", "data", "expected"), ENCODINGS)
def test_encodings(encoding: str, data: bytes, expected: object) -> None:
    assert decode_payload(encoding, data) == expected


@pytest.mark.parametrize(
    ("encoding", "message"),
    [
        ("json/protobuf", "unsupported temporal payload encoding: json/protobuf"),
        (None, "temporal payload has no encoding"),
    ],
)
def test_other_encodings(encoding: str | None, message: str) -> None:
    with pytest.raises(CodecError, match=message):
        decode_payload(encoding, b"{}")


@pytest.mark.parametrize("text", ["{}", "[]", '{"a":[]}', "[{},[]]", '{"1":"x"}'])
def test_what_was_received_is_sent_on_unchanged(text: str) -> None:
    assert encode_payload(decode_json(text.encode())) == ("json/plain", text.encode())
