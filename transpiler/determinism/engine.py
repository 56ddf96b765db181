"""From a project to findings: parses every source once and runs the rules over what uses it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from transpiler.determinism.registry import RULES
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import CompileError, Diagnostic, Related
from transpiler.frontend import parse
from transpiler.ir.build import build_chunk
from transpiler.project.model import Entry, Project

WORKFLOW_KIND = "workflow.lua"


def lint_project(project: Project) -> list[Diagnostic]:
    """Check the registry, the syntax and the determinism of a project.

    Determinism rules hold for workflows and for what they import, directly or not.

    Args:
        project: The project, possibly one with errors of its own (`read_project`).

    Returns:
        The findings in report order, the project's own included, with paths relative to its root.
        A source that several entries share is reported once.
    """
    found: list[Diagnostic] = list(project.diagnostics)
    units: dict[str, Unit] = {}
    chains = _workflow_code(project)
    for entry in project.entries:
        if not entry.source_path:
            continue
        try:
            chunk = build_chunk(parse(entry.source_text, entry.source_path), entry.source_path)
        except CompileError as error:
            found.extend(replace(finding, entry=entry.id) for finding in error.diagnostics)
            continue
        units[entry.id] = Unit(
            path=entry.source_path,
            chunk=chunk,
            entry=entry.id,
            modules=entry.modules,
            imports=entry.imports,
            places=entry.places,
            is_workflow=entry.id in chains,
            chain=chains.get(entry.id, ()),
        )
    for unit in _with_shared_globals(project, units):
        found.extend(_check(unit))
    return _once_each(found)


def lint_source(text: str, path: str) -> list[Diagnostic]:
    """Check one Lua source by itself, as workflow code that may use every workflow module.

    Args:
        text: The source; bytes that are not UTF-8 are surrogate escapes.
        path: Its path for findings.

    Returns:
        The findings in report order.
    """
    try:
        unit = Unit(path=path, chunk=build_chunk(parse(text, path), path))
    except CompileError as error:
        return list(error.diagnostics)
    own = frozenset(write.name for write in unit.global_writes)
    return _once_each(_check(replace(unit, shared_globals=own)))


def _check(unit: Unit) -> Iterator[Diagnostic]:
    for rule in RULES:
        yield from rule.findings(unit)


def _once_each(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    unique: dict[tuple[object, ...], Diagnostic] = {}
    for finding in found:
        unique.setdefault((finding.code, finding.path, finding.span, finding.message), finding)
    return sorted(unique.values())


def _workflow_code(project: Project) -> dict[str, tuple[Related, ...]]:
    """Return the ids of all workflow code with the shortest chain of imports that leads there."""
    chains: dict[str, tuple[Related, ...]] = {
        entry.id: () for entry in project.entries if entry.kind == WORKFLOW_KIND
    }
    waiting = list(chains)
    for entry_id in waiting:
        entry = project.entry(entry_id)
        assert entry is not None
        for alias, target in entry.imports.items():
            if target in chains or project.entry(target) is None:
                continue
            place = entry.places[f"imports.{alias}"]
            step = Related(place.path, place.span.line, f"{entry_id} imports {target} as '{alias}'")
            chains[target] = (step, *chains[entry_id])
            waiting.append(target)
    return chains


def _with_shared_globals(project: Project, units: dict[str, Unit]) -> Iterator[Unit]:
    """Yield the units, each knowing the globals assigned anywhere in executions it is part of."""
    reached = {entry.id: _reach(project, entry) for entry in project.entries}
    for entry_id, unit in units.items():
        together = {entry_id, *reached[entry_id]}
        for other, below in reached.items():
            if entry_id in below:
                together.update((other, *below))
        names = frozenset(
            write.name
            for other in together
            if other in units
            for write in units[other].global_writes
        )
        yield replace(unit, shared_globals=names)


def _reach(project: Project, entry: Entry) -> dict[str, None]:
    reached: dict[str, None] = {}
    waiting = list(entry.imports.values())
    for target in waiting:
        imported = project.entry(target)
        if imported is not None and target not in reached:
            reached[target] = None
            waiting.extend(imported.imports.values())
    return reached
