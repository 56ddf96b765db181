"""Sends one HTTP request with httpx; of its URL, errors and logs show the origin alone."""

from __future__ import annotations

import asyncio
import logging
import ssl
from base64 import b64encode
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING

from runtime_shims.httpmessages import HttpRequest, HttpResponse
from runtime_shims.modules.errors import TIMEOUT, UNAVAILABLE, Error
from runtime_shims.refusals import internal, invalid

if TYPE_CHECKING:
    import httpx

Outcome = tuple[HttpResponse | None, Error | None]

_SCHEMES = ("http", "https")
_LOGGERS = ("httpx", "httpcore.http11", "httpcore.proxy")
_quiet: ContextVar[bool] = ContextVar("quiet", default=False)


class _TooLarge(Exception):
    """The body of the response is longer than the request allows."""


async def exchange(request: HttpRequest) -> Outcome:
    """Send a request in a task of its own, and read the response to its end.

    The task keeps httpx's timeouts and cancellation apart from the task all Lua coroutines share.

    Args:
        request: What to send.

    Returns:
        The response and None, or None and an error: `Invalid` for a request that cannot be sent,
        `Timeout` and `Unavailable` (both retryable), `Internal` for a response that cannot be used.
    """
    task = asyncio.create_task(_exchanged(request))
    try:
        return await task
    finally:
        task.cancel()


async def _exchanged(request: HttpRequest) -> Outcome:
    """Send a request and put every way it can fail into words."""
    import httpx

    _quiet.set(True)
    for name in _LOGGERS:
        logging.getLogger(name).addFilter(_is_foreign)
    try:
        url = _complete(request)
    except (httpx.InvalidURL, UnicodeError):
        return None, invalid("url is not valid")
    if url.scheme not in _SCHEMES or not url.raw_host:
        return None, invalid("url must start with http:// or https:// and a host")
    place = f"{request.method} {_origin(url)}"
    try:
        async with asyncio.timeout(request.timeout):
            return await _received(request, url), None
    except (TimeoutError, httpx.TimeoutException):
        text = f"{place}: no response within {request.timeout:g}s"
        return None, Error(text, kind=TIMEOUT, retryable=True)
    except _TooLarge:
        return None, internal(f"{place}: response body exceeds {request.body_limit} bytes")
    except httpx.TooManyRedirects:
        return None, internal(f"{place}: more than {request.redirects} redirects")
    except (httpx.UnsupportedProtocol, httpx.InvalidURL, ValueError):
        # The URL itself has been checked: what is left are others that httpx comes across.
        return None, internal(f"{place}: the address of a redirect or proxy cannot be used")
    except httpx.DecodingError:
        return None, internal(f"{place}: response body cannot be decompressed")
    except httpx.LocalProtocolError:
        return None, invalid(f"{place}: not a valid HTTP request")
    except httpx.ConnectError as error:
        text = f"{place}: cannot connect: {error}"
        return None, Error(text, kind=UNAVAILABLE, retryable=True)
    except httpx.HTTPError:
        return None, Error(f"{place}: connection failed", kind=UNAVAILABLE, retryable=True)
    except OSError:
        return None, internal(f"{place}: the trusted certificates cannot be read")


async def _received(request: HttpRequest, url: httpx.URL) -> HttpResponse:
    """Send a request to a checked, complete URL; raises what httpx raises, or `_TooLarge`."""
    import httpx

    headers = list(request.headers)
    if request.auth is not None:
        headers.append((b"Authorization", b"Basic " + b64encode(b":".join(request.auth))))
    client = httpx.AsyncClient(
        verify=await asyncio.to_thread(_certificates),
        timeout=None,
        follow_redirects=request.redirects > 0,
        max_redirects=request.redirects,
    )
    async with (
        client,
        client.stream(request.method, url, headers=headers, content=request.body) as response,
    ):
        body = await _read(response, request.body_limit)
        return HttpResponse(
            status=response.status_code,
            url=str(response.url.copy_with(userinfo=b"")),
            headers=tuple(response.headers.raw),
            cookies={c.name: c.value or "" for c in response.cookies.jar},
            body=body,
        )


def _complete(request: HttpRequest) -> httpx.URL:
    """Return a request's URL with its whole query; raises `httpx.InvalidURL` or `UnicodeError`."""
    import httpx

    url = httpx.URL(request.url)
    if not request.query:
        return url
    return url.copy_with(query=b"&".join(part for part in (url.query, request.query) if part))


async def _read(response: httpx.Response, limit: int) -> bytes:
    """Read a body, and no more of it than is allowed."""
    body = bytearray()
    async for part in response.aiter_bytes():
        body += part
        if len(body) > limit:
            raise _TooLarge
    return bytes(body)


@cache
def _certificates() -> ssl.SSLContext:
    """Read the trusted certificates, once for a process: it takes longer than many a request."""
    import httpx

    return httpx.create_ssl_context()


def _origin(url: httpx.URL) -> str:
    """Return what may be shown of a URL: users, paths and queries often hold secrets."""
    return str(url.copy_with(userinfo=b"", path="/", query=None, fragment=None)).rstrip("/")


def _is_foreign(_: logging.LogRecord) -> bool:
    """Keep the records of httpx, which name whole URLs, unless they tell of a request from here."""
    return not _quiet.get()
