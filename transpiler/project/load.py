"""From a directory to a checked project; every error is found before any is raised."""

from __future__ import annotations

from pathlib import Path

from transpiler.diagnostics.model import ConfigurationError, Severity, Span
from transpiler.project.client import TemporalClient, read_client
from transpiler.project.discovery import RawEntry, read_entries
from transpiler.project.document import Scalar, plain
from transpiler.project.fields import Fields
from transpiler.project.lua_entry import read_lua_entry
from transpiler.project.model import (
    CLIENT_KIND,
    LUA_KINDS,
    WORKER_KIND,
    Entry,
    Location,
    OtherEntry,
    Project,
)
from transpiler.project.names import is_name
from transpiler.project.problems import (
    BAD_NAME,
    BAD_VALUE,
    SHAPE,
    UNKNOWN_FIELD,
    Problems,
    suggestion,
)
from transpiler.project.references import (
    check_clients,
    check_hosts,
    check_imports,
    check_unique,
)
from transpiler.project.worker import TemporalWorker, read_worker

_COMMON_FIELDS = ("name", "kind", "meta")


def load_project(root: Path) -> Project:
    """Read and check the registry below a directory.

    Reference 1.

    Args:
        root: The project's directory.

    Returns:
        The project; warnings are in its `diagnostics`.

    Raises:
        ConfigurationError: With every error found, each naming file, line and entry.
    """
    project = read_project(root)
    errors = tuple(d for d in project.diagnostics if d.severity is Severity.ERROR)
    if errors:
        raise ConfigurationError(errors)
    return project


def read_project(root: Path) -> Project:
    """Read as much of the registry as can be read.

    Args:
        root: The project's directory.

    Returns:
        The entries that could be read; everything wrong, errors included, is in `diagnostics`.

    Raises:
        ConfigurationError: The directory does not exist.
    """
    if not root.is_dir():
        raise ConfigurationError(f"project directory not found: {root}")
    loader = _Loader(root.resolve())
    for raw in read_entries(loader.root, loader.problems):
        loader.add(raw)
    return loader.finish()


class _Loader:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems = Problems()
        self._places: dict[str, list[Location]] = {}
        self._kinds: dict[str, str] = {}
        self._client_places: dict[str, Location] = {}
        self._entries: list[Entry] = []
        self._clients: list[TemporalClient] = []
        self._workers: list[TemporalWorker] = []
        self._others: list[OtherEntry] = []

    def add(self, raw: RawEntry) -> None:
        entry_id = self._identify(raw)
        if entry_id is None:
            return
        fields = Fields(raw.fields, path=raw.path, entry=entry_id, problems=self.problems)
        kind = fields.text("kind", required=True)
        location = Location(path=raw.path, span=raw.fields.span)
        self._places.setdefault(entry_id, []).append(location)
        if not kind or entry_id in self._kinds:
            return
        self._kinds[entry_id] = kind
        if kind in LUA_KINDS:
            self._entries.append(read_lua_entry(self.root, fields, kind))
        elif kind == CLIENT_KIND:
            self._clients.append(read_client(entry_id, fields, _COMMON_FIELDS))
        elif kind == WORKER_KIND:
            self._client_places[entry_id] = Location(path=raw.path, span=fields.span("client"))
            self._workers.append(read_worker(entry_id, fields, _COMMON_FIELDS))
        else:
            self._check_kind(fields, kind)
            other = OtherEntry(id=entry_id, kind=kind, location=location, raw=plain(raw.fields))
            self._others.append(other)

    def finish(self) -> Project:
        entries = tuple(sorted(self._entries, key=lambda entry: entry.id))
        workers = {worker.id: worker for worker in sorted(self._workers, key=lambda w: w.id)}
        check_unique(self._places, self.problems)
        check_hosts(entries, self._kinds, self.problems)
        check_clients(workers, self._client_places, self._kinds, self.problems)
        check_imports(entries, self._kinds, self.problems)
        return Project(
            root=self.root,
            entries=entries,
            clients={client.id: client for client in sorted(self._clients, key=lambda c: c.id)},
            workers=workers,
            others=tuple(sorted(self._others, key=lambda other: other.id)),
            diagnostics=tuple(sorted(self.problems.found)),
        )

    def _identify(self, raw: RawEntry) -> str | None:
        name = raw.fields.get("name")
        if name is None:
            start = raw.fields.span
            self.problems.add(
                SHAPE,
                "an entry without a name",
                raw.path,
                Span(start.line, start.column, start.line, start.column + 1),
                entry=f"{raw.namespace}:?",
                help="every entry needs 'name' and 'kind'",
            )
            return None
        text = name.value if isinstance(name, Scalar) else None
        if not isinstance(text, str) or not is_name(text):
            shown = text if isinstance(text, str) else plain(name)
            self.problems.add(
                BAD_NAME,
                f"invalid entry name '{shown}'",
                raw.path,
                name.span,
                entry=f"{raw.namespace}:{shown}",
                help="use letters, digits, '.', '_' and '-'",
            )
            return None
        return f"{raw.namespace}:{text}"

    def _check_kind(self, fields: Fields, kind: str) -> None:
        # Other kinds are none of our business, unless one is a slip of the pen for ours.
        meant = suggestion(kind, (*LUA_KINDS, CLIENT_KIND, WORKER_KIND), similarity=0.85)
        if kind.endswith(".lua.bc"):
            fields.report(
                BAD_VALUE,
                f"{kind}: precompiled bytecode cannot be compiled to Python",
                fields.span("kind"),
                help="register the Lua source instead",
            )
        elif meant is not None or kind.endswith(".lua"):
            fields.report(
                UNKNOWN_FIELD,
                f"unknown kind {kind}; the entry is ignored",
                fields.span("kind"),
                severity=Severity.WARNING,
                help=meant or f"Lua kinds are {', '.join(LUA_KINDS)}",
            )
