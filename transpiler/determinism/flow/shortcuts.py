"""Shortcuts across calls: which results of a function one of its parameters comes out of.

A table of all parameters asked for, filled by one worklist, so that recursive functions are no
special case and no program is too deep.
"""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.flow.program import Program
from transpiler.determinism.flow.summary import NO_CELL
from transpiler.determinism.flow.things import Site

Key = tuple[int, int]
"""A function and the position of a parameter."""


class Shortcuts:
    """The shortcuts of one program, found when they are asked for."""

    def __init__(self, program: Program, arguments: dict[int, list[tuple[Site, int]]]) -> None:
        """Start without any.

        Args:
            program: The program.
            arguments: The calls that pass a cell, with its position.
        """
        self.program = program
        self._arguments = arguments
        self._found: dict[Key, set[int]] = {}
        self._seen: dict[Key, set[int]] = {}
        self._returns: dict[int, dict[int, int]] = {}
        self._waiting: dict[Key, list[tuple[Key, Site]]] = {}
        self._pending: list[tuple[Key, int]] = []

    def across(self, cell: int) -> Iterator[int]:
        """Yield the results of calls that an argument comes out of again."""
        for site, position in self._arguments.get(cell, ()):
            for function in site.functions:
                for result in sorted(self._through((function, position))):
                    if result < len(site.results):
                        yield site.results[result]

    def _through(self, key: Key) -> set[int]:
        """Return the results that a parameter comes out of."""
        if key not in self._found:
            self._begin(key)
            while self._pending:
                self._step(*self._pending.pop())
        return self._found[key]

    def _begin(self, key: Key) -> None:
        function, position = key
        self._found[key] = set()
        self._seen[key] = set()
        lua = self.program.functions[function]
        if function not in self._returns:
            self._returns[function] = {cell: i for i, cell in enumerate(lua.returns)}
        self._visit(key, lua.params[position] if position < len(lua.params) else lua.vararg)

    def _visit(self, key: Key, cell: int) -> None:
        if cell == NO_CELL or cell in self.program.heap or cell in self._seen[key]:
            return
        self._seen[key].add(cell)
        self._pending.append((key, cell))

    def _step(self, key: Key, cell: int) -> None:
        program = self.program
        for target in program.copies.get(cell, ()):
            self._visit(key, target)
        for target in program.derives.get(cell, ()):
            self._visit(key, target)
        for _, target in program.loads_of(cell):
            self._visit(key, target)
        for site, position in self._arguments.get(cell, ()):
            for function in site.functions:
                called = (function, position)
                if called not in self._found:
                    self._begin(called)
                self._waiting.setdefault(called, []).append((key, site))
                for result in sorted(self._found[called]):
                    self._come_out(key, site, result)
        returned = self._returns[key[0]].get(cell)
        if returned is not None and returned not in self._found[key]:
            self._found[key].add(returned)
            for waiting, site in self._waiting.get(key, ()):
                self._come_out(waiting, site, returned)

    def _come_out(self, key: Key, site: Site, result: int) -> None:
        if result < len(site.results):
            self._visit(key, site.results[result])
