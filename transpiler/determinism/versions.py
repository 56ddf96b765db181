"""Calls of `workflow.version` whose arguments are written out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transpiler.determinism.analysis import Analysis
from transpiler.determinism.flow.things import Site

PATH = "workflow.version"


@dataclass(frozen=True, slots=True)
class Version:
    """One call.

    Attributes:
        site: The call.
        change: The change id.
        minimum: The lowest version it supports.
        maximum: The highest.
    """

    site: Site
    change: str
    minimum: int
    maximum: int

    @property
    def range(self) -> tuple[int, int]:
        """Both ends."""
        return self.minimum, self.maximum


def versions(analysis: Analysis) -> Iterator[Version]:
    """Yield the calls that workflows run. Reference 9.3."""
    for site in analysis.sites():
        if PATH in site.api and site.through is None:
            match site.call.constants:
                case (str() as change, int() as minimum, int() as maximum):
                    yield Version(site, change, minimum, maximum)
