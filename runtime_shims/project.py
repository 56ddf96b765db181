"""The compiled project as plain data: clients, workers and entries, looked up by registry id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

StartupMessages = Literal["batch", "signals"]


@dataclass(frozen=True, kw_only=True)
class ClientSpec:
    """One `temporal.client` entry. Reference 1.4.

    Attributes:
        id: Registry id (`ns:name`); the node part of every PID of this client's workflows.
        address: `host:port`. `${env:NAME}` placeholders are expanded only when connecting.
        namespace: Temporal namespace.
        tq_prefix: Text put before the task queue of every worker of this client.
        options: The remaining YAML fields (`auth`, `tls`, `connection_timeout`), unexpanded.
    """

    id: str
    address: str
    namespace: str = "default"
    tq_prefix: str = ""
    options: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, kw_only=True)
class WorkerSpec:
    """One `temporal.worker` entry. Reference 1.5.

    Attributes:
        id: Registry id; the host part of every PID of this worker's workflows.
        client: Id of the `temporal.client` entry.
        task_queue: Queue as written in YAML, without the client's prefix.
        options: The `worker_options` mapping as written in YAML.
        startup_messages: How a host start hands over startup messages: `batch` is one atomic
            signal or start header, `signals` is signal-with-start followed by plain signals.
    """

    id: str
    client: str
    task_queue: str
    options: Mapping[str, Any] = field(default_factory=dict, hash=False)
    startup_messages: StartupMessages = "batch"


@dataclass(frozen=True, kw_only=True)
class EntrySpec:
    """One Lua entry that can be started or called by id. Reference 1.2 and 1.3.

    Attributes:
        id: Registry id.
        kind: `workflow.lua`, `function.lua` or `process.lua`.
        module: Dotted name of the generated module, relative to the generated package.
        worker: Id of the `temporal.worker` that hosts it; None when it runs in host code only.
        type_name: Temporal type name it is registered under; None means its id.
        options: `meta.options`, the call options laid under the caller's own.
        search_attributes: The search attributes its source sets: indexed types by name, empty
            where the source does not tell the type.
    """

    id: str
    kind: str
    module: str
    worker: str | None = None
    type_name: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict, hash=False)
    search_attributes: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, kw_only=True)
class Project:
    """Everything the running code knows about its registry; the compiler writes one literal."""

    clients: tuple[ClientSpec, ...] = ()
    workers: tuple[WorkerSpec, ...] = ()
    entries: tuple[EntrySpec, ...] = ()
    _clients: Mapping[str, ClientSpec] = field(init=False, repr=False, compare=False)
    _workers: Mapping[str, WorkerSpec] = field(init=False, repr=False, compare=False)
    _entries: Mapping[str, EntrySpec] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the rows by id; the first row of an id wins."""
        # The dataclass is frozen, so its own indexes are set past it.
        set_field = object.__setattr__
        set_field(self, "_clients", {client.id: client for client in reversed(self.clients)})
        set_field(self, "_workers", {worker.id: worker for worker in reversed(self.workers)})
        set_field(self, "_entries", {entry.id: entry for entry in reversed(self.entries)})

    def client(self, client_id: str) -> ClientSpec | None:
        """Return the client with this id, or None."""
        return self._clients.get(client_id)

    def worker(self, worker_id: str) -> WorkerSpec:
        """Return the worker with this id.

        Raises:
            KeyError: No such worker in the project.
        """
        return self._workers[worker_id]

    def find_worker(self, worker_id: str | None) -> WorkerSpec | None:
        """Return the worker with this id, or None."""
        return None if worker_id is None else self._workers.get(worker_id)

    def entry(self, entry_id: str) -> EntrySpec | None:
        """Return the entry with this id, or None."""
        return self._entries.get(entry_id)

    def search_attributes(self, worker_id: str) -> dict[str, str]:
        """Return the search attributes that a worker's workflows set, sorted.

        Returns:
            Indexed types by name; empty where two workflows disagree or none tells, except that
            whole numbers are taken by Double.
        """
        kinds: dict[str, list[str]] = {}
        for entry in self.entries:
            if entry.worker == worker_id:
                for name, kind in entry.search_attributes.items():
                    kinds.setdefault(name, []).append(kind)
        return {name: _common_type(kinds[name]) for name in sorted(kinds)}

    def workflow_type(self, entry_id: str) -> str:
        """Return the workflow type registered for an entry id; unknown ids pass through.

        Reference 1.3 (name override).
        """
        entry = self._entries.get(entry_id)
        return entry_id if entry is None or entry.type_name is None else entry.type_name

    def task_queue(self, host: str) -> str:
        """Return the queue a `host` argument means: a worker's effective queue, or itself.

        Reference 3.6: the id of a known worker stands for that worker's queue, any other string
        is a queue name.
        """
        worker = self._workers.get(host)
        if worker is None:
            return host
        client = self._clients.get(worker.client)
        return (client.tq_prefix if client is not None else "") + worker.task_queue


def _common_type(kinds: list[str]) -> str:
    """Return the indexed type that takes the values of all these, empty when none does."""
    if len(set(kinds)) == 1:
        return kinds[0]
    return "Double" if set(kinds) == {"Int", "Double"} else ""
