"""black, with the options that a Python team gets by default."""

from __future__ import annotations

import black
from black.mode import TargetVersion

MODE = black.Mode(target_versions={TargetVersion.PY311})


def format_source(source: str) -> str:
    """Formats a module.

    Args:
        source: Valid Python.

    Returns:
        The module as ``black`` leaves it.

    Raises:
        black.InvalidInput: If the source does not parse, which is a bug of the compiler.
    """
    return black.format_str(source, mode=MODE)
