"""Checks the project of a directory from its files, using and keeping what a cache knows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from transpiler.api.effects import Fact
from transpiler.linting.cache import Cache
from transpiler.linting.outcome import Result
from transpiler.linting.parts import Parts
from transpiler.linting.run import check
from transpiler.linting.snapshot import Snapshot, registry_digests, source_digests
from transpiler.project import read_project
from transpiler.sources import Sources

WORTH_KEEPING = 16
"""Entries from which on a project gets a cache: smaller ones are checked as fast without."""


def check_directory(
    root: Path, cache: Cache | None, jobs: int, facts: Mapping[str, Fact] | None = None
) -> Result:
    """Check the project in a directory.

    Args:
        root: The directory.
        cache: What is known from before, or None to know nothing and to keep nothing.
        jobs: How many processes to use at most.
        facts: What the configuration says of the project's own functions.

    Returns:
        The result.

    Raises:
        ConfigurationError: The directory does not exist.
    """
    before = registry_digests(root.resolve())
    project = read_project(root)
    sources = Sources()
    kept = cache.parts() if cache is not None else {}
    parts = Parts(project, sources, kept, jobs)
    outcome = check(project, sources, parts, facts)
    texts = {e.source_path: e.source_text for e in project.entries if not e.inline}
    inline = {e.source_path: e.source_text for e in project.entries if e.inline}
    snapshot = Snapshot(before, source_digests(project.root, texts))
    result = Result(snapshot, outcome, inline)
    if cache is not None and _is_as_read(project.root, before, texts):
        cache.store(result, parts.used)
    return result


def _is_as_read(root: Path, before: object, texts: dict[str, str]) -> bool:
    """Whether the files still hold what was read, so that digests taken now describe it.

    A source that could not be read has no path: then nobody knows what to watch.
    """
    if len(texts) < WORTH_KEEPING or "" in texts or before != registry_digests(root):
        return False
    try:
        return all(
            (root / path).read_bytes() == text.encode("utf-8", "surrogateescape")
            for path, text in texts.items()
        )
    except OSError:
        return False
