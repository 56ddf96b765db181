"""Which files a check of a project read, and what they held: equal snapshots, equal findings."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from transpiler.project.walking import registry_files

Digest = str | None
"""Of a file's place and bytes; None for a file that cannot be read."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The files of a check.

    Attributes:
        registry: Every file that may be a registry file, in the order of the walk.
        sources: Every file that a registry file names as a source.
    """

    registry: tuple[tuple[str, Digest], ...]
    sources: tuple[tuple[str, Digest], ...]

    def is_current(self, root: Path) -> bool:
        """Return whether a check of a project would read the same again."""
        if self.registry != registry_digests(root):
            return False
        return self.sources == source_digests(root, (path for path, _ in self.sources))


def registry_digests(root: Path) -> tuple[tuple[str, Digest], ...]:
    """Return path and digest of every file that may be a registry file.

    Args:
        root: The project's directory, resolved.
    """
    base = str(root)
    return tuple((str(file), _digest(str(file), base)) for file in registry_files(root))


def source_digests(root: Path, paths: Iterable[str]) -> tuple[tuple[str, Digest], ...]:
    """Return path and digest of sources.

    Args:
        root: The project's directory, resolved.
        paths: Relative to it.
    """
    base = str(root)
    return tuple((path, _digest(os.path.join(base, path), base)) for path in paths)


def _digest(path: str, base: str) -> Digest:
    """The digest of a file; where links lead counts, for a source must not leave the project."""
    try:
        with open(path, "rb") as file:
            content = file.read()
    except (OSError, ValueError):
        return None
    digest = blake2b(content, digest_size=16)
    if (real := os.path.realpath(path)) != path:
        digest.update(os.path.relpath(real, base).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()
