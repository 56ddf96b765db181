"""The manifest of an output directory: versions, and a digest of every compiled file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from transpiler.diagnostics.model import ConfigurationError
from transpiler.version import __version__

MANIFEST = "manifest.json"


def render_manifest(files: Mapping[str, str]) -> str:
    """Write the manifest of compiled files.

    Only what decides the output's bytes is recorded, so that it is the same on every machine.

    Args:
        files: Text by path, relative to the output directory; the manifest is not among them.

    Returns:
        JSON text that ends in a line end.
    """
    document = {
        "luatemporal": __version__,
        "black": version("black"),
        "files": {path: _digest(files[path]) for path in sorted(files)},
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


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


def _digest(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()
