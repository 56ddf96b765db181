"""Reading the manifest of an output directory: which files in it the compiler wrote."""

from __future__ import annotations

import json
from pathlib import Path

from transpiler.diagnostics.model import ConfigurationError

MANIFEST = "manifest.json"


def listed_files(directory: Path) -> tuple[str, ...]:
    """Return the paths a directory's manifest lists, in its order, the manifest itself last.

    Args:
        directory: The output directory.

    Returns:
        Paths relative to the directory; empty when there is no manifest.

    Raises:
        ConfigurationError: The manifest is damaged, so that foreign files cannot be told apart.
    """
    path = directory / MANIFEST
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        files = document["files"]
        if not all(_is_inside(name) for name in files):
            raise ValueError("a path leaves the directory")
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ConfigurationError(
            f"{path} is damaged ({error}); delete {directory} and build again"
        ) from error
    return (*files, MANIFEST)


def _is_inside(name: str) -> bool:
    return not name.startswith("/") and ".." not in name.split("/")
