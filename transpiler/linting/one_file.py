"""Checks one Lua file: as the entry it is in the project above it, else as workflow code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from transpiler.linting import run
from transpiler.linting.outcome import Checked, Outcome
from transpiler.linting.parts import Parts
from transpiler.linting.targets import Target, roots_above
from transpiler.project.config import Config
from transpiler.project.model import Project
from transpiler.sources import Sources


@dataclass(frozen=True, slots=True)
class Found:
    """The project that a file belongs to.

    Attributes:
        root: Its directory.
        project: The project, as it stands on disk.
        path: The file, relative to the project's root.
    """

    root: Path
    project: Project
    path: str


def find_project(file: Path, config: Config) -> Found | None:
    """Find the project above a file that has the file as the source of an entry.

    Args:
        file: A file, absolute.
        config: The configuration nearest to it.
    """
    file = file.resolve()
    for root in roots_above(file, config):
        from transpiler.project import read_project

        project = read_project(root) if root.is_dir() else None
        if project is None or not file.is_relative_to(project.root):
            continue
        path = file.relative_to(project.root).as_posix()
        if any(path in (entry.source_path, entry.location.path) for entry in project.entries):
            return Found(root, project, path)
    return None


def overlaid(project: Project, texts: Mapping[str, str]) -> Project:
    """Return a project with other texts for some of its sources.

    Args:
        project: The project.
        texts: What an editor has of sources, by path relative to the project's root.
    """
    entries = (
        (
            replace(entry, source_text=texts[entry.source_path])
            if entry.source_path in texts
            else entry
        )
        for entry in project.entries
    )
    return replace(project, entries=tuple(entries))


def check_one(target: Target) -> Checked:
    """Check a file.

    Args:
        target: A target with a file.
    """
    assert target.file is not None
    given, facts = target.text, target.config.lint.facts
    found = find_project(target.file.absolute(), target.config)
    if found is not None:
        texts = {} if given is None else {found.path: given}
        project = overlaid(found.project, texts)
        sources = Sources()
        outcome = run.check(project, sources, Parts(project, sources, {}, jobs=1), facts)
        return Checked(found.root, _only(outcome, found.path), texts)
    name = target.file.name
    text = given
    if text is None:
        text = target.file.read_bytes().decode("utf-8", "surrogateescape")
    return Checked(
        target.root, run.check_file(text, name, facts), {} if given is None else {name: given}
    )


def _only(outcome: Outcome, path: str) -> Outcome:
    return Outcome(
        [finding for finding in outcome.findings if finding.path == path],
        [item for item in outcome.suppressed if item.finding.path == path],
    )
