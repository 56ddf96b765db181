"""Reads the options of an HTTP request; no text of an error repeats a value the program gave."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode

from runtime_shims.codec.encode import json_text
from runtime_shims.codec.encode import to_bytes as json_bytes
from runtime_shims.codec.limits import CodecError
from runtime_shims.httpmessages import HttpRequest
from runtime_shims.lua import Table, tostring
from runtime_shims.lua import type as lua_type
from runtime_shims.lua.text.encoding import to_bytes
from runtime_shims.options.coerce import OptionError, duration, integer

Pair = tuple[bytes, bytes]

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_LINE_BREAKS = re.compile(rb"[\r\n\0]")
_BODIES = ("body", "form", "json")
_NEVER_GIVEN = ("content-length", "host", "transfer-encoding")


def read_request(method: str, url: str, options: Table) -> HttpRequest:
    """Return the request that a program asks for.

    Args:
        method: Method in any case.
        url: The URL, which is checked by who sends the request.
        options: The program's options.

    Raises:
        OptionError: The method or an option cannot be used.
    """
    if not _TOKEN.fullmatch(method):
        raise OptionError("method is not valid")
    given = {name: value for name, value in options.items() if value is not None}
    for name in given:
        if name not in OPTIONS:
            shown = f"'{name}'" if isinstance(name, str) else f"of type {lua_type(name)}"
            raise OptionError(f"unknown option {shown}; known: {', '.join(OPTIONS)}")
    bodies = [name for name in _BODIES if name in given]
    if len(bodies) > 1:
        raise OptionError(f"{' and '.join(bodies)} cannot be given together")
    fields: dict[str, Any] = {}
    for name, (field, read) in OPTIONS.items():
        if name in given:
            fields[field] = read(name, given[name])
    headers = list(fields.pop("headers", ()))
    names = {name.lower() for name, _ in headers}
    if "auth" in given and b"authorization" in names:
        raise OptionError("auth and headers.Authorization cannot be given together")
    if bodies and bodies[0] in _TYPES and b"content-type" not in names:
        headers.append((b"Content-Type", _TYPES[bodies[0]]))
    return HttpRequest(method.upper(), url, headers=tuple(headers), **fields)


def _pairs(name: str, value: Any) -> Iterator[tuple[str, bytes]]:
    """Yield the fields of a table; one that lists values comes once for each of them."""
    if not isinstance(value, Table):
        raise OptionError(f"{name} must be a table, got {lua_type(value)}")
    for key, item in value.items():
        if not isinstance(key, str):
            raise OptionError(f"{name} must have string keys, got {lua_type(key)}")
        for one in item.values() if isinstance(item, Table) else (item,):
            if one is None:
                continue
            if not isinstance(one, str | int | float):
                raise OptionError(f"{name}.{key} must be a string, got {lua_type(one)}")
            yield key, to_bytes(tostring(one))


def _headers(name: str, value: Any) -> tuple[Pair, ...]:
    """Accept headers that can be sent."""
    found = []
    for key, text in _pairs(name, value):
        if not _TOKEN.fullmatch(key):
            raise OptionError(f"{name} has a name that is not valid")
        if key.lower() in _NEVER_GIVEN:
            raise OptionError(f"{name}.{key} cannot be given")
        if _LINE_BREAKS.search(text):
            raise OptionError(f"{name}.{key} is not a valid header value")
        found.append((to_bytes(key), text.strip(b" \t")))
    return tuple(found)


def _encoded(name: str, value: Any) -> bytes:
    """Accept a table of fields, and encode it as a query or a form."""
    return urlencode([(to_bytes(key), text) for key, text in _pairs(name, value)]).encode()


def _body(name: str, value: Any) -> bytes:
    """Accept the bytes of a body."""
    if not isinstance(value, str):
        raise OptionError(f"{name} must be a string, got {lua_type(value)}")
    return to_bytes(value)


def _json(name: str, value: Any) -> bytes:
    """Accept a value that has a JSON form."""
    try:
        return json_bytes(json_text(value))
    except CodecError as error:
        raise OptionError(f"{name}: encode failed: {error}") from None


def _auth(name: str, value: Any) -> Pair:
    """Accept a user and a password."""
    if not isinstance(value, Table):
        raise OptionError(f"{name} must be a table, got {lua_type(value)}")
    user, password = value["user"], value["pass"]
    if not isinstance(user, str) or not isinstance(password, str):
        raise OptionError(f"{name} must have the strings user and pass")
    if ":" in user:
        raise OptionError(f"{name}.user cannot have a colon")
    return to_bytes(user), to_bytes(password)


def _timeout(name: str, value: Any) -> float:
    """Accept a duration longer than nothing."""
    seconds = duration(name, value).total_seconds()
    if not seconds:
        raise OptionError(f"{name} must be positive")
    return seconds


def _count(name: str, value: Any) -> int:
    """Accept a number of things, or none."""
    count = integer(name, value)
    if count < 0:
        raise OptionError(f"{name} must not be negative")
    return count


_TYPES = {"form": b"application/x-www-form-urlencoded", "json": b"application/json"}

OPTIONS: dict[str, tuple[str, Callable[[str, Any], Any]]] = {
    "auth": ("auth", _auth),
    "body": ("body", _body),
    "form": ("body", _encoded),
    "headers": ("headers", _headers),
    "json": ("body", _json),
    "max_redirects": ("redirects", _count),
    "max_response_body": ("body_limit", _count),
    "query": ("query", _encoded),
    "timeout": ("timeout", _timeout),
}
"""What the options table may hold: the field of the request each name fills, and its reader."""
