"""Waiting for source files to change, by looking at their times and sizes."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from transpiler.cli.console import echo_error
from transpiler.project.walking import SKIPPED_DIRECTORIES, SUFFIXES

INTERVAL = 0.5
"""Seconds between two looks."""

Snapshot = dict[str, tuple[int, int]]


def watch_sources(projects: Sequence[Path]) -> Iterator[None]:
    """Yield once at the start and then after every change, until interrupted.

    Args:
        projects: Project directories.
    """
    seen = _snapshot(projects)
    yield
    echo_error("watching for changes; stop with Ctrl-C")
    while True:
        time.sleep(INTERVAL)
        current = _snapshot(projects)
        if current != seen:
            seen = current
            yield


def _snapshot(projects: Sequence[Path]) -> Snapshot:
    found: Snapshot = {}
    for project in projects:
        for directory, names, files in os.walk(project):
            names[:] = [
                name
                for name in names
                if not name.startswith(".") and name not in SKIPPED_DIRECTORIES
            ]
            for name in files:
                if name.endswith((*SUFFIXES, ".lua")):
                    path = os.path.join(directory, name)
                    try:
                        status = os.stat(path)
                    except FileNotFoundError:
                        continue
                    found[path] = (status.st_mtime_ns, status.st_size)
    return found
