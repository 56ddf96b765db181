"""Whether what entries refer to exists and fits together: ids, workers, clients, imports."""

from __future__ import annotations

from collections.abc import Mapping

from transpiler.diagnostics.model import Related
from transpiler.project.model import CLIENT_KIND, WORKER_KIND, Entry, Location
from transpiler.project.problems import (
    CONFLICT,
    DUPLICATE_ID,
    IMPORT_CYCLE,
    UNKNOWN_REFERENCE,
    Problems,
    suggestion,
)
from transpiler.project.worker import TemporalWorker


def check_unique(places: Mapping[str, list[Location]], problems: Problems) -> None:
    """Report every id that stands more than once, naming both places."""
    for entry_id, locations in places.items():
        first = locations[0]
        for location in locations[1:]:
            problems.add(
                DUPLICATE_ID,
                f"duplicate entry id {entry_id}, first defined at "
                f"{first.path}:{first.span.line}",
                location.path,
                location.span,
                entry=entry_id,
                chain=(Related(first.path, first.span.line, f"first definition of {entry_id}"),),
                help="rename one of the two",
            )


def check_hosts(entries: tuple[Entry, ...], kinds: Mapping[str, str], problems: Problems) -> None:
    """Report entries whose worker is missing, and workflow types that one worker has twice."""
    types: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        for section, meta in (("workflow", entry.workflow), ("activity", entry.activity)):
            if meta is None:
                continue
            place = entry.places[f"{section}.worker"]
            _check_kind(meta.worker, WORKER_KIND, place, entry.id, kinds, problems)
        if entry.workflow is None:
            continue
        key = (entry.workflow.worker, entry.workflow.type_name)
        other = types.setdefault(key, entry)
        if other is not entry:
            problems.add(
                CONFLICT,
                f"worker {key[0]} already has a workflow type '{key[1]}': {other.id}",
                entry.location.path,
                entry.location.span,
                entry=entry.id,
                help="give one of them another meta.temporal.workflow.name",
            )


def check_clients(
    workers: Mapping[str, TemporalWorker],
    places: Mapping[str, Location],
    kinds: Mapping[str, str],
    problems: Problems,
) -> None:
    """Report workers whose client is missing."""
    for worker in workers.values():
        if worker.client:
            _check_kind(worker.client, CLIENT_KIND, places[worker.id], worker.id, kinds, problems)


def _check_kind(
    target: str,
    wanted: str,
    place: Location,
    entry_id: str,
    kinds: Mapping[str, str],
    problems: Problems,
) -> None:
    kind = kinds.get(target)
    if kind == wanted:
        return
    known = sorted(name for name, other in kinds.items() if other == wanted)
    if kind is None:
        message = f"unknown {wanted} {target}"
    else:
        message = f"{target} is a {kind}, not a {wanted}"
    listed = f"known: {', '.join(known)}" if known else f"the project has no {wanted} entry"
    problems.add(
        UNKNOWN_REFERENCE,
        message,
        place.path,
        place.span,
        entry=entry_id,
        help=suggestion(target, known) or listed,
    )


def check_imports(entries: tuple[Entry, ...], kinds: Mapping[str, str], problems: Problems) -> None:
    """Report imports of entries that do not exist or have no Lua source, and cyclic imports."""
    by_id = {entry.id: entry for entry in entries}
    for entry in entries:
        for alias, target in entry.imports.items():
            if target in by_id:
                continue
            kind = kinds.get(target)
            message = f"unknown entry {target}" if kind is None else f"{target} is a {kind}"
            place = entry.places[f"imports.{alias}"]
            problems.add(
                UNKNOWN_REFERENCE,
                f"imports.{alias}: {message}",
                place.path,
                place.span,
                entry=entry.id,
                help=suggestion(target, sorted(by_id)) or "imports name Lua entries of the project",
            )
    for cycle in _cycles(by_id):
        entry, following = by_id[cycle[0]], cycle[1:] + cycle[:1]
        alias = next(a for a, target in entry.imports.items() if target == following[0])
        place = entry.places[f"imports.{alias}"]
        problems.add(
            IMPORT_CYCLE,
            f"cyclic import: {' -> '.join([*cycle, cycle[0]])}",
            place.path,
            place.span,
            entry=entry.id,
            help="move what both sides need into a third library",
        )


def _cycles(by_id: Mapping[str, Entry]) -> list[list[str]]:
    """Return each cycle once, written from its smallest id, by depth-first search."""
    done: set[str] = set()
    found: dict[tuple[str, ...], None] = {}

    def visit(entry_id: str, trail: list[str]) -> None:
        if entry_id in trail:
            cycle = trail[trail.index(entry_id) :]
            first = cycle.index(min(cycle))
            found.setdefault((*cycle[first:], *cycle[:first]))
            return
        if entry_id in done:
            return
        for target in by_id[entry_id].imports.values():
            if target in by_id:
                visit(target, [*trail, entry_id])
        done.add(entry_id)

    for entry_id in by_id:
        visit(entry_id, [])
    return [list(cycle) for cycle in found]
