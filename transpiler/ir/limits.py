"""How deep the recursive passes over the deepest tree the builder lets through can get."""

from __future__ import annotations

from typing import Final

PASS_FRAMES: Final = 30_000
"""Python frames a pass may need."""
