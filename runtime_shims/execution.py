"""One running Lua program and everything that belongs to it; nothing of it outlives the run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from runtime_shims.lua import LuaError, Table
from runtime_shims.lua.string import METHODS
from runtime_shims.mailbox import Mailbox
from runtime_shims.running import activate, current, load
from runtime_shims.scheduler import Scheduler

if TYPE_CHECKING:
    from runtime_shims.host import Host

__all__ = ["Execution", "activate", "current", "load"]

_LOADING = object()


class Execution:
    """A workflow run, an activity attempt, a host function call or a host process.

    Args:
        host: What the program's modules talk to.
        entry_id: Registry id of the running entry.
        pid: The program's own PID, empty when it has none.
        project: The compiled project (`runtime_shims.project.Project`), None in bare scripts.
        context: Context values, copied.

    Attributes:
        scheduler: Runs the program's coroutines.
        mailbox: Receives its messages and events.
        globals: Its global variables.
        chunks: Results of the libraries it has loaded, by chunk factory.
        library_tables: Tables of API modules and Lua libraries, by their Python module.
        string_methods: What strings are indexed with.
        trap_links: Whether LINK_DOWN arrives as an event. Reference 3.13.
        started_ns: The host's time at the start, in nanoseconds since the epoch.
    """

    def __init__(
        self,
        host: Host,
        *,
        entry_id: str = "",
        pid: str = "",
        project: Any = None,
        context: Mapping[str, Any] | None = None,
    ) -> None:
        self.host = host
        self.entry_id = entry_id
        self.pid = pid
        self.project = project
        self.context: dict[str, Any] = dict(context or {})
        self.globals = Table()
        self.trap_links = False
        self.chunks: dict[Callable[[], Any], Any] = {}
        self.library_tables: dict[Any, Table] = {}
        self.string_methods: Mapping[str, Any] = METHODS
        self.scheduler = Scheduler()
        self.mailbox = Mailbox(self.scheduler, warn=self._warn)
        self.started_ns = host.now_ns()

    def load(self, chunk_factory: Callable[[], Any]) -> Any:
        """The result of a chunk, which runs once per execution. Reference 1.2.

        Raises:
            LuaError: The chunk needs its own result while it runs.
        """
        if chunk_factory not in self.chunks:
            self.chunks[chunk_factory] = _LOADING
            try:
                self.chunks[chunk_factory] = chunk_factory()
            except BaseException:
                del self.chunks[chunk_factory]
                raise
        result = self.chunks[chunk_factory]
        if result is _LOADING:
            raise LuaError("loop or previous error loading module")
        return result

    def _warn(self, message: str) -> None:
        self.host.log("warn", message)
