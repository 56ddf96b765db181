"""The codes of findings about suppressions."""

from __future__ import annotations

from transpiler.diagnostics.model import Diagnostic, Severity

MALFORMED = "LT121"
UNUSED = "LT122"

TITLES = {
    MALFORMED: "a suppression is malformed",
    UNUSED: "a suppression allows nothing",
}
"""What each code means, in one line."""

_BUILD_STOPPERS = ("LT0", "LT2")


def can_allow(code: str) -> bool:
    """Return whether a comment may allow findings of a code."""
    return not code.startswith((*_BUILD_STOPPERS, *TITLES))


def is_fixed(finding: Diagnostic) -> bool:
    """Return whether a finding is what it is, because no build could go past it."""
    is_registry_error = finding.code.startswith("LT1") and finding.severity is Severity.ERROR
    return finding.code.startswith(_BUILD_STOPPERS) or is_registry_error
