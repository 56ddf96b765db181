"""`text.splitter`: long texts as overlapping chunks that keep what belongs together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from runtime_shims.lua import Table, Userdata, array
from runtime_shims.lua.errors.arguments import check_string, check_table
from runtime_shims.modules.errors import Error
from runtime_shims.modules.text.chunks import DEFAULT_SEPARATORS, Limits, recursive_chunks
from runtime_shims.modules.text.markdown import markdown_chunks
from runtime_shims.refusals import invalid

__all__ = [
    "markdown",
    "recursive",
]

_CHUNK_SIZE = 512
_CHUNK_OVERLAP = 100


class Splitter(Userdata):
    """Splits texts into chunks. Reference 10.7.

    Args:
        split: Splits one text.
    """

    type_name = "text.Splitter"

    __slots__ = ("_split",)

    def __init__(self, split: Callable[[str], list[str]]) -> None:
        self._split = split

    def split_text(self, text: Any = None) -> tuple[Table, None]:
        """Return the chunks of a text.

        Raises:
            LuaError: The text is not a string.
        """
        return array(*self._split(check_string(text, 1, "splitter:split_text"))), None

    def split_batch(self, pages: Any = None) -> tuple[Table | None, Error | None]:
        """Return the chunks of an array of `{content=, metadata=}`, each with its page's metadata.

        Raises:
            LuaError: The argument is not a table.
        """
        found: list[Table] = []
        for page in check_table(pages, 1, "splitter:split_batch").values():
            if not isinstance(page, Table) or not isinstance(page["content"], str):
                return None, invalid("each page must be a table with a content string")
            for chunk in self._split(page["content"]):
                found.append(Table(content=chunk, metadata=page["metadata"]))
        return array(*found), None


def recursive(options: Any = None) -> tuple[Splitter | None, Error | None]:
    """Return a splitter that cuts at the coarsest separator that makes chunks small enough.

    Args:
        options: `chunk_size` (512) and `chunk_overlap` (100) in characters, `separators`, an
            array from coarse to fine (blank line, line, word, character), and `keep_separator`.
            Reference 10.7.

    Raises:
        LuaError: The options are not a table.
    """
    given = Table() if options is None else check_table(options, 1, "splitter.recursive")
    limits, refusal = _limits(given)
    if limits is None:
        return None, refusal
    separators = list(DEFAULT_SEPARATORS)
    if given["separators"] is not None:
        listed = given["separators"]
        separators = list(listed.values()) if isinstance(listed, Table) else []
        if not separators or not all(isinstance(item, str) for item in separators):
            return None, invalid("separators must be an array of strings")
    keeps = given["keep_separator"] is True
    return Splitter(lambda text: recursive_chunks(text, limits, separators, keeps)), None


def markdown(options: Any = None) -> tuple[Splitter | None, Error | None]:
    """Return a splitter that cuts Markdown at headings and repeats the heading in every chunk.

    Args:
        options: `chunk_size` (512) and `chunk_overlap` (100) in characters, `heading_hierarchy`
            to repeat the outer headings too, and `code_blocks`, false to leave code blocks out.
            Reference 10.7.

    Raises:
        LuaError: The options are not a table.
    """
    given = Table() if options is None else check_table(options, 1, "splitter.markdown")
    limits, refusal = _limits(given)
    if limits is None:
        return None, refusal
    hierarchy, code = given["heading_hierarchy"] is True, given["code_blocks"] is not False
    return Splitter(lambda text: markdown_chunks(text, limits, hierarchy, code)), None


def _limits(options: Table) -> tuple[Limits | None, Error | None]:
    """Read the sizes."""
    size = _CHUNK_SIZE if options["chunk_size"] is None else options["chunk_size"]
    overlap = options["chunk_overlap"]
    if overlap is None:
        overlap = min(_CHUNK_OVERLAP, size // 2) if isinstance(size, int) else 0
    if isinstance(size, bool) or not isinstance(size, int) or size < 1:
        return None, invalid("chunk_size must be a positive integer")
    if isinstance(overlap, bool) or not isinstance(overlap, int) or not 0 <= overlap < size:
        return None, invalid("chunk_overlap must be an integer below chunk_size")
    return Limits(size, overlap), None
