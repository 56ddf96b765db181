"""The data converter on real payload messages, for Lua code and for typed Python code."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from temporalio.api.common.v1 import Payload
from temporalio.common import RawValue

from runtime_shims.codec.limits import CodecError
from runtime_shims.lua import LuaError, Table, array
from runtime_shims.message import BYTES, JSON
from runtime_shims.temporal.data_converter import LuaPayloadConverter
from runtime_shims.temporal.payloads import (
    encode_arguments,
    encode_result,
    from_payload,
    lua_payload,
    to_payload,
)

CONVERTER = LuaPayloadConverter()


@dataclass
class Order:
    id: str
    total: float


def payload(data: bytes, encoding: bytes = b"json/plain") -> Payload:
    return Payload(metadata={"encoding": encoding}, data=data)


def test_one_payload_per_argument() -> None:
    assert CONVERTER.to_payloads([1, None, Table(a=array())]) == [
        payload(b"1"),
        payload(b"null"),
        payload(b'{"a":[]}'),
    ]
    assert CONVERTER.to_payloads([]) == []


def test_what_cannot_be_decoded_is_nil_in_its_place() -> None:
    bad = [payload(b"{"), payload(b"x", b"json/protobuf"), Payload(data=b"1"), payload(b"2")]
    assert CONVERTER.from_payloads(bad) == [None, None, None, 2]


def test_raw_values_pass_through() -> None:
    raw = RawValue(payload(b"7"))
    assert CONVERTER.to_payload(raw) == payload(b"7")
    assert CONVERTER.from_payload(payload(b"7"), RawValue).payload == payload(b"7")


def test_python_types_of_handwritten_code() -> None:
    encoded = CONVERTER.to_payload(Order(id="o-1", total=2.5))
    assert from_payload(encoded)["id"] == "o-1"
    assert CONVERTER.from_payload(encoded, Order) == Order(id="o-1", total=2.5)
    assert CONVERTER.from_payload(payload(b"[1,2]"), list) == [1, 2]


def test_an_unencodable_table_is_refused() -> None:
    with pytest.raises(CodecError, match="sparse"):
        CONVERTER.to_payload(array(1, None, 3))
    with pytest.raises(LuaError, match="failed to encode result: cannot encode sparse"):
        encode_result(array(1, None, 3))


def test_too_large_arguments_are_refused_together() -> None:
    half = "x" * (1024 * 1024)
    encode_arguments([half])
    with pytest.raises(CodecError, match="exceeds the limit"):
        encode_arguments([half, half])


def test_payload_objects_decode_anew_on_every_call() -> None:
    wrapped = lua_payload(payload(b'{"a":1}'))
    assert wrapped.get_format() == JSON
    assert wrapped.data()[0] is not wrapped.data()[0]
    assert wrapped.data()[0]["a"] == 1


def test_binary_payload_objects() -> None:
    wrapped = lua_payload(payload(b"\xff", b"binary/plain"))
    assert wrapped.get_format() == BYTES
    assert wrapped.data() == ("\udcff", None)
    assert to_payload(wrapped) == payload(b"\xff", b"binary/plain")
