"""Options kept in a file: `[tool.luatemporal]` of pyproject.toml, or luatemporal.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from transpiler.diagnostics.model import ConfigurationError, Diagnostic, Severity, Span
from transpiler.project.lint_options import LINT_KEYS, LintOptions, read_lint_options
from transpiler.project.problems import BAD_CONFIG, suggestion

OWN_FILE = "luatemporal.toml"
DEFAULT_OUTPUT = "generated"
_KEYS = ("lint", "output", "projects")


@dataclass(frozen=True, kw_only=True, slots=True)
class Config:
    """Options from a configuration file; all paths are absolute.

    Attributes:
        path: The file, or None when there is none.
        directory: Where it stands; without a file, where the search began.
        projects: Project directory to output directory, in the file's order.
        output: Output directory of the project in `directory`.
        lint: What counts as a finding.
    """

    path: Path | None
    directory: Path
    projects: Mapping[Path, Path] = field(default_factory=dict)
    output: Path | None = None
    lint: LintOptions = field(default_factory=LintOptions)

    def output_for(self, project: Path) -> Path:
        """Return where a project's compiled files go."""
        project = project.resolve()
        if project in self.projects:
            return self.projects[project]
        if self.output is not None and project == self.directory:
            return self.output
        return project / DEFAULT_OUTPUT


def load_config(start: Path) -> Config:
    """Find and read the nearest configuration.

    Args:
        start: The directory to search from, upwards. In each directory luatemporal.toml wins over
            pyproject.toml, and a pyproject.toml without the table is passed over.

    Returns:
        The configuration; the default one when no file holds any.

    Raises:
        ConfigurationError: The file is malformed or holds unknown keys or wrong values.
    """
    start = start.resolve()
    for directory in (start, *start.parents):
        own = directory / OWN_FILE
        if own.is_file():
            return _Reader(own, prefix="").read(_parse(own))
        shared = directory / "pyproject.toml"
        if shared.is_file() and b"luatemporal" in shared.read_bytes():
            table = _parse(shared).get("tool", {}).get("luatemporal")
            if table is not None:
                return _Reader(shared, prefix="tool.luatemporal.").read(table)
    return Config(path=None, directory=start)


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(_finding(path, f"not valid TOML: {error}")) from error


def _finding(path: Path, message: str, line: int = 1, help: str | None = None) -> Diagnostic:
    span = Span(line, 1, line, 2)
    return Diagnostic(BAD_CONFIG, Severity.ERROR, message, str(path), span, help=help)


class _Reader:
    def __init__(self, path: Path, *, prefix: str) -> None:
        self._path = path
        self._prefix = prefix
        self._lines = path.read_text(encoding="utf-8").splitlines()
        self._found: list[Diagnostic] = []

    def read(self, table: Any) -> Config:
        if not isinstance(table, dict):
            raise ConfigurationError(_finding(self._path, f"{self._prefix[:-1]} must be a table"))
        self._check_keys(table, _KEYS, "")
        lint = self._table(table, "lint")
        self._check_keys(lint, LINT_KEYS, "lint.")
        directory = self._path.parent
        output = self._text(table, "output")
        projects = {
            (directory / project).resolve(): (directory / target).resolve()
            for project, target in self._table(table, "projects").items()
            if self._check_project(project, target)
        }
        config = Config(
            path=self._path,
            directory=directory,
            projects=projects,
            output=None if output is None else (directory / output).resolve(),
            lint=read_lint_options(lint, directory, self._report_prefixed),
        )
        if self._found:
            raise ConfigurationError(self._found)
        return config

    def _check_keys(self, table: dict[str, Any], known: tuple[str, ...], section: str) -> None:
        for key in table:
            if key not in known:
                self._report(
                    f"unknown key {self._prefix}{section}{key}",
                    key,
                    suggestion(key, known) or f"known here: {', '.join(known)}",
                )

    def _check_project(self, project: str, target: Any) -> bool:
        if not isinstance(target, str):
            self._report(f"{self._prefix}projects: '{project}' needs an output directory", project)
            return False
        if not (self._path.parent / project).is_dir():
            self._report(f"{self._prefix}projects: directory not found: {project}", project)
            return False
        return True

    def _table(self, table: dict[str, Any], key: str) -> dict[str, Any]:
        value = table.get(key, {})
        if isinstance(value, dict):
            return value
        self._report(f"{self._prefix}{key} must be a table", key)
        return {}

    def _text(self, table: dict[str, Any], key: str) -> str | None:
        value = table.get(key)
        if value is None or isinstance(value, str):
            return value
        self._report(f"{self._prefix}{key} must be a string", key)
        return None

    def _report_prefixed(self, message: str, key: str, help: str | None) -> None:
        self._report(f"{self._prefix}{message}", key, help)

    def _report(self, message: str, key: str, help: str | None = None) -> None:
        # tomllib keeps no positions: the first line that mentions the key is near enough.
        numbers = (number for number, line in enumerate(self._lines, 1) if key in line)
        self._found.append(_finding(self._path, message, next(numbers, 1), help))
