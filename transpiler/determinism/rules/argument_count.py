"""LT326: calls of module functions with too few or too many arguments."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.api.libraries import LIBRARIES
from transpiler.api.userdata import CLASSES
from transpiler.determinism.analysis import Analysis
from transpiler.determinism.facts import api_function
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.wording import site_finding
from transpiler.diagnostics.model import Severity


def trace(analysis: Analysis) -> Iterator[Finding]:
    """Find calls that fail for want of arguments, and arguments that nothing reads."""
    facts = analysis.program.facts
    for site in analysis.sites():
        if site.through is not None or site.functions or len(site.api) != 1:
            continue
        path = site.api[0]
        count = len(site.call.constants)
        least, most = facts.of(path).least, _most(path)
        if count < least and not site.call.spread:
            message = f"{path} takes {_number(least)}, not {count}"
            if least != most:
                message = f"{path} takes at least {_number(least)}, not {count}"
            yield site_finding(analysis, site, message, severity=Severity.ERROR)
        elif most is not None and count - site.call.spread > most:
            message = f"{path} takes {_number(most)}, not {count}"
            yield site_finding(analysis, site, message, severity=Severity.WARNING)


def _most(path: str) -> int | None:
    """Return the most arguments that a module's function reads; None for any number."""
    if path.partition(".")[0] in LIBRARIES or path.isidentifier():
        # Idiomatic Lua passes the functions of the language whatever there is.
        return None
    owner, separator, name = path.rpartition(":")
    if separator and owner not in CLASSES:
        # A function of the project, which it states facts of.
        return None
    function = CLASSES[owner].methods.get(name) if separator else api_function(path)
    return None if function is None or function.params < 0 else function.params


def _number(count: int) -> str:
    return f"{count} argument" if count == 1 else f"{count} arguments"


RULE = Rule(
    code="LT326",
    severity=Severity.ERROR,
    title="too few or too many arguments of a module's function",
    help="docs/guide/writing-workflows.md shows the functions",
    trace=trace,
)
