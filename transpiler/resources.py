"""Places of the data files: inside the package in a wheel, beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates_directory() -> Path:
    """Return the directory of the Jinja2 module skeletons.

    Raises:
        FileNotFoundError: The installation is incomplete.
    """
    return _found("templates", _PACKAGE / "templates", _PACKAGE.parent / "templates")


def rules_directory() -> Path:
    """Return the directory of the pages about codes, one Markdown file for each.

    Raises:
        FileNotFoundError: The installation is incomplete.
    """
    return _found("rule pages", _PACKAGE / "rule_pages", _PACKAGE.parent / "docs" / "rules")


def _found(what: str, *places: Path) -> Path:
    for directory in places:
        if directory.is_dir():
            return directory
    raise FileNotFoundError(f"{what} are missing from the installation at {_PACKAGE}")
