"""Compiling a project for a command: registry, lint and compiler findings reported as one list."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from transpiler.cli.console import echo_error
from transpiler.cli.report import Reporter, located, relocate, shown
from transpiler.diagnostics.model import Diagnostic, Severity
from transpiler.linting.policy import Policy
from transpiler.linting.run import check
from transpiler.linting.session import judged, known_findings
from transpiler.pipeline import compile_project
from transpiler.project import load_project
from transpiler.project.config import load_config
from transpiler.sources import Sources


def compile_checked(directory: Path) -> dict[str, str] | None:
    """Lint and compile one project, printing what was found.

    Args:
        directory: The project.

    Returns:
        Generated text by relative path; None when findings, which were printed, forbid it.

    Raises:
        ConfigurationError: The registry is wrong.
    """
    reporter = Reporter()
    config = load_config(directory)
    with located(directory):
        project = load_project(directory)
        sources = Sources()
        outcome = judged(
            check(project, sources, facts=config.lint.facts),
            Policy(config.lint, config.directory),
            directory.absolute(),
            known_findings(config),
        )
        inline = {e.source_path: e.source_text for e in project.entries if e.inline}
        reporter.know({shown(directory / path): text for path, text in inline.items()})
        findings = [f for f in outcome.findings if f.severity is not Severity.HINT]
        files: dict[str, str] | None = None
        if not _has_errors(findings):
            compilation = compile_project(project, sources)
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
