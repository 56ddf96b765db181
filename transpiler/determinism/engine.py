"""From a project to findings: examines every source once, then the workflow code as a whole."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from transpiler.api.effects import Fact, Facts
from transpiler.determinism.analysis import Analysis
from transpiler.determinism.files import FileReport, SourceFile, examine
from transpiler.determinism.registry import RULES
from transpiler.diagnostics.model import CompileError, Diagnostic, Related
from transpiler.project.model import Entry, Project
from transpiler.sources import Sources

WORKFLOW_KIND = "workflow.lua"

Examiner = Callable[[Sequence[SourceFile]], Iterable[FileReport]]


def lint_project(
    project: Project,
    sources: Sources | None = None,
    facts: Mapping[str, Fact] | None = None,
    examiner: Examiner | None = None,
) -> list[Diagnostic]:
    """Check the registry, the syntax and the determinism of a project.

    Determinism rules hold for workflows and for what they import, directly or not.

    Args:
        project: The project, possibly one with errors of its own (`read_project`).
        sources: Its sources, where somebody else wants them parsed, too.
        facts: The project's own facts, by the function's place; see `Facts`.
        examiner: Examines sources in place of this process, in the same order.

    Returns:
        The findings in report order, the project's own included, with paths relative to its root.
        A source that several entries share is reported once.
    """
    with _unhurried():
        chains = _workflow_code(project)
        entries = [entry for entry in project.entries if entry.source_path]
        files = [_file(entry, entry.id in chains) for entry in entries]
        if examiner is not None:
            reports = list(examiner(files))
        else:
            reports = [
                _examine(entry, file, sources) for entry, file in zip(entries, files, strict=True)
            ]
        found: list[Diagnostic] = list(project.diagnostics)
        found += _local(project, files, reports, chains)
        kinds = {entry.id: entry.kind for entry in project.entries}
        kinds |= {entry.id: entry.kind for entry in project.others}
        found += _global(files, reports, Facts(facts), kinds)
    return _once_each(found)


def lint_source(text: str, path: str, facts: Mapping[str, Fact] | None = None) -> list[Diagnostic]:
    """Check one Lua source by itself, as workflow code that may use every workflow module.

    Args:
        text: The source; bytes that are not UTF-8 are surrogate escapes.
        path: Its path for findings.
        facts: The project's own facts, by the function's place; see `Facts`.

    Returns:
        The findings in report order.
    """
    file = SourceFile(path=path, text=text)
    with _unhurried():
        report = examine(file)
        found = [*report.errors, *_findings(file, report, (), frozenset())]
        found += _global([file], [report], Facts(facts), None)
    return _once_each(found)


def _file(entry: Entry, is_workflow: bool) -> SourceFile:
    return SourceFile(
        path=entry.source_path,
        text=entry.source_text,
        entry=entry.id,
        method=(entry.method or "main") if entry.kind == WORKFLOW_KIND else None,
        modules=entry.modules,
        imports=entry.imports,
        places=entry.places,
        is_workflow=is_workflow,
    )


def _examine(entry: Entry, file: SourceFile, sources: Sources | None) -> FileReport:
    if sources is None:
        return examine(file)
    try:
        chunk = sources.chunk(entry)
    except CompileError as error:
        return FileReport(tuple(error.diagnostics))
    return examine(file, chunk)


def _local(
    project: Project,
    files: Sequence[SourceFile],
    reports: Sequence[FileReport],
    chains: Mapping[str, tuple[Related, ...]],
) -> Iterator[Diagnostic]:
    """Yield what is found in one source at a time."""
    assigned = _shared_globals(project, files, reports)
    for file, report in zip(files, reports, strict=True):
        entry = file.entry or ""
        yield from (replace(error, entry=entry) for error in report.errors)
        yield from _findings(file, report, chains.get(entry, ()), assigned[entry])


def _findings(
    file: SourceFile, report: FileReport, chain: tuple[Related, ...], assigned: frozenset[str]
) -> Iterator[Diagnostic]:
    rules = {rule.code: rule for rule in RULES}
    for code, finding in report.findings:
        if finding.unless_global not in assigned:
            yield rules[code].diagnostic(finding, file.path, file.entry, chain)


def _global(
    files: Sequence[SourceFile],
    reports: Sequence[FileReport],
    facts: Facts,
    entries: Mapping[str, str] | None,
) -> Iterator[Diagnostic]:
    """Yield what is found in the workflow code as a whole."""
    pairs = [
        (file, report.summary)
        for file, report in zip(files, reports, strict=True)
        if report.summary is not None
    ]
    if not pairs:
        return
    analysis = Analysis(
        [file for file, _ in pairs], [summary for _, summary in pairs], facts, entries
    )
    for rule in RULES:
        if rule.trace is not None:
            for finding in rule.trace(analysis):
                yield rule.diagnostic(finding, "", None, ())


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


def _shared_globals(
    project: Project, files: Sequence[SourceFile], reports: Sequence[FileReport]
) -> dict[str, frozenset[str]]:
    """Return the globals assigned anywhere in the executions that an entry is part of, by entry."""
    written = {file.entry: report.globals for file, report in zip(files, reports, strict=True)}
    if not any(written.values()):
        return dict.fromkeys((file.entry or "" for file in files), frozenset())
    reached = {entry.id: _reach(project, entry) for entry in project.entries}
    shared: dict[str, frozenset[str]] = {}
    for entry_id in reached:
        together = {entry_id, *reached[entry_id]}
        for other, below in reached.items():
            if entry_id in below:
                together.update((other, *below))
        shared[entry_id] = frozenset().union(*(written.get(other, ()) for other in together))
    return shared


def _reach(project: Project, entry: Entry) -> dict[str, None]:
    reached: dict[str, None] = {}
    waiting = list(entry.imports.values())
    for target in waiting:
        imported = project.entry(target)
        if imported is not None and target not in reached:
            reached[target] = None
            waiting.extend(imported.imports.values())
    return reached


@contextmanager
def _unhurried() -> Iterator[None]:
    """Keep the garbage collector from walking the growing trees again and again.

    Nothing here is garbage before the end; the walks cost more than half of the time.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
