"""Prints a Python tree, taking the marks out of the text and noting where they stood."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from transpiler.lower.pytree import MARK, Blank, Comment, Line, Stmt, Suite

BRACKET = re.compile(r"""[(\[{]|[)\]}]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'""")
MAX_INDENT = 99
MAX_BRACKETS = 190
"""CPython reads 100 levels of indentation and 200 of brackets."""

INDENT = "    "


class NestingError(Exception):
    """A statement that is nested too deeply for CPython.

    Attributes:
        lua_line: Where it stands in the Lua source.
    """

    def __init__(self, lua_line: int) -> None:
        super().__init__(lua_line)
        self.lua_line = lua_line


@dataclass(slots=True)
class Printed:
    """Printed source and the Lua lines its places belong to.

    Attributes:
        lines: Source lines.
        starts: Lua line of the statement on a source line, by line number from 1.
        marks: Lua line of the expression at (line from 1, first column, column behind the last);
            columns count UTF-8 bytes from 0.
        methods: Places, as those of ``marks``, of function calls that are method calls in Lua.
    """

    lines: list[str] = field(default_factory=list)
    starts: dict[int, int] = field(default_factory=dict)
    marks: dict[tuple[int, int, int], int] = field(default_factory=dict)
    methods: set[tuple[int, int, int]] = field(default_factory=set)

    @property
    def text(self) -> str:
        """The source, ending in a newline."""
        return "\n".join(self.lines) + "\n"


def print_body(body: list[Stmt], printed: Printed, depth: int = 0) -> None:
    """Appends statements to printed source.

    Args:
        body: The statements.
        printed: The source so far.
        depth: Indentation in levels.

    Raises:
        NestingError: CPython could not read the result.
    """
    for position, item in enumerate(body):
        if isinstance(item, Blank):
            printed.lines.append("")
        elif isinstance(item, Comment):
            text = f"# {item.text}".rstrip()
            printed.lines.append(INDENT * depth + text)
        elif isinstance(item, Line):
            _print_line(printed, item.text, item.lua_line, item.comment, depth)
        else:
            if _is_definition(item) and position and not _separated(body[position - 1]):
                printed.lines.append("")
            _print_line(printed, item.header, item.lua_line, item.comment, depth)
            print_body(item.body, printed, depth + 1)


def _is_definition(item: Suite) -> bool:
    return item.header.startswith(("def ", "async def "))


def _separated(item: Stmt) -> bool:
    return isinstance(item, (Blank, Comment))


def _print_line(
    printed: Printed, text: str, lua_line: int, comment: str | None, depth: int
) -> None:
    number = len(printed.lines) + 1
    plain = INDENT * depth
    position = 0
    opened: list[tuple[int, str]] = []
    for match in MARK.finditer(text):
        plain += text[position : match.start()]
        column = len(plain.encode("utf-8", "surrogatepass"))
        position = match.end()
        if match[1]:
            opened.append((column, match[1]))
        else:
            start, marked = opened.pop()
            if marked == ":":
                printed.methods.add((number, start, column))
            else:
                printed.marks.setdefault((number, start, column), int(marked))
    plain += text[position:]
    if depth > MAX_INDENT or _bracket_depth(text) > MAX_BRACKETS:
        raise NestingError(lua_line)
    if comment is not None:
        plain += f"  # {comment}".rstrip()
    printed.starts[number] = lua_line
    printed.lines.append(plain)


def _bracket_depth(text: str) -> int:
    """Returns how deep brackets nest in a statement, outside of its strings."""
    depth = deepest = 0
    for match in BRACKET.finditer(text):
        if match[0] in "([{":
            depth += 1
            deepest = max(deepest, depth)
        elif match[0] in ")]}":
            depth -= 1
    return deepest
