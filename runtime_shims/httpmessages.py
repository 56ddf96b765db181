"""Plain data of one HTTP request and its response, between the Lua module and the host."""

from __future__ import annotations

from dataclasses import dataclass, field

TIMEOUT = 30.0
"""Seconds a request may take when it does not say."""

BODY_LIMIT = 10 * 1024 * 1024
"""Bytes a response body may have when the request does not say."""

REDIRECTS = 10
"""Redirects that are followed when the request does not say."""


@dataclass(frozen=True, slots=True)
class HttpRequest:
    """One request.

    Attributes:
        method: Upper-case method.
        url: Absolute URL as the program gave it; unchecked, and perhaps with secrets in it.
        headers: Names and values, in order.
        query: What is added to the URL's query, encoded.
        body: The body.
        auth: User and password of basic authentication.
        timeout: Seconds for everything, redirects and body included.
        body_limit: Most bytes of the response's body, decompressed.
        redirects: Most redirects to follow; 0 returns the first response as it is.
    """

    method: str
    url: str = field(repr=False)
    headers: tuple[tuple[bytes, bytes], ...] = field(default=(), repr=False)
    query: bytes = field(default=b"", repr=False)
    body: bytes = field(default=b"", repr=False)
    auth: tuple[bytes, bytes] | None = field(default=None, repr=False)
    timeout: float = TIMEOUT
    body_limit: int = BODY_LIMIT
    redirects: int = REDIRECTS


@dataclass(frozen=True, slots=True)
class HttpResponse:
    """One response, read to its end.

    Attributes:
        status: Status code.
        url: URL of the last request, without user and password.
        headers: Names and values as received.
        cookies: Values of the cookies it set, by name.
        body: The body, decompressed.
    """

    status: int
    url: str
    headers: tuple[tuple[bytes, bytes], ...]
    cookies: dict[str, str]
    body: bytes
