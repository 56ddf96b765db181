"""The project as frozen data: what the registry files say, checked and with defaults filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from transpiler.diagnostics.model import Diagnostic, Span

if TYPE_CHECKING:
    # Reading these needs YAML, which a Lua file by itself does without.
    from transpiler.project.client import TemporalClient
    from transpiler.project.worker import TemporalWorker

LUA_KINDS = ("function.lua", "library.lua", "process.lua", "workflow.lua")
CLIENT_KIND = "temporal.client"
WORKER_KIND = "temporal.worker"


@dataclass(frozen=True, kw_only=True, slots=True)
class Location:
    """A place in a file of the project; the path is relative to the project's root."""

    path: str
    span: Span


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkflowMeta:
    """`meta.temporal.workflow`: the worker that hosts the type, and the type's name."""

    worker: str
    type_name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ActivityMeta:
    """`meta.temporal.activity`: the worker that runs the activity, and whether it is local."""

    worker: str
    local: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One Lua entry of the registry.

    Attributes:
        id: ``namespace:name``.
        namespace: The dotted namespace of the file.
        name: The entry's name.
        kind: One of `LUA_KINDS`.
        location: The entry's node in its registry file.
        source_path: The Lua file, relative to the project's root. For source text written in the
            registry file itself, that file's path with ``#name`` appended.
        source_text: The Lua text; bytes that are not UTF-8 are surrogate escapes.
        inline: Whether the source text stands in the registry file.
        method: The exported function's name; None for libraries.
        modules: Names of the run-time modules the entry lists.
        imports: Alias to entry id.
        meta: Free metadata, the file's merged under the entry's own.
        workflow: Set for workflows that a worker hosts.
        activity: Set for functions and processes that run as activities.
        raw: The entry as it stands in the file, placeholders unexpanded.
        places: Location of each module name (``modules.NAME``), import (``imports.ALIAS``) and
            worker reference (``workflow.worker``, ``activity.worker``).
    """

    id: str
    namespace: str
    name: str
    kind: str
    location: Location
    source_path: str
    source_text: str
    inline: bool = False
    method: str | None
    modules: tuple[str, ...] = ()
    imports: Mapping[str, str] = field(default_factory=dict)
    meta: Mapping[str, Any] = field(default_factory=dict)
    workflow: WorkflowMeta | None = None
    activity: ActivityMeta | None = None
    raw: Mapping[str, Any] = field(default_factory=dict)
    places: Mapping[str, Location] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class OtherEntry:
    """An entry of a kind that is kept and not compiled."""

    id: str
    kind: str
    location: Location
    raw: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Project:
    """A checked project.

    Attributes:
        root: The project's directory, resolved.
        entries: The Lua entries, ordered by id.
        clients: The `temporal.client` entries by id, ordered by id.
        workers: The `temporal.worker` entries by id, ordered by id.
        others: Entries of all other kinds, ordered by id.
        diagnostics: Warnings and hints about the registry, in report order.
    """

    root: Path
    entries: tuple[Entry, ...]
    clients: Mapping[str, TemporalClient]
    workers: Mapping[str, TemporalWorker]
    others: tuple[OtherEntry, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def ignored(self) -> dict[str, int]:
        """Return how many entries of each kind are not compiled, ordered by kind."""
        kinds = sorted(entry.kind for entry in self.others)
        return {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}

    def entry(self, entry_id: str) -> Entry | None:
        """Return the Lua entry with an id, or None."""
        return self._by_id.get(entry_id)

    @cached_property
    def _by_id(self) -> dict[str, Entry]:
        return {entry.id: entry for entry in self.entries}
