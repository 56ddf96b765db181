"""The summaries of a project linked into one program, and solved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from transpiler.api.effects import Facts
from transpiler.api.libraries import STRING
from transpiler.determinism.flow.exits import add_side_exits
from transpiler.determinism.flow.solver import Solver
from transpiler.determinism.flow.summary import LIBRARY, MODULE, NO_CELL, ModuleSummary
from transpiler.determinism.flow.things import Lua, Site, Thing


class Program(Solver):
    """A solved program.

    Attributes:
        modules: The summaries.
        ids: Number of each entry's module.
        offsets: First cell, function and call of each module.
    """

    def __init__(
        self, modules: Sequence[ModuleSummary], ids: Mapping[str, int], facts: Facts
    ) -> None:
        """Link modules.

        Args:
            modules: The summaries.
            ids: Number of each entry's module.
            facts: What functions are to a replay; of the project's own, too.
        """
        super().__init__(facts)
        self.modules = modules
        self.ids = ids
        self.offsets: list[tuple[int, int, int]] = []
        self._globals: dict[str, int] = {}
        self._tables = 0
        for number, module in enumerate(modules):
            self._place(number, module)
        for number, module in enumerate(modules):
            self._connect(number, module)
        self.solve()
        self._guess_methods()
        self._give_data()
        add_side_exits(self)
        self._pass_through()
        self._apply_own_facts()

    def _place(self, number: int, module: ModuleSummary) -> None:
        """Number a module's functions, calls and cells in the program."""
        base = self.cells
        self.offsets.append((base, len(self.functions), len(self.sites)))
        for function in module.functions:
            self.functions.append(
                Lua(
                    number,
                    function.name,
                    function.span,
                    tuple(cell + base for cell in function.params),
                    function.vararg if function.vararg == NO_CELL else function.vararg + base,
                    tuple(cell + base for cell in function.returns),
                    function.tests_types,
                    tuple(cell + base for cell in function.appends),
                )
            )
        first = self.offsets[number][1]
        for call in module.calls:
            around = first + call.function
            self.functions[around].sites.append(len(self.sites))
            self.sites.append(
                Site(
                    number,
                    call,
                    around,
                    call.target if call.target == NO_CELL else call.target + base,
                    tuple([cell if cell == NO_CELL else cell + base for cell in call.args]),
                    tuple([cell + base for cell in call.results]),
                )
            )
        self.cells += module.cells
        self.shared.update(cell + base for cell in module.shared)

    def _connect(self, number: int, module: ModuleSummary) -> None:
        """Add a module's flow to the program's."""
        base, first, first_site = self.offsets[number]
        copies, loads, stores = self.copies, self.reads, self._stores
        for source, target in module.copies:
            copies.setdefault(source + base, []).append(target + base)
        for source, target in module.derives:
            self.derives.setdefault(source + base, []).append(target + base)
        for cell, name, target in module.loads:
            loads.setdefault(cell + base, []).append((name, target + base))
        for cell, name, value in module.stores:
            placed = value if value == NO_CELL else value + base
            stores.setdefault(cell + base, []).append((name, placed))
        for position, site in enumerate(self.sites[first_site : first_site + len(module.calls)]):
            if site.target != NO_CELL:
                self._calls.setdefault(site.target, []).append(first_site + position)
        for cell, kind, index in module.made:
            thing = (
                Thing("function", "", first + index)
                if kind == "f"
                else Thing("table", "", self._tables + index)
            )
            self.hold(cell + base, thing)
        self._tables += module.tables
        for cell, kind, name in module.named:
            self._name(cell + base, kind, name)
        named = {cell for cell, _, _ in module.named}
        for name, cell in module.globals.items():
            if cell not in named:
                self._share(name, cell + base)

    def _name(self, cell: int, kind: str, name: str) -> None:
        if kind == MODULE:
            self.hold(cell, Thing("api", name, 0))
            return
        target = self.ids.get(name)
        if target is None:
            return
        chunk = self.offsets[target][1]
        if kind != LIBRARY:
            self.hold(cell, Thing("function", "", chunk))
        elif self.functions[chunk].returns:
            self.copy(self.functions[chunk].returns[0], cell)

    def _share(self, name: str, cell: int) -> None:
        """Let all modules use one global of a name."""
        common = self._globals.get(name)
        if common is None:
            common = self._globals[name] = self.new_cell()
            self.heap.add(common)
        self.copy(cell, common)
        self.copy(common, cell)
        self.shared.add(cell)

    def _guess_methods(self) -> None:
        """Resolve methods of receivers that nothing is known of by the method's name alone."""
        by_name: dict[str, list[int]] = {}
        for (_, name), cell in self.fields.items():
            by_name.setdefault(name, []).append(cell)
        for site in list(self.sites):
            method = site.call.method
            if method is None or site.functions or site.api or self.holds.get(site.args[0]):
                continue
            for cell in by_name.get(method, ()):
                if any(thing.kind == "function" for thing in self.holds.get(cell, ())):
                    self.copy(cell, site.target)
            if method in STRING.members:
                self.hold(site.target, Thing("api", f"{STRING.name}.{method}", 0))
        self.solve()

    def _pass_through(self) -> None:
        """Let what nobody knows compute its results from what it is given."""
        for site in self.sites:
            if not site.functions and not site.api:
                for cell in site.args:
                    if cell != NO_CELL:
                        self.derives.setdefault(cell, []).extend(site.results)

    def _apply_own_facts(self) -> None:
        """Let calls of functions that the project states facts of end there."""
        known: dict[int, str] = {}
        for path in self.facts.own:
            entry, _, name = path.rpartition(".")
            if entry not in self.ids:
                continue
            chunk = self.functions[self.offsets[self.ids[entry]][1]]
            for library in self.things(chunk.returns[0]) if chunk.returns else ():
                cell = self.fields.get((library, name), NO_CELL)
                known.update({t.number: path for t in self.things(cell) if t.kind == "function"})
        for site in self.sites if known else ():
            site.api += [known[function] for function in site.functions if function in known]
            site.functions = [function for function in site.functions if function not in known]

    def path_of(self, module: int) -> str:
        """Return a module's path for findings."""
        return self.modules[module].path
