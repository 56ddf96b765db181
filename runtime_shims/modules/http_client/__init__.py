"""The `http_client` module: HTTP requests of ordinary code; no status is an error."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote_plus, unquote_to_bytes

from runtime_shims.codec.decode import decode_json
from runtime_shims.codec.limits import CodecError
from runtime_shims.httpmessages import HttpResponse
from runtime_shims.lua import Table
from runtime_shims.lua.errors.arguments import check_string, check_table
from runtime_shims.lua.text.encoding import from_bytes, to_bytes
from runtime_shims.modules.errors import Error
from runtime_shims.modules.http_client.requests import read_request
from runtime_shims.options.coerce import OptionError
from runtime_shims.refusals import invalid
from runtime_shims.running import current

__all__ = [
    "decode_uri",
    "delete",
    "encode_uri",
    "get",
    "head",
    "json",
    "patch",
    "post",
    "put",
    "request",
]

Answer = tuple[Table | None, Error | None]


async def get(url: Any = None, options: Any = None) -> Answer:
    """Send a GET request; see `request`."""
    return await _sent("get", "GET", url, options)


async def head(url: Any = None, options: Any = None) -> Answer:
    """Send a HEAD request; see `request`."""
    return await _sent("head", "HEAD", url, options)


async def post(url: Any = None, options: Any = None) -> Answer:
    """Send a POST request; see `request`."""
    return await _sent("post", "POST", url, options)


async def put(url: Any = None, options: Any = None) -> Answer:
    """Send a PUT request; see `request`."""
    return await _sent("put", "PUT", url, options)


async def patch(url: Any = None, options: Any = None) -> Answer:
    """Send a PATCH request; see `request`."""
    return await _sent("patch", "PATCH", url, options)


async def delete(url: Any = None, options: Any = None) -> Answer:
    """Send a DELETE request; see `request`."""
    return await _sent("delete", "DELETE", url, options)


async def request(method: Any = None, url: Any = None, options: Any = None) -> Answer:
    """Send a request and wait for the whole response; other coroutines run meanwhile.

    Args:
        method: Method in any case.
        url: Absolute URL, `http` or `https`.
        options: Table of options, each of which is a row of `requests.OPTIONS`.

    Returns:
        The response as a table and nil, or nil and an error object. The table has `status_code`,
        `headers` (by name, as in `Content-Type`), `cookies`, `body`, `body_size` (bytes), `url`.

    Raises:
        LuaError: An argument has the wrong type, or this is workflow code. Reference 11.
    """
    verb = check_string(method, 1, "http_client.request")
    return await _sent("request", verb, url, options, first=2)


def json(response: Any = None) -> tuple[Any, Error | None]:
    """Return the value of a response's JSON body, by the rules of `json.decode`.

    Raises:
        LuaError: The argument is not a table.
    """
    table = check_table(response, 1, "http_client.json")
    body = table["body"]
    if not isinstance(body, str) or not body:
        return None, invalid(f"response has no body: status {_status(table)}")
    try:
        return decode_json(to_bytes(body)), None
    except CodecError:
        return None, invalid(f"response body is not JSON: status {_status(table)}")


def encode_uri(text: Any = None) -> str:
    """Return a string as it may stand in a query: spaces as `+`, other bytes escaped.

    Raises:
        LuaError: The argument is not a string.
    """
    return quote_plus(to_bytes(check_string(text, 1, "http_client.encode_uri")))


def decode_uri(text: Any = None) -> str:
    """Return the string that `encode_uri` made this one of; what is no escape stays as it is.

    Raises:
        LuaError: The argument is not a string.
    """
    escaped = to_bytes(check_string(text, 1, "http_client.decode_uri"))
    return from_bytes(unquote_to_bytes(escaped.replace(b"+", b" ")))


async def _sent(function: str, method: str, url: Any, options: Any, first: int = 1) -> Answer:
    """Send a request whose URL is argument `first` of a function."""
    name = f"http_client.{function}"
    address = check_string(url, first, name)
    given = Table() if options is None else check_table(options, first + 1, name)
    try:
        message = read_request(method, address, given)
    except OptionError as error:
        return None, invalid(str(error))
    response, failure = await current().host.fetch(message)
    return (_table(response), None) if response is not None else (None, failure)


def _table(response: HttpResponse) -> Table:
    """Return a response as plain data, which an activity may return as it is."""
    headers = Table()
    for name, value in response.headers:
        key = from_bytes(name).title()
        text = from_bytes(value)
        headers[key] = text if headers[key] is None else f"{headers[key]}, {text}"
    return Table(
        status_code=response.status,
        headers=headers,
        cookies=Table(response.cookies),
        body=from_bytes(response.body),
        body_size=len(response.body),
        url=response.url,
    )


def _status(response: Table) -> str:
    """Return a response's status for a message; no other field is safe to show."""
    status = response["status_code"]
    return str(status) if isinstance(status, int) else "unknown"
