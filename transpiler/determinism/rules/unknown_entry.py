"""LT324: calls of entries that the project does not have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from transpiler.determinism.analysis import Analysis
from transpiler.determinism.flow.things import Site
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.wording import site_finding
from transpiler.diagnostics.model import Severity
from transpiler.project.problems import suggestion

_WORKFLOW = ("workflow.lua",)
_CALLABLE = ("function.lua", "process.lua")
_RUNNABLE = (*_WORKFLOW, *_CALLABLE)

TARGETS = {
    "funcs.async": _CALLABLE,
    "funcs.call": _CALLABLE,
    "Executor:async": _CALLABLE,
    "Executor:call": _CALLABLE,
    "workflow.exec": _WORKFLOW,
    **{
        f"{owner}{name}": _RUNNABLE
        for owner in ("process.", "Spawner:")
        for name in ("exec", "spawn", "spawn_linked", "spawn_monitored", "spawn_linked_monitored")
    },
}
"""Kinds of entries that each function takes the id of, as its first argument."""


def trace(analysis: Analysis) -> Iterator[Finding]:
    """Find written ids that name no entry, or one of the wrong kind. Reference 3.6, 8.1, 9.2."""
    if analysis.entries is None:
        return
    namespaces = {entry.partition(":")[0] for entry in analysis.entries}
    for site in analysis.sites():
        path = next((path for path in site.api if path in TARGETS), None)
        target = site.call.literal
        if path is not None and target is not None and site.through is None:
            yield from _check(analysis, site, path, target, analysis.entries, namespaces)


def _check(
    analysis: Analysis,
    site: Site,
    path: str,
    target: str,
    entries: Mapping[str, str],
    namespaces: set[str],
) -> Iterator[Finding]:
    namespace, separator, name = target.partition(":")
    if not separator or not name:
        message = f"'{target}' is no entry id"
        yield site_finding(analysis, site, message, f"write the id as {_like(target, entries)}")
    elif target not in entries:
        own = namespace in namespaces
        help = suggestion(target, sorted(entries), similarity=0.6)
        yield site_finding(
            analysis,
            site,
            f"there is no entry '{target}'",
            help or (None if own else "an entry of another project is called by its full id, too"),
            Severity.ERROR if own else Severity.HINT,
        )
    elif entries[target].endswith(".lua") and entries[target] not in TARGETS[path]:
        wanted = " or ".join(TARGETS[path])
        message = f"{target} is a {entries[target]}; {path.rpartition(':')[2]} takes a {wanted}"
        yield site_finding(analysis, site, message)


def _like(name: str, entries: Mapping[str, str]) -> str:
    """Return an id with the name, or the form of one."""
    found = [entry for entry in sorted(entries) if entry.rpartition(":")[2] == name]
    return f"'{found[0]}'" if found else "namespace:name"


RULE = Rule(
    code="LT324",
    severity=Severity.ERROR,
    title="a call of an entry that does not exist",
    help="add the entry to the registry, or correct the id",
    trace=trace,
)
