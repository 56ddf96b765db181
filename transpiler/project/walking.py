"""Which files below a directory may be registry files; needs no parser to tell."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

SUFFIXES = (".yaml", ".yml", ".json")
SKIPPED_DIRECTORIES = frozenset({"generated", "node_modules", "venv", "__pycache__"})
CONVENTIONAL_STEM = "_index"


def registry_files(root: Path) -> Iterator[Path]:
    """Yield every file that may be a registry file, in path order.

    Skipped are hidden directories, virtual environments, node_modules and generated output.
    """
    for directory, names, files in os.walk(root):
        names[:] = sorted(
            name
            for name in names
            if not name.startswith(".")
            and name not in SKIPPED_DIRECTORIES
            and not os.path.exists(os.path.join(directory, name, "pyvenv.cfg"))
        )
        for name in sorted(files):
            if name.endswith(SUFFIXES) and not name.startswith("."):
                yield Path(directory, name)
