"""Ways out of findings that are safe to take unseen: one module per code, listed here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from transpiler.diagnostics.model import Diagnostic, Fix
from transpiler.linting.fixes import clock, forward, option_name, random_source
from transpiler.linting.fixes.context import Context

FIXERS: Mapping[str, Callable[[Context, Diagnostic], Fix | None]] = MappingProxyType(
    {
        "LT301": clock.fix,
        "LT302": random_source.fix,
        "LT305": forward.fix,
        "LT309": option_name.fix,
    }
)


def with_fix(finding: Diagnostic, context: Context) -> Diagnostic:
    """Return a finding with its fix, where there is a safe one.

    Args:
        finding: A finding in the context's source.
        context: The source.
    """
    fixer = FIXERS.get(finding.code)
    found = fixer(context, finding) if fixer is not None and not finding.fixes else None
    return finding if found is None else replace(finding, fixes=(found,))
