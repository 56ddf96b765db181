"""Lua's own compiler limits, and what they mean for the depth of the parser."""

from __future__ import annotations

from typing import Final

MAX_LEVELS: Final = 200
MAX_LOCALS: Final = 200

_FRAMES_PER_LEVEL: Final = 12
PARSER_FRAMES: Final = MAX_LEVELS * _FRAMES_PER_LEVEL
"""Python frames the parser needs for `MAX_LEVELS` nested constructs."""
