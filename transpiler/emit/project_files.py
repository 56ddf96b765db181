"""Output that belongs to no single entry: registry data, workers, packages, the manifest."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from typing import Any

from transpiler.analysis.search_attributes import merge
from transpiler.emit.formatting import format_source
from transpiler.emit.module import Emitted
from transpiler.emit.templates import render
from transpiler.lower.expressions.modules import entry_module
from transpiler.project.model import Entry, Project
from transpiler.version import __version__

TOOLS = ("luatemporal", "luaparser", "jinja2", "black")


def project_module(project: Project, attributes: Mapping[str, Mapping[str, str]]) -> str:
    """Returns ``_project.py``: the registry for the run time, placeholders unexpanded.

    Args:
        project: The project.
        attributes: Search attributes that each entry's own source sets, by entry id.

    Returns:
        The module.
    """
    clients = [
        _call(
            "ClientSpec",
            id=client.id,
            address=client.address,
            namespace=client.namespace if client.namespace != "default" else None,
            tq_prefix=client.tq_prefix,
            options=_changed(client, ("id", "address", "namespace", "tq_prefix", "lifecycle")),
        )
        for client in project.clients.values()
    ]
    workers = [
        _call(
            "WorkerSpec",
            id=worker.id,
            client=worker.client,
            task_queue=worker.task_queue,
            options=_changed(worker.options),
            startup_messages=worker.startup_messages if worker.startup_messages != "batch" else "",
        )
        for worker in project.workers.values()
    ]
    entries = [
        _entry(entry, _search_attributes(project, entry, attributes))
        for entry in project.entries
        if entry.kind != "library.lua"
    ]
    classes = [
        name
        for name, rows in (("ClientSpec", clients), ("EntrySpec", entries), ("WorkerSpec", workers))
        if rows
    ]
    text = render(
        "project.py.j2",
        classes=sorted([*classes, "Project"]),
        clients=clients,
        workers=workers,
        entries=entries,
    )
    return format_source(text)


def _search_attributes(
    project: Project, entry: Entry, attributes: Mapping[str, Mapping[str, str]]
) -> dict[str, str]:
    """Returns the search attributes that a workflow and its libraries set, sorted."""
    found: dict[str, str] = {}
    if entry.workflow is None:
        return found
    seen, waiting = {entry.id}, [entry]
    while waiting:
        current = waiting.pop()
        merge(found, attributes.get(current.id, {}))
        for target in current.imports.values():
            library = project.entry(target)
            if library is not None and target not in seen:
                seen.add(target)
                waiting.append(library)
    return dict(sorted(found.items()))


def _entry(entry: Entry, attributes: Mapping[str, str]) -> str:
    hosted = entry.workflow or entry.activity
    type_name = entry.workflow.type_name if entry.workflow is not None else entry.id
    return _call(
        "EntrySpec",
        id=entry.id,
        kind=entry.kind,
        module=".".join(entry_module(entry.id)),
        worker=hosted.worker if hosted is not None else None,
        type_name=type_name if type_name != entry.id else None,
        options=_plain(entry.meta.get("options") or {}),
        search_attributes=attributes,
    )


def _call(name: str, **fields: Any) -> str:
    shown = ", ".join(f"{k}={v!r}" for k, v in fields.items() if v not in (None, "", {}))
    return f"{name}({shown})"


def _changed(value: Any, skip: Iterable[str] = ()) -> dict[str, Any]:
    """Returns a dataclass's fields that differ from their defaults, nested ones as mappings."""
    changed: dict[str, Any] = {}
    for item in dataclasses.fields(value):
        if item.name in skip:
            continue
        current = getattr(value, item.name)
        if dataclasses.is_dataclass(current):
            nested = _changed(current)
            if nested:
                changed[item.name] = nested
        elif current != item.default:
            changed[item.name] = f"{current:g}s" if _is_duration(item.name) else current
    return changed


def _is_duration(name: str) -> bool:
    """Whether a setting is a number of seconds, which the run time reads as a duration string."""
    return name.endswith(("_timeout", "_interval", "keep_alive_time")) or name == "interval"


def _plain(value: Any) -> Any:
    """Returns YAML data as plain literals."""
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value


def workers_module(project: Project, emitted: Mapping[str, Emitted]) -> str:
    """Returns ``workers.py``: each worker with the workflows and activities it hosts.

    Args:
        project: The project.
        emitted: Generated modules by entry id.

    Returns:
        The module.
    """
    hosted = [e for e in project.entries if emitted[e.id].symbol is not None]
    symbols = _symbols(hosted, emitted)
    imports = []
    for entry in hosted:
        *package, name = entry_module(entry.id)
        symbol = emitted[entry.id].symbol or ""
        local = symbols[entry.id]
        clause = symbol if symbol == local else f"{symbol} as {local}"
        imports.append(f"from .{'.'.join([*package, name])} import {clause}")
    rows = []
    for worker in project.workers:
        rows.append(
            {
                "id": worker,
                "workflows": [
                    symbols[e.id] for e in hosted if e.workflow and e.workflow.worker == worker
                ],
                "activities": [
                    symbols[e.id] for e in hosted if e.activity and e.activity.worker == worker
                ],
            }
        )
    return format_source(
        render(
            "workers.py.j2",
            imports=sorted(imports, key=lambda line: (line.lower(), line)),
            workers=rows,
        )
    )


def _symbols(entries: list[Entry], emitted: Mapping[str, Emitted]) -> dict[str, str]:
    """Gives every class and activity a name of its own; namespaces tell equal ones apart."""
    symbols: dict[str, str] = {}
    taken: set[str] = {"WORKERS", "PROJECT", "LuaWorker", "main"}
    for entry in entries:
        name = emitted[entry.id].symbol or ""
        if name in taken:
            prefix = "_".join(entry_module(entry.id)[:-1])
            name = f"{prefix}_{name}"
        taken.add(name)
        symbols[entry.id] = name
    return symbols


def packages(paths: Iterable[str]) -> dict[str, str]:
    """Returns an ``__init__.py`` for every package directory of the given files."""
    directories = {""}
    for path in paths:
        parts = path.split("/")[:-1]
        directories.update("/".join(parts[: n + 1]) for n in range(len(parts)))
    files = {}
    for directory in sorted(directories):
        name = f"namespace {directory.replace('/', '.')}" if directory else "the project"
        text = f'"""Compiled from Lua, {name}. Do not edit: run `luatemporal build`."""\n'
        files[f"{directory}/__init__.py".lstrip("/")] = text
    return files


def manifest(project: Project, files: Mapping[str, str]) -> str:
    """Returns ``manifest.json``: tool versions, digests of all sources and generated files."""
    sources = {e.source_path: _digest(e.source_text) for e in project.entries if not e.inline}
    data = {
        "format": 1,
        "tools": {name: _version(name) for name in TOOLS},
        "sources": dict(sorted(sources.items())),
        "files": {path: _digest(text) for path, text in sorted(files.items())},
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _digest(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def _version(name: str) -> str:
    return __version__ if name == "luatemporal" else version(name)
