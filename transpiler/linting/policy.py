"""What a finding is worth here: selection by code, and severities by code and by path."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from transpiler.diagnostics.model import Diagnostic, Severity
from transpiler.linting.codes import is_fixed
from transpiler.project.lint_options import OFF, Levels, LintOptions

Matcher = Callable[[str], bool]


class Policy:
    """Decides about findings; made for one configuration and one command line."""

    def __init__(
        self,
        options: LintOptions,
        directory: Path,
        *,
        select: tuple[str, ...] = (),
        ignore: tuple[str, ...] = (),
    ) -> None:
        """Combine the configuration with the command line, which wins.

        Args:
            options: The configuration's options.
            directory: Where the configuration stands, absolute.
            select: Code prefixes given on the command line; none for the configuration's.
            ignore: Code prefixes given on the command line; none for the configuration's.
        """
        self._select = select or options.select or ("LT",)
        self._ignore = ignore or options.ignore
        self._severity = options.severity
        self._paths = options.paths
        self._directory = directory

    def judge(self, findings: Iterable[Diagnostic], root: Path) -> list[Diagnostic]:
        """Return the findings that count, with the severities they have here.

        Args:
            findings: Their paths are relative to `root`.
            root: An absolute directory.
        """
        judged: list[Diagnostic] = []
        for finding in findings:
            if not finding.code.startswith(self._select) or finding.code.startswith(self._ignore):
                continue
            level = None if is_fixed(finding) else self._level(finding, root)
            if level == OFF:
                continue
            severity = finding.severity if level is None else Severity(level)
            judged.append(replace(finding, severity=severity))
        return judged

    def _level(self, finding: Diagnostic, root: Path) -> str | None:
        level = _longest(self._severity, finding.code)
        if not self._paths:
            return level
        path = os.path.relpath(root / finding.path.partition("#")[0], self._directory)
        for matches, levels in self._matchers:
            if matches(path.replace(os.sep, "/")):
                level = _longest(levels, finding.code) or level
        return level

    @cached_property
    def _matchers(self) -> list[tuple[Matcher, Levels]]:
        from pathspec import GitIgnoreSpec

        return [
            (GitIgnoreSpec.from_lines([pattern]).match_file, levels)
            for pattern, levels in self._paths.items()
        ]


def _longest(levels: Mapping[str, str], code: str) -> str | None:
    """What is said of the longest start of a code that anything is said of."""
    for length in range(len(code), 1, -1):
        if code[:length] in levels:
            return levels[code[:length]]
    return None
