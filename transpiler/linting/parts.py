"""The dear parts of a check: kept from the last one, or made anew, in several processes.

A source's report depends on its text and its entry, a unit's refusals on all that imports connect;
their keys say so, and nothing else decides what is used again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from transpiler.analysis.unit import connected
from transpiler.determinism.files import FileReport, SourceFile, examine
from transpiler.diagnostics.model import CompileError, Diagnostic, Severity
from transpiler.linting.parallel import run_all
from transpiler.project.model import Entry, Project
from transpiler.sources import Sources

WORTH_FORKING = 60_000
"""Characters of Lua from which on another process is worth its start."""

Refusals = tuple[Diagnostic, ...]


@dataclass(slots=True)
class _Group:
    """Entries connected by imports, with the numbers of those whose report is missing."""

    numbers: list[int]
    key: str
    missing: list[int]


class Parts:
    """The reports and refusals of one project."""

    def __init__(
        self, project: Project, sources: Sources, kept: Mapping[str, Any], jobs: int
    ) -> None:
        """Prepare; nothing is examined yet.

        Args:
            project: The project.
            sources: Its sources.
            kept: The parts of an earlier check, by key.
            jobs: How many processes to use at most.
        """
        self._project = project
        self._sources = sources
        self._kept = kept
        self._jobs = jobs
        self._entries: list[Entry] = []
        self._groups: list[_Group] = []
        self._has_errors = any(d.severity is Severity.ERROR for d in project.diagnostics)
        self.used: dict[str, Any] = {}
        """What the next check may use again, by key."""

    def examine(self, files: Sequence[SourceFile]) -> list[FileReport]:
        """Examine sources, and see what the compiler refuses in them on the way.

        Args:
            files: One for each entry of the project that has a source.

        Returns:
            Their reports, in the same order.
        """
        self._entries = [entry for entry in self._project.entries if entry.source_path]
        keys = [_digest("report", repr(file)) for file in files]
        for key in keys:
            if key in self._kept:
                self.used[key] = self._kept[key]
        self._groups = self._grouped(keys)
        todo = [
            group
            for group in self._groups
            if group.missing or (not self._has_errors and group.key not in self.used)
        ]
        costs = [sum(len(files[number].text) for number in group.numbers) for group in todo]
        jobs = self._jobs if sum(costs) >= WORTH_FORKING else 1
        results = run_all(lambda number: self._work(todo[number], files), costs, jobs)
        for group, (reports, refusals) in zip(todo, results, strict=True):
            self.used.update(
                (keys[number], report)
                for number, report in zip(group.missing, reports, strict=True)
            )
            if refusals is not None:
                self.used[group.key] = refusals
        return [self.used[key] for key in keys]

    def refusals(self) -> list[Diagnostic]:
        """Return what the compiler refuses; asked only when there are no errors before it."""
        from transpiler.checking import name_clashes

        found = name_clashes(self._project)
        for group in self._groups:
            if group.key not in self.used:
                self.used[group.key] = self._refused(group)
            found += self.used[group.key]
        return found

    def _grouped(self, keys: Sequence[str]) -> list[_Group]:
        numbers = {entry.id: number for number, entry in enumerate(self._entries)}
        groups: list[_Group] = []
        for ids in connected({entry.id: entry.imports.values() for entry in self._entries}):
            members = [numbers[entry_id] for entry_id in ids]
            texts = [
                f"{keys[n]} {self._entries[n].kind} {self._entries[n].method}" for n in members
            ]
            key = _digest("refusals", *texts)
            if key in self._kept:
                self.used[key] = self._kept[key]
            missing = [number for number in members if keys[number] not in self.used]
            groups.append(_Group(members, key, missing))
        return groups

    def _work(
        self, group: _Group, files: Sequence[SourceFile]
    ) -> tuple[list[FileReport], Refusals | None]:
        reports = []
        for number in group.missing:
            try:
                chunk = self._sources.chunk(self._entries[number])
            except CompileError as error:
                reports.append(FileReport(tuple(error.diagnostics)))
            else:
                reports.append(examine(files[number], chunk))
        if self._has_errors or group.key in self.used or any(r.errors for r in reports):
            return reports, None
        try:
            return reports, self._refused(group)
        except Exception:
            # The compiler counts on a project without errors. Whether this is one will be known
            # later: if it is, the refusals are asked for, and what failed here fails again.
            return reports, None

    def _refused(self, group: _Group) -> Refusals:
        from transpiler.checking import parse_entry, refused

        members = [parse_entry(self._entries[n], self._sources) for n in group.numbers]
        return tuple(refused(self._project, members))


def _digest(*texts: str) -> str:
    digest = blake2b(digest_size=16)
    for text in texts:
        digest.update(text.encode("utf-8", "surrogateescape") + b"\0")
    return digest.hexdigest()
