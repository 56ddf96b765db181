"""Places of the data files: inside the package in a wheel, beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates_directory() -> Path:
    """Return the directory of the Jinja2 module skeletons.

    Raises:
        FileNotFoundError: The installation is incomplete.
    """
    for directory in (_PACKAGE / "templates", _PACKAGE.parent / "templates"):
        if directory.is_dir():
            return directory
    raise FileNotFoundError(f"templates are missing from the installation at {_PACKAGE}")
