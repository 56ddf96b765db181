"""Where a value goes: forward from its origin to branches, commands and logs.

Values come back from a function only to the call that passed them in: a slice in two phases, first
upwards with shortcuts across calls, then downwards. What is stored in tables, globals and captured
variables may be read anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from transpiler.determinism.flow.program import Program
from transpiler.determinism.flow.reach import Reach
from transpiler.determinism.flow.shortcuts import Shortcuts
from transpiler.determinism.flow.sinks import Sink, Sinks
from transpiler.determinism.flow.summary import (
    ELEMENTS,
    EVERYTHING,
    METATABLE,
    NO_CELL,
    SEQUENCE,
    ModuleSummary,
)
from transpiler.determinism.flow.things import Site, Thing

WALKS = ("ipairs", "pairs")


class Step(NamedTuple):
    """A cell that a value reaches; ``up`` means that it may still be returned further."""

    cell: int
    up: bool


class Taint:
    """Follows values through a solved program."""

    def __init__(self, program: Program, reach: Reach) -> None:
        """Index the program.

        Args:
            program: The program.
            reach: The part of it that counts.
        """
        self.program = program
        self.reach = reach
        self.sinks = Sinks(program, reach)
        self._arguments: dict[int, list[tuple[Site, int]]] = {}
        for site in program.sites:
            if site.function in reach:
                for position, cell in enumerate(site.args):
                    if cell != NO_CELL:
                        self._arguments.setdefault(cell, []).append((site, position))
        self._holders: dict[Thing, list[int]] = {}
        for cell, things in program.holds.items():
            for thing in things:
                if thing.kind in ("table", "object"):
                    self._holders.setdefault(thing, []).append(cell)
        self._owners = {
            cell: thing
            for (thing, name), cell in program.fields.items()
            if name not in (EVERYTHING, METATABLE)
        }
        self._appends: dict[int, list[int]] = {}
        self.shortcuts = Shortcuts(program, self._arguments)
        self._sorted = self._find_sorted()

    def follow(self, cells: Iterable[int], *, ordered: Iterable[int] = ()) -> list[Sink]:
        """Find what a value decides and where it ends up.

        Args:
            cells: Where it appears.
            ordered: Cells of tables whose elements have an order that may differ.

        Returns:
            Everything it reaches, in the order of distance.
        """
        walk = _Walk(self, self.program)
        for cell in cells:
            walk.visit(cell, True)
        for cell in ordered:
            walk.disorder(cell)
        walk.run()
        return walk.found

    def order(self, loop: int, module: int) -> list[Sink]:
        """Find what the order of a loop's rounds decides.

        Args:
            loop: The loop's number in its module.
            module: The module.
        """
        walk = _Walk(self, self.program)
        walk.rounds(module, loop)
        walk.run()
        return walk.found

    def sites_of(self, cell: int) -> list[tuple[Site, int]]:
        """Return the calls that pass a cell, with its position."""
        return self._arguments.get(cell, [])

    def holders(self, thing: Thing) -> list[int]:
        """Return the cells that may be a thing."""
        return self._holders.get(thing, [])

    def owner(self, cell: int) -> Thing | None:
        """Return the table that a cell is a field of."""
        return self._owners.get(cell)

    def is_sorted(self, thing: Thing) -> bool:
        """Whether a table is sorted somewhere, after which its order is no accident."""
        return thing in self._sorted

    def appends(self, function: int) -> list[int]:
        """Return the tables of others that a function, or one that it calls, appends to.

        Only calls that reach one function count: of several, nobody knows which one appends.
        """
        known = self._appends.get(function)
        if known is None:
            seen = {function}
            pending = [function]
            known = self._appends[function] = []
            while pending:
                lua = self.program.functions[pending.pop()]
                known += lua.appends
                for number in lua.sites:
                    callees = self.program.sites[number].functions
                    if len(callees) == 1 and callees[0] not in seen:
                        seen.add(callees[0])
                        pending.append(callees[0])
        return known

    def _find_sorted(self) -> set[Thing]:
        found: set[Thing] = set()
        for site in self.program.sites:
            if "table.sort" in site.api and site.args and site.through is None:
                found |= self.program.things(site.args[0])
        return found


class _Walk:
    """One slice."""

    def __init__(self, taint: Taint, program: Program) -> None:
        self.taint = taint
        self.program = program
        self.found: list[Sink] = []
        self._cells: dict[int, bool] = {}
        self._contents: set[tuple[Thing, bool]] = set()
        self._loops: set[tuple[int, int]] = set()
        self._pending: list[Step] = []

    def visit(self, cell: int, up: bool) -> None:
        """Let the value be in a cell."""
        if cell == NO_CELL:
            return
        up = up or cell in self.program.heap or cell in self.program.shared
        known = self._cells.get(cell)
        if known is None:
            self.found += self.taint.sinks.of(cell)
        if known is None or (up and not known):
            self._cells[cell] = up
            self._pending.append(Step(cell, up))

    def run(self) -> None:
        """Follow the value to everything it reaches."""
        position = 0
        while position < len(self._pending):
            cell, up = self._pending[position]
            position += 1
            self._step(cell, up)

    def _step(self, cell: int, up: bool) -> None:
        program = self.program
        for target in program.copies.get(cell, ()):
            self.visit(target, up)
        for target in program.derives.get(cell, ()):
            self.visit(target, up)
        for _, target in program.loads_of(cell):
            # A field of what differs differs; what the field may be flows on its own.
            self.visit(target, up)
        for target in program.enters.get(cell, ()):
            self.visit(target, False)
        for target in self.taint.shortcuts.across(cell):
            self.visit(target, up)
        if up:
            for target in program.leaves.get(cell, ()):
                self.visit(target, True)
        owner = self.taint.owner(cell)
        if owner is not None:
            self.contain(owner, False)
        if cell in program.verdicts:
            self.disorder(program.verdicts[cell])

    def contain(self, thing: Thing, disordered: bool) -> None:
        """Let a table contain the value, or have its elements in an order that may differ."""
        if (thing, disordered) in self._contents:
            return
        self._contents.add((thing, disordered))
        for cell in self.taint.holders(thing):
            self.found += self.taint.sinks.with_content(cell)
            owner = self.taint.owner(cell)
            if owner is not None:
                self.contain(owner, False)
            for site, position in self.taint.sites_of(cell):
                self._pass_content(site, position, disordered)
            if disordered:
                for name, target in self.program.loads_of(cell):
                    if name in (ELEMENTS, SEQUENCE):
                        self.visit(target, False)

    def _pass_content(self, site: Site, position: int, disordered: bool) -> None:
        for path in site.api:
            known = self.program.facts.of(path)
            if path in WALKS:
                if disordered and position == 0:
                    self._walk_loop(site)
            elif path not in KEEP and not known.recorded:
                for result in site.results:
                    self.visit(result, True)

    def disorder(self, cell: int) -> None:
        """Let the elements of what a cell may be have an order that may differ."""
        for thing in sorted(self.program.things(cell)):
            if thing.kind == "table" and not self.taint.is_sorted(thing):
                self.contain(thing, True)

    def _walk_loop(self, site: Site) -> None:
        module = self.program.modules[site.module]
        first = self.program.offsets[site.module][2]
        for loop, known in enumerate(module.loops):
            if known.source >= 0 and self.program.sites[first + known.source] is site:
                self.rounds(site.module, loop)

    def rounds(self, module: int, loop: int) -> None:
        """Let the rounds of a loop have an order that may differ."""
        if (module, loop) in self._loops:
            return
        self._loops.add((module, loop))
        summary = self.program.modules[module]
        cells, _, sites = self.program.offsets[module]
        known = summary.loops[loop]
        for position in range(*known.calls):
            site = self.program.sites[sites + position]
            what = self.taint.reach.issues_commands(site)
            if what is not None and site.call.function == known.function:
                place = self.program.path_of(module)
                line, text = site.call.span.line, f"the order of calls of {what}"
                self.found.append(Sink("order", place, line, text, site.function))
                break
        started = (self.program.sites[sites + position] for position in range(*known.calls))
        for site in started:
            if len(site.functions) == 1:
                for cell in self.taint.appends(site.functions[0]):
                    self.disorder(cell)
        for inner, below in enumerate(summary.loops):
            if inner == loop or self._inside(summary, inner, loop):
                for cell in below.sequences:
                    self.disorder(cell + cells)
                for cell in below.joined:
                    self.visit(cell + cells, True)

    @staticmethod
    def _inside(summary: ModuleSummary, inner: int, outer: int) -> bool:
        while inner >= 0:
            inner = summary.loops[inner].parent
            if inner == outer:
                return True
        return False


KEEP = frozenset(
    {
        "Channel:receive", "Channel:send", "assert", "getmetatable", "ipairs()", "next", "pcall",
        "rawequal", "rawget", "rawset", "select", "setmetatable", "table.insert", "table.remove",
        "table.sort", "type", "xpcall",
    }
)  # fmt: skip
"""Functions whose results say nothing of the contents of their arguments, or say so themselves."""
