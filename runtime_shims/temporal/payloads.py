"""Temporal payload messages made from Lua values and read back as them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from temporalio.api.common.v1 import Payload as WirePayload
from temporalio.common import RawValue

from runtime_shims.codec.decode import decode_payload
from runtime_shims.codec.encode import encode_payload
from runtime_shims.codec.limits import BINARY, CodecError, check_size
from runtime_shims.lua import LuaError
from runtime_shims.message import BYTES, JSON, Payload
from runtime_shims.modules.errors import INTERNAL, Error


def to_payload(value: Any) -> WirePayload:
    """Encode one value. Reference 2.2.

    Raises:
        CodecError: The value has no wire form.
        TypeError: A Python value that stands for no Lua value.
    """
    encoding, data = encode_payload(value)
    return WirePayload(metadata={"encoding": encoding.encode()}, data=data)


def from_payload(payload: WirePayload) -> Any:
    """Decode one payload into a Lua value. Reference 2.4.

    Raises:
        CodecError: Its encoding is unknown or its data is malformed.
    """
    return decode_payload(_encoding(payload), payload.data)


def value_or_nil(payload: WirePayload) -> Any:
    """Decode one payload; what cannot be decoded is nil. Reference 2.1."""
    try:
        return from_payload(payload)
    except CodecError:
        return None


def lua_payload(payload: WirePayload) -> Payload:
    """Wrap a received payload as the object a Lua program reads it from. Reference 10.4."""
    format = BYTES if _encoding(payload) == BINARY else JSON
    return Payload(format=format, decode=lambda: from_payload(payload))


def encode_arguments(values: Iterable[Any]) -> list[RawValue]:
    """Encode the values of one request, refusing what Temporal would refuse for good.

    Raises:
        CodecError: A value has no wire form, or together they are too large.
    """
    payloads = [to_payload(value) for value in values]
    check_size([len(payload.data) for payload in payloads])
    return [RawValue(payload) for payload in payloads]


def encode_result(value: Any) -> RawValue:
    """Encode the value a program returned. Reference 2.6.

    Raises:
        LuaError: It has no wire form or is too large; this fails the program.
    """
    try:
        return encode_arguments([value])[0]
    except CodecError as refusal:
        message = f"failed to encode result: {refusal}"
        raise LuaError(Error(message, kind=INTERNAL, retryable=False)) from None


def _encoding(payload: WirePayload) -> str | None:
    """Return the encoding a payload declares, None without one."""
    encoding = payload.metadata.get("encoding")
    return None if encoding is None else encoding.decode("ascii", "replace")
