"""Checks open texts as parts of their projects, the other open texts included."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from transpiler.diagnostics.model import Diagnostic, LuatemporalError, Severity, Span
from transpiler.linting import run
from transpiler.linting.one_file import Found, find_project, overlaid
from transpiler.linting.parts import Parts
from transpiler.linting.policy import Policy
from transpiler.linting.session import judged, known_findings
from transpiler.project.config import Config, load_config
from transpiler.sources import Sources

TOP = Span(1, 1, 1, 2)
Findings = dict[Path, list[Diagnostic]]


class Checker:
    """Checks texts; remembers of each project what did not change since the last time."""

    def __init__(self) -> None:
        """Start knowing nothing."""
        self._parts: dict[Path, dict[str, Any]] = {}

    def check(self, path: Path, texts: Mapping[Path, str]) -> Findings:
        """Check a text and what its change may be felt in.

        Args:
            path: The file of the text, absolute.
            texts: All open texts, by absolute path.

        Returns:
            The findings of every open text of the same project, at least those of `path`.
        """
        try:
            config = load_config(path.parent)
            found = find_project(path, config)
            if found is None:
                return {path: self._alone(path, texts[path], config)}
            return self._together(found, path, texts, config)
        except LuatemporalError as error:
            # Registry or configuration are wrong: there is no better place to say so.
            return {path: [_moved(d, path) for d in error.diagnostics] or [_plain(error, path)]}

    def _alone(self, path: Path, text: str, config: Config) -> list[Diagnostic]:
        if path.suffix != ".lua":
            return []
        outcome = run.check_file(text, path.name, config.lint.facts)
        policy = Policy(config.lint, config.directory)
        return judged(outcome, policy, path.parent, known_findings(config)).findings

    def _together(
        self, found: Found, path: Path, texts: Mapping[Path, str], config: Config
    ) -> Findings:
        root = found.project.root
        inside = {
            place.relative_to(root).as_posix(): place
            for place in sorted({path, *texts})
            if place.is_relative_to(root)
        }
        project = overlaid(found.project, {name: texts[at] for name, at in inside.items()})
        sources = Sources()
        parts = Parts(project, sources, self._parts.get(root, {}), jobs=1)
        outcome = run.check(project, sources, parts, config.lint.facts)
        self._parts[root] = parts.used
        policy = Policy(config.lint, config.directory)
        findings = judged(outcome, policy, root, known_findings(config)).findings
        return {
            place: [finding for finding in findings if finding.path == name]
            for name, place in inside.items()
        }


def _moved(finding: Diagnostic, path: Path) -> Diagnostic:
    message = f"{finding.path}:{finding.span.line}: {finding.message}"
    return replace(finding, message=message, path=path.name, span=TOP)


def _plain(error: LuatemporalError, path: Path) -> Diagnostic:
    return Diagnostic("LT120", Severity.ERROR, str(error), path.name, TOP)
