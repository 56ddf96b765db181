"""Which functions workflows run, the calls that lead there, and which functions issue commands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from transpiler.api.effects import COMMAND, Facts
from transpiler.determinism.flow.program import Program
from transpiler.determinism.flow.summary import ANONYMOUS, LIBRARY
from transpiler.determinism.flow.things import Site
from transpiler.diagnostics.model import Related

ORDERED = frozenset({"Channel:send", "Channel:close", "coroutine.resume"})
"""Functions that are no commands themselves, but let other coroutines issue theirs."""

COROUTINES = "coroutine."
SPAWN = "coroutine.spawn"
UPGRADE = "process.upgrade"

MAX_NOTES = 5
"""Workflows named in a finding besides the one that its chain begins at."""


@dataclass(frozen=True, slots=True)
class Root:
    """A function that runs by itself.

    Attributes:
        function: The function.
        entry: Id of the workflow that starts there, None for a Lua file given by itself.
        is_entry: Whether its results are the execution's; a chunk's are not.
    """

    function: int
    entry: str | None
    is_entry: bool


class Reach:
    """The part of a program that its roots run."""

    def __init__(self, program: Program, roots: Sequence[Root]) -> None:
        """Walk the calls, breadth first so that chains are short.

        Args:
            program: The program.
            roots: Where it begins.
        """
        self.program = program
        self.roots = roots
        self.steps: dict[int, tuple[int, Site | None] | None] = {}
        self.callers: dict[int, list[int]] = {}
        self.entries = {root.function: root.entry for root in reversed(roots)}
        self._metamethods = self._find_metamethods()
        self._walk([root.function for root in roots])
        self.commanding = self.leading_to(lambda path: is_command(program.facts, path))

    def __contains__(self, function: int) -> bool:
        return function in self.steps

    def also(self, functions: Sequence[int]) -> None:
        """Take in functions that nothing seems to call."""
        self._walk([function for function in functions if function not in self.steps])
        facts = self.program.facts
        self.commanding = self.leading_to(lambda path: is_command(facts, path))

    def issues_commands(self, site: Site) -> str | None:
        """Return what of a call issues commands, None when nothing does."""
        for made in (site, *self.program.made_calls(site)):
            for path in made.api:
                if is_command(self.program.facts, path):
                    return path
            for function in made.functions:
                if function in self.commanding:
                    return self._name(function)
        return None

    def chain(self, function: int, near: int | None = None) -> tuple[Related, ...]:
        """Return the calls that lead from a root to a function, nearest first.

        The last step stands at the workflow; notes on other workflows that get there follow.

        Args:
            function: The function.
            near: Another function that the root should reach, too.
        """
        known = self.steps
        if near is not None and near in self:
            roots = self.roots_of(function) & self.roots_of(near)
            if roots and self._root(function) not in roots:
                known = self._steps_from(min(roots))
        steps: list[Related] = []
        current = function
        while (step := known[current]) is not None:
            caller, site = step
            steps.append(self._related(caller, current, site))
            current = caller
        return (*steps, *self._notes(function, current))

    def _root(self, function: int) -> int:
        """Return the root that the shortest chain to a function begins at."""
        while (step := self.steps[function]) is not None:
            function = step[0]
        return function

    def _steps_from(self, root: int) -> dict[int, tuple[int, Site | None] | None]:
        """Return the calls that lead to each function that one root reaches."""
        steps: dict[int, tuple[int, Site | None] | None] = {root: None}
        level = [root]
        for function in level:
            for callee, site in self._called(function):
                if callee not in steps:
                    steps[callee] = (function, site)
                    level.append(callee)
        return steps

    def _related(self, caller: int, callee: int, site: Site | None) -> Related:
        functions = self.program.functions
        name = self._name(caller)
        path = self.program.path_of(functions[caller].module)
        if site is None:
            line = functions[caller].span.line
            return Related(path, line, f"{name} loads {self._place(callee)}")
        target = self._name(callee)
        through = f" through {site.through}" if site.through else ""
        verb = "loads" if site.call.text == "require" else "calls"
        what = self._place(callee) if verb == "loads" else target
        return Related(path, site.call.span.line, f"{name} {verb} {what}{through}")

    def _name(self, function: int) -> str:
        lua = self.program.functions[function]
        return f"the function in line {lua.span.line}" if lua.name == ANONYMOUS else lua.name

    def _place(self, function: int) -> str:
        return self.program.path_of(self.program.functions[function].module)

    def _notes(self, function: int, root: int) -> Iterator[Related]:
        """Yield a note for each workflow that reaches a function, its chain's own first."""
        own = self.entries.get(root)
        if own is None:
            return
        yield self._note(root, f"workflow {own} starts here")
        found = {root.function: root for root in self.roots if root.entry not in (own, None)}
        others: list[Related] = []
        named: set[str | None] = set()
        for caller in sorted(self._above(function) & set(found)):
            entry = self.entries[caller]
            if entry != own and entry not in named:
                named.add(entry)
                others.append(self._note(caller, f"workflow {entry} leads there, too"))
        yield from others[:MAX_NOTES]

    def _note(self, function: int, message: str) -> Related:
        return Related(self._place(function), self.program.functions[function].span.line, message)

    def _above(self, function: int) -> set[int]:
        found = {function}
        pending = [function]
        while pending:
            for caller in self.callers.get(pending.pop(), ()):
                if caller not in found:
                    found.add(caller)
                    pending.append(caller)
        return found

    # walking

    def _walk(self, starts: Sequence[int]) -> None:
        level = list(dict.fromkeys(starts))
        for function in level:
            self.steps[function] = None
        while level:
            following: list[int] = []
            for function in level:
                for callee, site in self._called(function):
                    self.callers.setdefault(callee, []).append(function)
                    if callee not in self.steps:
                        self.steps[callee] = (function, site)
                        following.append(callee)
            level = following

    def _called(self, function: int) -> Iterator[tuple[int, Site | None]]:
        program = self.program
        for number in program.functions[function].sites:
            site = program.sites[number]
            for callee in site.functions:
                yield callee, site
            if not site.functions and not site.api:
                # Nobody knows what this calls: it may call what it is given.
                for argument in site.args:
                    for thing in sorted(program.things(argument)):
                        if thing.kind == "function":
                            yield thing.number, site
        for callee in self._metamethods.get(function, ()):
            yield callee, None
        module = program.modules[program.functions[function].module]
        if program.offsets[program.functions[function].module][1] == function:
            used = set(module.globals.values())
            for cell, kind, name in module.named:
                if kind == LIBRARY and cell in used and name in program.ids:
                    yield program.offsets[program.ids[name]][1], None

    def _find_metamethods(self) -> dict[int, list[int]]:
        """Return the functions that operators may run, by the function that defines them."""
        found: dict[int, list[int]] = {}
        for (_, name), cell in self.program.fields.items():
            if not name.startswith("__"):
                continue
            for thing in sorted(self.program.things(cell)):
                if thing.kind == "function":
                    parent = self._parent(thing.number)
                    if parent is not None:
                        found.setdefault(parent, []).append(thing.number)
        return found

    def _parent(self, function: int) -> int | None:
        number = self.program.functions[function].module
        first = self.program.offsets[number][1]
        parent = self.program.modules[number].parents[function - first]
        return None if parent < 0 else first + parent

    def leading_to(self, wanted: Callable[[str], bool]) -> set[int]:
        """Return the functions that may call an API function of a kind, directly or not.

        Args:
            wanted: Tells by its path whether an API function is of the kind.
        """
        found: set[int] = set()
        pending: list[int] = []
        for function in self.steps:
            numbers = self.program.functions[function].sites
            paths = [path for number in numbers for path in self.program.sites[number].api]
            if any(map(wanted, paths)):
                found.add(function)
                pending.append(function)
        while pending:
            for caller in self.callers.get(pending.pop(), ()):
                if caller not in found:
                    found.add(caller)
                    pending.append(caller)
        return found

    @cached_property
    def suspending(self) -> set[int]:
        """Return the functions in which other coroutines may run."""
        return self.leading_to(lambda path: self.program.facts.of(path).suspends)

    @cached_property
    def upgrading(self) -> set[int]:
        """Return the functions that may continue as a new execution."""
        return self.leading_to(lambda path: path == UPGRADE)

    @cached_property
    def outside_tasks(self) -> set[int]:
        """Return the functions that run in an execution's main coroutine."""
        found = {root.function for root in self.roots}
        pending = list(found)
        while pending:
            for callee, site in self._called(pending.pop()):
                if callee not in found and (site is None or site.through != SPAWN):
                    found.add(callee)
                    pending.append(callee)
        return found

    def roots_of(self, function: int) -> set[int]:
        """Return the roots that reach a function."""
        return self._above(function) & set(self.entries)

    def leads_to(self, site: Site, paths: Callable[[str], bool], functions: set[int]) -> bool:
        """Whether a call reaches an API function of a kind, or a function that does."""
        made = (site, *self.program.made_calls(site))
        return any(
            any(map(paths, part.api)) or any(f in functions for f in part.functions)
            for part in made
        )

    def suspends(self, site: Site) -> bool:
        """Whether other coroutines may run in a call."""
        return self.leads_to(
            site, lambda path: self.program.facts.of(path).suspends, self.suspending
        )

    def waits(self, site: Site) -> bool:
        """Whether an execution may wait in a call, and not just one of its coroutines."""
        return self.leads_to(site, self._is_wait, self.waiting)

    def _is_wait(self, path: str) -> bool:
        return self.program.facts.of(path).suspends and not path.startswith(COROUTINES)

    @cached_property
    def waiting(self) -> set[int]:
        """Return the functions in which an execution may wait."""
        return self.leading_to(self._is_wait)

    def upgrades(self, site: Site) -> bool:
        """Whether a call may continue as a new execution."""
        return self.leads_to(site, lambda path: path == UPGRADE, self.upgrading)


def is_command(facts: Facts, path: str) -> bool:
    """Whether an API function issues a command or lets other coroutines issue theirs."""
    return facts.of(path).effect == COMMAND or path in ORDERED
