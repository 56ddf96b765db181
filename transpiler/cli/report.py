"""Findings on the terminal, with paths as seen from where the user stands."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from transpiler.cli.console import echo, echo_error, use_colour
from transpiler.diagnostics.model import Diagnostic, LuatemporalError
from transpiler.diagnostics.render_text import render_count, render_text


def shown(path: Path) -> str:
    """Return a path relative to the working directory, or absolute where that reads better."""
    relative = os.path.relpath(path)
    return str(path.absolute()) if relative.startswith(os.path.join("..", "..")) else relative


def relocate(finding: Diagnostic, root: Path) -> Diagnostic:
    """Return a finding whose paths, relative to a project's root, are those the user would type."""
    return replace(
        finding,
        path=shown(root / finding.path),
        chain=tuple(replace(step, path=shown(root / step.path)) for step in finding.chain),
    )


@contextmanager
def located(root: Path) -> Iterator[None]:
    """Give errors raised inside paths that the user would type.

    Args:
        root: The project the errors are about.
    """
    try:
        yield
    except LuatemporalError as error:
        if not error.diagnostics:
            raise
        raise type(error)([relocate(finding, root) for finding in error.diagnostics]) from error


class Reporter:
    """Prints findings, and finds the source text for their excerpts."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def know(self, texts: Mapping[str, str]) -> None:
        """Remember source texts that stand in no file, or not as they stand there.

        Args:
            texts: By the paths that findings will bear.
        """
        self._texts.update(texts)

    def errors(self, findings: Sequence[Diagnostic]) -> None:
        """Print findings to standard error, with their count."""
        colour = use_colour(sys.stderr)
        for finding in findings:
            echo_error(render_text(finding, self.source_of, colour=colour) + "\n")
        if findings:
            echo_error(render_count(findings))

    def data(self, findings: Sequence[Diagnostic]) -> None:
        """Print findings to standard output, with their count."""
        colour = use_colour(sys.stdout)
        for finding in findings:
            echo(render_text(finding, self.source_of, colour=colour) + "\n")
        echo(render_count(findings) or "no findings")

    def source_of(self, path: str) -> str | None:
        """Return the text of a source by the path of a finding, or None."""
        if path in self._texts:
            return self._texts[path]
        try:
            return Path(path).read_bytes().decode("utf-8", "surrogateescape")
        except (OSError, ValueError):
            return None
