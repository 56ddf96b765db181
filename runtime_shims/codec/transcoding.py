"""Payloads of one format as payloads of another: what each format says of a Lua value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from runtime_shims.codec.decode import decode_json
from runtime_shims.codec.encode import json_text, to_bytes
from runtime_shims.codec.limits import CodecError
from runtime_shims.message import (
    BYTES,
    ERROR,
    GOLANG,
    JSON,
    LUA,
    STRING,
    YAML,
    Payload,
)
from runtime_shims.modules.errors import Error


def transcoded(payload: Payload, format: str) -> Payload:
    """Return a payload that says the same in another format. Reference 10.4.

    Args:
        payload: The payload.
        format: Name of the other format.

    Raises:
        CodecError: There is no way from the one to the other, or not for this value.
    """
    if format == payload.format:
        return payload
    write = _WRITERS.get(format)
    if write is None:
        raise CodecError(f"no transcoder from {payload.format} to {format}")
    value, failure = payload.data()
    if failure is not None:
        raise CodecError(failure.message().removeprefix("transcode failed: "))
    return write(value)


def _json(value: Any) -> Payload:
    """JSON text, decoded anew on every read as wire data is."""
    data = to_bytes(json_text(value))
    return Payload(format=JSON, decode=lambda: decode_json(data))


def _yaml(value: Any) -> Payload:
    """YAML text; the library for it is loaded by the first program that asks."""
    from runtime_shims.codec.yaml_text import decode_yaml, yaml_text

    text = yaml_text(value)
    return Payload(format=YAML, decode=lambda: decode_yaml(text))


def _golang(value: Any) -> Payload:
    """A copy of what JSON carries, as native values of the host are."""
    data = to_bytes(json_text(value))
    return Payload(format=GOLANG, decode=lambda: decode_json(data))


def _lua(value: Any) -> Payload:
    """The value itself, the same on every read."""
    return Payload(value, format=LUA)


def _text(format: str) -> Callable[[Any], Payload]:
    def write(value: Any) -> Payload:
        if not isinstance(value, str):
            raise CodecError(f"only a string can become {format}")
        return Payload(value, format=format)

    return write


def _error(value: Any) -> Payload:
    if not isinstance(value, Error):
        raise CodecError(f"only an error can become {ERROR}")
    return Payload(value, format=ERROR)


_WRITERS: Mapping[str, Callable[[Any], Payload]] = MappingProxyType(
    {
        JSON: _json,
        YAML: _yaml,
        STRING: _text(STRING),
        BYTES: _text(BYTES),
        LUA: _lua,
        GOLANG: _golang,
        ERROR: _error,
    }
)
