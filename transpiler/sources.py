"""Every source of a project, parsed once, whoever asks first: the linter or the compiler."""

from __future__ import annotations

from transpiler.diagnostics.model import CompileError
from transpiler.frontend.parse import parse
from transpiler.ir import nodes as ir
from transpiler.ir.build import build_chunk
from transpiler.project.model import Entry


class Sources:
    """The resolved sources of a project's entries.

    Each entry has a tree of its own, also where entries share a file: passes key their facts on a
    node's identity.
    """

    def __init__(self) -> None:
        self._chunks: dict[str, ir.Chunk | CompileError] = {}

    def chunk(self, entry: Entry) -> ir.Chunk:
        """Return an entry's source, parsed and resolved.

        Args:
            entry: An entry with a source.

        Returns:
            The same tree for the same entry id, always.

        Raises:
            CompileError: For a syntax error, and for what no later pass could cope with.
        """
        known = self._chunks.get(entry.id)
        if known is None:
            try:
                known = build_chunk(parse(entry.source_text, entry.source_path), entry.source_path)
            except CompileError as error:
                known = error
            self._chunks[entry.id] = known
        if isinstance(known, CompileError):
            raise known
        return known
