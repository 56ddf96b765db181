"""What every cell of a program may be, and what its calls reach: an inclusion-based analysis.

A cell holds the functions, tables, modules and userdata it may be; what is new in a cell moves on
along its copies. Data, which nothing can be called on, has no trace.
"""

from __future__ import annotations

from collections.abc import Iterable

from transpiler.api.effects import Facts
from transpiler.api.userdata import CLASSES, RECORDS
from transpiler.determinism.flow.library import apply
from transpiler.determinism.flow.summary import (
    ELEMENTS,
    EVERYTHING,
    METATABLE,
    NO_CELL,
    SEQUENCE,
)
from transpiler.determinism.flow.things import Lua, Site, Thing, class_names

API_DEPTH = 2
"""Dots in the longest path of the API, ``process.registry.lookup``."""

DATA = "data"
"""Name of tables that come from outside the program."""

CALL_HANDLER = "__call"
INDEX_HANDLER = "__index"


class Solver:
    """Cells and their flow.

    Attributes:
        functions: All functions, by module.
        sites: All calls, by module; calls that library functions make follow.
        holds: What cells may be.
        copies: Cells that may be what a cell is, within a function or through a table.
        derives: Cells that are computed from a cell.
        enters: Parameters that a cell is passed to.
        leaves: Results of calls that a cell is returned to.
        verdicts: Result of a comparator to the cell of the table that it orders.
        reads: Fields that are read of what a cell may be, and the cells they go to.
        fields: Cells of the fields of tables and userdata.
        heap: Cells that any function may read and write.
        shared: Cells of variables that several functions use.
    """

    def __init__(self, facts: Facts) -> None:
        """Start empty.

        Args:
            facts: What functions are to a replay.
        """
        self.facts = facts
        self.functions: list[Lua] = []
        self.sites: list[Site] = []
        self.holds: dict[int, set[Thing]] = {}
        self.copies: dict[int, list[int]] = {}
        self.enters: dict[int, list[int]] = {}
        self.leaves: dict[int, list[int]] = {}
        self.verdicts: dict[int, int] = {}
        self.derives: dict[int, list[int]] = {}
        self.fields: dict[tuple[Thing, str], int] = {}
        self.heap: set[int] = set()
        self.shared: set[int] = set()
        self.reads: dict[int, list[tuple[str, int]]] = {}
        self.cells = 0
        self._stores: dict[int, list[tuple[str, int]]] = {}
        self._calls: dict[int, list[int]] = {}
        self._asked: dict[Thing, set[str]] = {}
        self._parents: dict[Thing, int] = {}
        self._pending: list[tuple[int, set[Thing]]] = []
        self._made_calls: dict[int, list[Site]] = {}

    def things(self, cell: int) -> set[Thing]:
        """Return what a cell may be."""
        return self.holds.get(cell, set())

    def made_calls(self, site: Site) -> list[Site]:
        """Return the calls that a library function makes where it is called."""
        return self._made_calls.get(id(site.call), [])

    def loads_of(self, cell: int) -> list[tuple[str, int]]:
        """Return the fields that are read of what a cell may be, and the cells they go to."""
        return self.reads.get(cell, [])

    # cells

    def new_cell(self) -> int:
        """Return a new cell."""
        self.cells += 1
        return self.cells - 1

    def hold(self, cell: int, thing: Thing) -> None:
        """Let a cell be a thing."""
        self._grow(cell, {thing})

    def copy(self, source: int, target: int) -> None:
        """Let a cell be what another is."""
        if NO_CELL in (source, target):
            return
        self.copies.setdefault(source, []).append(target)
        if source in self.holds:
            self._grow(target, self.holds[source])

    def hand_over(self, edges: dict[int, list[int]], source: int, target: int) -> None:
        """Let a parameter be an argument, or a call's result what its function returns."""
        if NO_CELL in (source, target):
            return
        targets = edges.setdefault(source, [])
        if target not in targets:
            targets.append(target)
            if source in self.holds:
                self._grow(target, self.holds[source])

    def load(self, cell: int, name: str, target: int) -> None:
        """Read a field of whatever a cell may be."""
        if NO_CELL in (cell, target):
            return
        self.reads.setdefault(cell, []).append((name, target))
        for thing in list(self.holds.get(cell, ())):
            self._read(thing, name, target)

    def store(self, cell: int, name: str, value: int) -> None:
        """Store a cell in a field of whatever another may be."""
        if cell == NO_CELL:
            return
        self._stores.setdefault(cell, []).append((name, value))
        for thing in list(self.holds.get(cell, ())):
            self._write(thing, name, value)

    def call(self, target: int, site: Site) -> None:
        """Add a call that a library function makes."""
        if target == NO_CELL:
            return
        self.sites.append(site)
        number = len(self.sites) - 1
        self._made_calls.setdefault(id(site.call), []).append(site)
        self.functions[site.function].sites.append(number)
        self._calls.setdefault(target, []).append(number)
        for thing in list(self.holds.get(target, ())):
            self._reach(number, thing)

    def field(self, thing: Thing, name: str) -> int:
        """Return the cell of a field."""
        cell = self.fields.get((thing, name))
        if cell is None:
            cell = self.fields[thing, name] = self.new_cell()
            self.heap.add(cell)
            if name not in (EVERYTHING, METATABLE):
                self.copy(cell, self.field(thing, EVERYTHING))
        return cell

    # solving

    def _grow(self, cell: int, things: Iterable[Thing]) -> None:
        held = self.holds.get(cell)
        if held is None:
            held = self.holds[cell] = set()
        new = set(things) - held
        if new:
            held |= new
            self._pending.append((cell, new))

    def solve(self) -> None:
        """Move everything that is new along until nothing is."""
        pending = self._pending
        while pending:
            cell, things = pending.pop()
            for target in self.copies.get(cell, ()):
                self._grow(target, things)
            for target in self.enters.get(cell, ()):
                self._grow(target, things)
            for target in self.leaves.get(cell, ()):
                self._grow(target, things)
            ordered = sorted(things) if len(things) > 1 else list(things)
            for thing in ordered:
                for name, target in list(self.reads.get(cell, ())):
                    self._read(thing, name, target)
                for name, value in list(self._stores.get(cell, ())):
                    self._write(thing, name, value)
                for number in list(self._calls.get(cell, ())):
                    self._reach(number, thing)

    def _give_data(self) -> None:
        """Let what is stored into, and nothing is known of, be a table of its own: data."""
        for cell in sorted(self._stores):
            if cell not in self.holds:
                self.hold(cell, Thing("object", DATA, cell))
        self.solve()

    def _read(self, thing: Thing, name: str, target: int) -> None:
        if thing.kind == "api" and thing.name.count(".") < API_DEPTH and ":" not in thing.name:
            self.hold(target, Thing("api", f"{thing.name}.{name}", 0))
        elif thing.kind == "object":
            self._read_object(thing, name, target)
        if thing.kind == "function":
            # Only an `__index` is both a function and read from.
            for result in self.functions[thing.number].returns[:1]:
                self.copy(result, target)
            return
        if name in (ELEMENTS, SEQUENCE, EVERYTHING):
            self.copy(self.field(thing, EVERYTHING), target)
            return
        self.copy(self.field(thing, name), target)
        self.copy(self.field(thing, ELEMENTS), target)
        reads = self._asked.setdefault(thing, set())
        if name not in reads and name != METATABLE:
            reads.add(name)
            parent = self._parents.get(thing)
            if parent is not None:
                self.load(parent, name, self.field(thing, name))

    def _read_object(self, thing: Thing, name: str, target: int) -> None:
        if thing.name in CLASSES and name in CLASSES[thing.name].methods:
            self.hold(target, Thing("api", f"{thing.name}:{name}", 0))
        elif thing.name in RECORDS and name in RECORDS[thing.name].fields:
            for class_name in class_names(RECORDS[thing.name].fields[name]):
                self.hold(target, Thing("object", class_name, thing.number))

    def _write(self, thing: Thing, name: str, value: int) -> None:
        if thing.kind == "function":
            return
        cell = self.field(thing, name)
        self.copy(value, cell)
        if name == METATABLE and thing not in self._parents:
            parent = self._parents[thing] = self.new_cell()
            self.load(cell, INDEX_HANDLER, parent)
            for read in sorted(self._asked.get(thing, ())):
                self.load(parent, read, self.field(thing, read))

    def _reach(self, number: int, thing: Thing) -> None:
        site = self.sites[number]
        if thing.kind == "function":
            self._enter(site, thing.number)
        elif thing.kind == "api":
            if thing.name not in site.api:
                site.api.append(thing.name)
                apply(self, number, thing.name)
        elif thing.kind == "table" and site.through != CALL_HANDLER:
            handler = self.new_cell()
            self.load(self.field(thing, METATABLE), CALL_HANDLER, handler)
            args = (site.target, *site.args)
            self.call(
                handler,
                Site(
                    site.module, site.call, site.function, handler, args, site.results, CALL_HANDLER
                ),
            )

    def _enter(self, site: Site, number: int) -> None:
        if number in site.functions:
            return
        site.functions.append(number)
        function = self.functions[number]
        for argument, parameter in zip(site.args, function.params, strict=False):
            self.hand_over(self.enters, argument, parameter)
        if function.vararg != NO_CELL:
            for argument in site.args[len(function.params) :]:
                self.hand_over(self.enters, argument, function.vararg)
        for result, cell in zip(function.returns, site.results, strict=False):
            self.hand_over(self.leaves, result, cell)
