"""The data converter of every client and worker: Lua values as `json/plain` and `binary/plain`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from temporalio.api.common.v1 import Payload
from temporalio.common import RawValue
from temporalio.converter import (
    DataConverter,
    JSONPlainPayloadConverter,
    PayloadCodec,
    PayloadConverter,
    value_to_type,
)

from runtime_shims.codec.limits import JSON
from runtime_shims.temporal.failures import LuaFailureConverter
from runtime_shims.temporal.payloads import to_payload, value_or_nil


class LuaPayloadConverter(PayloadConverter):
    """Encodes Lua values by the shared rules; typed Python code keeps working. Reference 2.

    Handwritten activities and clients may pass dataclasses and annotate parameters: what the codec
    does not know goes through the SDK's own JSON converter, and a type hint is honoured on decode.
    """

    def to_payloads(self, values: Sequence[Any]) -> list[Payload]:
        """Encode each value as one payload.

        Raises:
            CodecError: A Lua table that has no JSON form.
        """
        return [_encode(value) for value in values]

    def from_payloads(
        self, payloads: Sequence[Payload], type_hints: list[type] | None = None
    ) -> list[Any]:
        """Decode each payload; one that cannot be decoded becomes nil. Reference 2.1."""
        hints: Sequence[Any] = type_hints or [Any] * len(payloads)
        return [
            _decode(payload, hints[index] if index < len(hints) else Any)
            for index, payload in enumerate(payloads)
        ]


def lua_data_converter(codec: PayloadCodec | None = None) -> DataConverter:
    """Return the data converter for clients, workers and replayers.

    Args:
        codec: Encrypts or compresses payloads; Wippy workers must then have the same one.
    """
    converter = DataConverter(
        payload_converter_class=LuaPayloadConverter, failure_converter_class=LuaFailureConverter
    )
    return converter if codec is None else replace(converter, payload_codec=codec)


def _encode(value: Any) -> Payload:
    """Encode one value, falling back to the SDK for Python types Lua does not have."""
    if isinstance(value, RawValue):
        return value.payload
    try:
        return to_payload(value)
    except TypeError:
        payload = JSONPlainPayloadConverter().to_payload(value)
        if payload is None:
            raise
        return payload


def _decode(payload: Payload, hint: Any) -> Any:
    """Decode one payload to the hinted type, or to a Lua value without a hint."""
    if hint is RawValue:
        return RawValue(payload)
    if hint is Any or payload.metadata.get("encoding") != JSON.encode():
        return value_or_nil(payload)
    return value_to_type(hint, json.loads(payload.data))
