"""Compiling a project for a command: registry, lint and compiler findings reported as one list."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from transpiler.cli.console import echo_error
from transpiler.cli.report import Reporter, located, relocate
from transpiler.determinism import lint_project
from transpiler.diagnostics.model import Diagnostic, Severity
from transpiler.pipeline import compile_project
from transpiler.project import load_project


def compile_checked(directory: Path, ignore: tuple[str, ...] = ()) -> dict[str, str] | None:
    """Lint and compile one project, printing what was found.

    Args:
        directory: The project.
        ignore: Prefixes of the codes of findings that do not count.

    Returns:
        Generated text by relative path; None when findings, which were printed, forbid it.

    Raises:
        ConfigurationError: The registry is wrong.
    """
    reporter = Reporter()
    with located(directory):
        project = load_project(directory)
        reporter.know(project, directory)
        findings = [
            finding
            for finding in lint_project(project)
            if finding.severity is not Severity.HINT and not finding.code.startswith(ignore)
        ]
        files: dict[str, str] | None = None
        if not _has_errors(findings):
            compilation = compile_project(project)
            findings.extend(d for d in compilation.diagnostics if d not in findings)
            files = None if _has_errors(findings) else dict(compilation.files)
    reporter.errors([relocate(finding, directory) for finding in sorted(findings)])
    if project.ignored:
        kinds = ", ".join(f"{count} {kind}" for kind, count in project.ignored.items())
        echo_error(f"entries of other kinds are not compiled: {kinds}")
    return files


def _has_errors(findings: list[Diagnostic]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)


@contextmanager
def written_temporarily(files: dict[str, str]) -> Iterator[Path]:
    """Write generated files into a directory that lives as long as the block.

    Args:
        files: Text by relative path.

    Yields:
        The directory.
    """
    with TemporaryDirectory(prefix="luatemporal-") as name:
        directory = Path(name) / "generated"
        for path, text in files.items():
            target = directory / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        yield directory
