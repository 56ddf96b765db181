"""Where in the Lua source a Python frame of generated code stands.

A generated module keeps its line table in its global ``__lua__``; that global marks its frames as
Lua functions. A shim module that calls back into Lua marks itself with ``__lua_boundary__``: its
frames stand for one C function on the Lua call stack. All other frames are invisible.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import CodeType, FrameType, MappingProxyType
from typing import Any

from runtime_shims.lua.errors.source import Segment, instruction_segment

_SEPARATORS = str.maketrans(".-:", "   ")
_INLINED = ("<listcomp>", "<genexpr>", "<dictcomp>", "<setcomp>")


class LineTable:
    """Maps the lines and names of a generated module back to its Lua source.

    Attributes:
        source: Name of the Lua file as error messages show it.
        text: Space separated ``python:lua`` line pairs, each relative to the one before. A Python
            line belongs to the last pair at or before it; Lua line 0 means "no Lua line".
        names: Lua names of renamed Python identifiers; the empty string for compiler temporaries.
        places: Space separated ``line.column-line.column:lua`` of the expressions whose Lua line is
            not the one of their Python line.
        methods: Space separated ``line.column`` of the library function calls that are method calls
            in Lua.
    """

    __slots__ = ("methods", "names", "places", "source", "text")

    def __init__(
        self,
        source: str,
        text: str = "",
        names: Mapping[str, str] | None = None,
        places: str = "",
        methods: str = "",
    ) -> None:
        self.source = source
        self.text = text
        self.places = places
        self.methods = methods
        self.names: Mapping[str, str] = MappingProxyType(dict(names or {}))

    def line(self, python_line: int) -> int:
        """Return the Lua line of a Python line, 0 when it has none."""
        python_lines, lua_lines = _decode(self.text)
        place = bisect_right(python_lines, python_line) - 1
        return lua_lines[place] if place >= 0 else 0

    def line_at(self, segment: Segment) -> int | None:
        """Return the Lua line of an expression that has one of its own, None for others."""
        return _decode_places(self.places).get(segment)

    def is_method(self, segment: Segment) -> bool:
        """Tell whether a call of a library function is written as a method call in Lua."""
        return f"{segment.line}.{segment.column}" in self.methods.split()

    def name(self, identifier: str) -> str:
        """Return the Lua name of a Python identifier, empty for a temporary."""
        return self.names.get(identifier, identifier)


@lru_cache(maxsize=512)
def _decode(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    python_lines: list[int] = []
    lua_lines: list[int] = []
    python_line = lua_line = 0
    for pair in text.split():
        python_delta, lua_delta = pair.split(":")
        python_line += int(python_delta)
        lua_line += int(lua_delta)
        python_lines.append(python_line)
        lua_lines.append(lua_line)
    return tuple(python_lines), tuple(lua_lines)


@lru_cache(maxsize=512)
def _decode_places(text: str) -> dict[Segment, int]:
    places: dict[Segment, int] = {}
    for item in text.split():
        line, column, end_line, end_column, lua = map(int, item.translate(_SEPARATORS).split())
        places[Segment(line, end_line, column, end_column)] = lua
    return places


def line_table(namespace: Mapping[str, Any]) -> LineTable | None:
    """Return the line table of a module's globals, None for modules that are not generated."""
    table = namespace.get("__lua__")
    return table if isinstance(table, LineTable) else None


def lua_position(
    frame: FrameType, python_line: int | None, instruction: int
) -> tuple[str, int] | None:
    """Return source name and line of a Lua frame, None for any other frame.

    Args:
        frame: The frame.
        python_line: The line it stands at.
        instruction: Byte offset of the instruction it stands at.
    """
    table = line_table(frame.f_globals)
    if table is None or python_line is None:
        return None
    line = table.line(python_line)
    if line and table.places:
        segment = instruction_segment(frame.f_code, instruction)
        line = (table.line_at(segment) if segment is not None else None) or line
    return (table.source, line) if line else None


def is_boundary(frame: FrameType) -> bool:
    """Tell whether a frame stands for a C function that called into Lua."""
    return "__lua_boundary__" in frame.f_globals


def is_inlined(code: CodeType) -> bool:
    """Tell whether code is part of the function around it, as comprehensions are."""
    return code.co_name in _INLINED


def walk_frames(frame: FrameType | None) -> Iterator[FrameType]:
    """Yield a frame and its callers, innermost first."""
    while frame is not None:
        yield frame
        frame = frame.f_back


def where(level: int = 1) -> str:
    """Return the position prefix of a level of the Lua call stack, "order.lua:17: ".

    Args:
        level: 1 for the function that is running, 2 for its caller, and so on.

    Returns:
        The prefix, empty when that level is not a Lua function.
    """
    in_boundary = False
    for frame in walk_frames(sys._getframe(1)):
        position = lua_position(frame, frame.f_lineno, frame.f_lasti)
        if position is None:
            if is_boundary(frame) and not in_boundary:
                in_boundary = True
                level -= 1
                if level == 0:
                    return ""
            continue
        in_boundary = False
        if level == 1:
            return f"{position[0]}:{position[1]}: "
        if not is_inlined(frame.f_code):
            level -= 1
    return ""
