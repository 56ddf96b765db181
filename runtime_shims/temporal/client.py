"""Connecting to a Temporal server with this library's data converter and interceptors."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from temporalio.client import Client
from temporalio.converter import PayloadCodec

from runtime_shims.project import ClientSpec
from runtime_shims.temporal.credentials import credentials
from runtime_shims.temporal.data_converter import lua_data_converter
from runtime_shims.temporal.environment import expand, setting_duration
from runtime_shims.temporal.errors import ConfigurationFailed, ConnectionFailed
from runtime_shims.temporal.interceptor import ContextInterceptor

DEFAULT_CONNECT_TIMEOUT = "10s"


async def connect(
    spec: ClientSpec,
    *,
    address: str | None = None,
    timeout: timedelta | None = None,
    codec: PayloadCodec | None = None,
) -> Client:
    """Connect the client of a `temporal.client` entry. Reference 1.4.

    Args:
        spec: The entry; its placeholders are expanded now.
        address: Connects here, without credentials, instead of to the entry's address.
        timeout: Upper limit of the attempt; the entry's own limit counts when it is shorter.
        codec: Payload codec shared with every other worker of the namespace.

    Raises:
        ConfigurationFailed: The entry's settings cannot be used.
        ConnectionFailed: No server answers; the message is one line that names the address.
    """
    options = expand(spec.options)
    target = address or expand(spec.address)
    if not target:
        raise ConfigurationFailed(f"{spec.id}: address is required")
    limit = setting_duration(
        f"{spec.id}: connection_timeout",
        options.get("connection_timeout", DEFAULT_CONNECT_TIMEOUT),
    )
    if timeout is not None:
        limit = min(limit, timeout)
    try:
        async with asyncio.timeout(limit.total_seconds()):
            return await Client.connect(
                target,
                namespace=expand(spec.namespace),
                data_converter=lua_data_converter(codec),
                interceptors=[ContextInterceptor()],
                **({} if address else credentials(spec.id, options)),
            )
    except (RuntimeError, TimeoutError, ValueError) as error:
        raise ConnectionFailed(_reason(target, error)) from error


def _reason(target: str, error: Exception) -> str:
    """Return one line saying why a connection failed."""
    text = " ".join(str(error).split())
    if not text or "refused" in text.lower():
        return f"cannot reach a Temporal server at {target}; start one there, or use --dev"
    return f"cannot connect to the Temporal server at {target}: {text}"
