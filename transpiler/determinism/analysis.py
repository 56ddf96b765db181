"""The whole-program side of the linter: what rules ask about a project's workflow code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from transpiler.api.effects import Fact, Facts
from transpiler.determinism.files import SourceFile
from transpiler.determinism.flow.program import Program
from transpiler.determinism.flow.reach import Reach, Root
from transpiler.determinism.flow.sinks import Sink
from transpiler.determinism.flow.summary import (
    EVERYTHING,
    ITERATOR,
    METATABLE,
    NO_CELL,
    SEQUENCE,
    Loop,
    ModuleSummary,
)
from transpiler.determinism.flow.taint import Taint
from transpiler.determinism.flow.things import Site, Thing

MAIN = "main"
PRESENCE = ("branch", "loop", "callee")


@dataclass(frozen=True, slots=True)
class Source:
    """A call whose result differs between executions.

    Attributes:
        site: The call.
        path: The API function.
        fact: What is known of it.
        sinks: Where the result matters.
    """

    site: Site
    path: str
    fact: Fact
    sinks: list[Sink]


@dataclass(frozen=True, slots=True)
class Walk:
    """A loop over the entries of a table.

    Attributes:
        site: The call of ``pairs``.
        sinks: Where the order of the rounds matters.
    """

    site: Site
    sinks: list[Sink]


class Analysis:
    """One project's workflow code, or a Lua file by itself."""

    def __init__(
        self,
        files: Sequence[SourceFile],
        summaries: Sequence[ModuleSummary],
        facts: Facts,
        entries: Mapping[str, str] | None = None,
    ) -> None:
        """Link and solve.

        Args:
            files: The workflows and what they import.
            summaries: Their summaries.
            facts: What functions are to a replay.
            entries: Kind of every entry of the project by id, None for a Lua file by itself.
        """
        self.files = files
        self.entries = entries
        ids = {file.entry or file.path: number for number, file in enumerate(files)}
        self.program = Program(summaries, ids, facts)
        roots = list(self._roots())
        self.reach = Reach(self.program, roots)
        found = {self.program.functions[root.function].module for root in roots if root.is_entry}
        for number, file in enumerate(files):
            is_hidden = file.method is not None and number not in found
            if file.entry is None or is_hidden:
                # Where the entry point cannot be seen, every function may be it.
                first = self.program.offsets[number][1]
                count = len(summaries[number].functions)
                self.reach.also(range(first, first + count))

    @cached_property
    def taint(self) -> Taint:
        """Return the tracer of values; most projects have nothing to trace."""
        return Taint(self.program, self.reach)

    def file(self, site: Site) -> SourceFile:
        """Return the source that a call stands in."""
        return self.files[site.module]

    def sites(self) -> Iterator[Site]:
        """Yield every call that workflows run, by module."""
        for site in self.program.sites:
            if site.function in self.reach:
                yield site

    def sources(self, kind: str) -> Iterator[Source]:
        """Yield the calls whose results differ between executions.

        Args:
            kind: Why they differ, as in `Fact.source`.
        """
        for site in self.sites():
            for path in site.api:
                known = self.program.facts.of(path)
                if known.source == kind and known.differs(len(site.args)):
                    yield Source(site, path, known, self.taint.follow(site.results))

    def addresses(self) -> Iterator[Source]:
        """Yield the calls that turn a table or function into a text with its address."""
        for site in self.sites():
            if site.through is None and self._shows_address(site):
                path = site.api[0]
                yield Source(site, path, Fact(), self.taint.follow(site.results))

    def _shows_address(self, site: Site) -> bool:
        if site.api == ["tostring"]:
            tested = self.program.functions[site.function].tests_types
            return not tested and bool(site.args) and self._has_address(site.args[0])
        if site.api == ["string.format"]:
            literal = site.call.literal or ""
            if "%p" in literal:
                return True
            return "%s" in literal and any(map(self._has_address, site.args[1:]))
        return False

    def _has_address(self, cell: int) -> bool:
        things = self.program.things(cell)
        return bool(things) and all(map(self._is_bare, things)) and self._made(cell)

    def _made(self, cell: int) -> bool:
        """Whether a cell is certain to hold nothing but tables and functions of the source."""
        seen = {cell}
        pending = [cell]
        while pending:
            current = pending.pop()
            if current in self._computed:
                return False
            origins = self._origins.get(current, [])
            if not origins and not self.program.things(current):
                return False
            for origin in origins:
                if origin == NO_CELL:
                    return False
                if origin not in seen:
                    seen.add(origin)
                    pending.append(origin)
        return True

    @cached_property
    def _computed(self) -> set[int]:
        """Return the cells that hold results of operators and reads of fields."""
        loads = (target for reads in self.program.reads.values() for _, target in reads)
        return {*loads, *(cell for cells in self.program.derives.values() for cell in cells)}

    @cached_property
    def _origins(self) -> dict[int, list[int]]:
        """Return where the value of each cell comes from; `NO_CELL` for a constant."""
        origins: dict[int, list[int]] = {}
        program = self.program
        for edges in (program.copies, program.enters, program.leaves):
            for origin, cells in edges.items():
                for cell in cells:
                    origins.setdefault(cell, []).append(origin)
        for site in program.sites:
            for function in site.functions:
                params = program.functions[function].params
                missing = params[len(site.args) :]
                constant = [p for p, arg in zip(params, site.args, strict=False) if arg == NO_CELL]
                for param in (*missing, *constant):
                    origins.setdefault(param, []).append(NO_CELL)
        return origins

    def _is_bare(self, thing: Thing) -> bool:
        """Whether a thing is a function, or a table without a text of its own."""
        if thing.kind != "table":
            return thing.kind == "function"
        holder = self.program.fields.get((thing, METATABLE))
        metatables = self.program.things(holder) if holder is not None else set()
        texts = ((table, "__tostring") for table in metatables)
        named = ((table, "__name") for table in metatables)
        return not any(key in self.program.fields for key in (*texts, *named))

    def walks(self) -> Iterator[Walk]:
        """Yield the loops over tables whose order is no part of the language."""
        for number, module in enumerate(self.program.modules):
            _, first, first_site = self.program.offsets[number]
            for position, loop in enumerate(module.loops):
                if loop.source < 0 or first + loop.function not in self.reach:
                    continue
                site = self.program.sites[first_site + loop.source]
                unordered = "pairs" in site.api or "next" in site.api
                if unordered and not self._has_order(site.args[0]):
                    yield Walk(site, self.taint.order(position, number))
        for site in self.sites():
            is_next = site.api == ["next"] and site.call.text != ITERATOR
            if is_next and site.args and not self._has_order(site.args[0]):
                # Whether there is an entry at all does not depend on the order.
                sinks = self.taint.follow(site.results)
                yield Walk(site, [sink for sink in sinks if sink.kind not in PRESENCE])

    def loops(self) -> Iterator[tuple[SourceFile, Loop, int, list[Site]]]:
        """Yield every loop that workflows run: its file, itself, its function, its calls."""
        for number, module in enumerate(self.program.modules):
            _, first, first_site = self.program.offsets[number]
            for loop in module.loops:
                function = first + loop.function
                if function in self.reach:
                    sites = [self.program.sites[first_site + i] for i in range(*loop.calls)]
                    yield self.files[number], loop, function, sites

    def loops_around(self, site: Site) -> Iterator[Loop]:
        """Yield the loops of its own function around a call, innermost first."""
        module = self.program.modules[site.module]
        number = site.call.loop
        while number >= 0:
            yield module.loops[number]
            number = module.loops[number].parent

    def _has_order(self, cell: int) -> bool:
        """Whether a table is certain to have its elements in a known order, or only one."""
        things = self.program.things(cell)
        return bool(things) and all(map(self._is_sequence, things))

    def _is_sequence(self, thing: Thing) -> bool:
        if thing.kind != "table":
            return False
        return self.field_names.get(thing, set()) <= {SEQUENCE}

    @cached_property
    def field_names(self) -> dict[Thing, set[str]]:
        """Return the names of the fields of every table that has any."""
        names: dict[Thing, set[str]] = {}
        for owner, name in self.program.fields:
            if name not in (EVERYTHING, METATABLE):
                names.setdefault(owner, set()).add(name)
        return names

    def _roots(self) -> Iterator[Root]:
        """Yield what the run time calls: each workflow's chunk, then its entry point."""
        for number, file in enumerate(self.files):
            chunk = self.program.offsets[number][1]
            if file.entry is not None and file.method is None:
                continue
            yield Root(chunk, file.entry, is_entry=False)
            returns = self.program.functions[chunk].returns
            for thing in sorted(self.program.things(returns[0])) if returns else ():
                yield from self._entry_points(file, thing)

    def _entry_points(self, file: SourceFile, thing: Thing) -> Iterator[Root]:
        if thing.kind == "function":
            yield Root(thing.number, file.entry, is_entry=True)
            return
        names = [file.method or MAIN]
        if file.entry is None:
            names = sorted(self.field_names.get(thing, ()))
        for name in names:
            cell = self.program.fields.get((thing, name))
            for found in sorted(self.program.things(cell)) if cell is not None else ():
                if found.kind == "function":
                    yield Root(found.number, file.entry, is_entry=True)
