"""What a value can matter to: what decides, what is sent, what is only logged."""

from __future__ import annotations

from dataclasses import dataclass

from transpiler.api.effects import COMMAND, LOG, Facts
from transpiler.determinism.flow.program import Program
from transpiler.determinism.flow.reach import Reach
from transpiler.determinism.flow.summary import ITERATOR, NO_CELL, Decision
from transpiler.determinism.flow.things import Site
from transpiler.diagnostics.model import Severity

SEVERITIES = {
    "branch": Severity.ERROR,
    "loop": Severity.ERROR,
    "order": Severity.ERROR,
    "command": Severity.ERROR,
    "callee": Severity.ERROR,
    "payload": Severity.WARNING,
    "result": Severity.WARNING,
    "failure": Severity.WARNING,
    "log": Severity.HINT,
}
"""How much it matters that a value differs, by where it ends up."""

RANKS = (Severity.ERROR, Severity.WARNING, Severity.HINT)


@dataclass(frozen=True, slots=True)
class Sink:
    """A place where a value matters.

    Attributes:
        kind: A key of `SEVERITIES`.
        path: The file.
        line: The line.
        what: What the value decides or enters.
        function: The function that it stands in.
    """

    kind: str
    path: str
    line: int
    what: str
    function: int

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return SEVERITIES[self.kind]

    @property
    def decides(self) -> bool:
        """Whether the value decides what the workflow does."""
        return self.severity is Severity.ERROR


def worst(found: list[Sink]) -> Sink | None:
    """Return the sink that matters most, the nearest one of several."""
    return min(found, key=lambda sink: RANKS.index(sink.severity), default=None)


class Sinks:
    """The sinks of the reached part of a program, by cell."""

    def __init__(self, program: Program, reach: Reach) -> None:
        """Find all sinks.

        Args:
            program: The program.
            reach: The part of it that counts.
        """
        self.program = program
        self.reach = reach
        self._values: dict[int, list[Sink]] = {}
        self._contents: dict[int, list[Sink]] = {}
        for number, module in enumerate(program.modules):
            base, first, _ = program.offsets[number]
            for decision in module.decisions:
                if first + decision.function in reach:
                    self._values.setdefault(base + decision.cell, []).append(
                        self._decision(number, decision)
                    )
        for site in program.sites:
            if site.function in reach:
                self._call(site)
        for root in reach.roots:
            if root.is_entry:
                self._results(root.function)

    def of(self, cell: int) -> list[Sink]:
        """Return where it matters what a cell's value is."""
        return self._values.get(cell, [])

    def with_content(self, cell: int) -> list[Sink]:
        """Return where it matters what the table in a cell contains."""
        return self._contents.get(cell, [])

    def _decision(self, module: int, decision: Decision) -> Sink:
        path, line = self.program.path_of(module), decision.span.line
        function = self.program.offsets[module][1] + decision.function
        if self._only_logs(module, decision):
            return Sink("log", path, line, "what is logged", function)
        return Sink(decision.kind, path, line, f"the {decision.kind} here", function)

    def _only_logs(self, module: int, decision: Decision) -> bool:
        """Whether a decision is about nothing but calls that log."""
        first = self.program.offsets[module][2]
        sites = [self.program.sites[first + i] for i in range(*decision.calls)]
        sites += [made for site in sites for made in self.program.made_calls(site)]
        if decision.stores or not sites:
            return False
        facts = self.program.facts
        if not any(facts.of(path).effect == LOG for site in sites for path in site.api):
            return False
        return all(site.api and not site.functions and _is_quiet(facts, site) for site in sites)

    def _call(self, site: Site) -> None:
        path, line = self.program.path_of(site.module), site.call.span.line
        plain = site.call.method is None and site.call.text != ITERATOR
        if site.target != NO_CELL and site.through is None and plain:
            callee = Sink("callee", path, line, "which function is called", site.function)
            self._values.setdefault(site.target, []).append(callee)
        for name in site.api:
            known = self.program.facts.of(name)
            for position, cell in enumerate(site.args):
                if cell == NO_CELL:
                    continue
                if known.effect == COMMAND and position in known.decides:
                    kind, what = "command", f"the command of {name}"
                elif known.effect == COMMAND:
                    kind, what = "payload", f"what {name} sends"
                elif known.effect == LOG:
                    kind, what = "log", "what is logged"
                elif name == "error":
                    kind, what = "failure", "the error that is raised"
                elif name == "assert" and position == 0:
                    kind, what = "branch", "whether assert raises here"
                else:
                    continue
                self._add(cell, Sink(kind, path, line, what, site.function))

    def _add(self, cell: int, sink: Sink) -> None:
        self._values.setdefault(cell, []).append(sink)
        self._contents.setdefault(cell, []).append(sink)

    def _results(self, function: int) -> None:
        lua = self.program.functions[function]
        path = self.program.path_of(lua.module)
        # An entry point's own line says more than the lines of its many returns.
        for cell in lua.returns:
            self._add(cell, Sink("result", path, lua.span.line, "the workflow's result", function))


def _is_quiet(facts: Facts, site: Site) -> bool:
    found = [facts.of(path) for path in site.api]
    return all(known.effect in (None, LOG) and not known.suspends for known in found)
