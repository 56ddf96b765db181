"""What this tool is, to a cache: another version, or one byte edited, and nothing kept counts."""

from __future__ import annotations

import os
import sys
from hashlib import blake2b
from pathlib import Path

from transpiler.resources import rules_directory
from transpiler.version import __version__

_SUFFIXES = (".py", ".toml", ".md")


def tool_stamp() -> str:
    """Return a digest of the tool's version, its files and the Python that runs it."""
    digest = blake2b(digest_size=16)
    digest.update(f"{__version__} {sys.version}".encode())
    for directory in (Path(__file__).parents[1], rules_directory()):
        for path, time, size in sorted(_files(str(directory))):
            digest.update(f"\n{path} {time} {size}".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _files(directory: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    with os.scandir(directory) as entries:
        for entry in entries:
            if entry.is_dir():
                found += _files(entry.path)
            elif entry.name.endswith(_SUFFIXES):
                status = entry.stat()
                found.append((entry.path, status.st_mtime_ns, status.st_size))
    return found
