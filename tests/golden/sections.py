"""Golden files: sections headed ``[lua]``, ``[python]`` and ``[diagnostics]``, in that order."""

from __future__ import annotations

import re
from pathlib import Path

HEADING = re.compile(r"^\[(lua|python|diagnostics)\]\n", re.M)


def read(path: Path) -> dict[str, str]:
    """Returns a golden file's sections by name."""
    _, *parts = HEADING.split(path.read_text(encoding="utf-8"))
    return dict(zip(parts[::2], parts[1::2], strict=True))


def write(path: Path, sections: dict[str, str]) -> None:
    """Writes a golden file."""
    text = "".join(f"[{name}]\n{body}" for name, body in sections.items() if body)
    path.write_text(text, encoding="utf-8")
