"""`luatemporal lint`: what would break a replay, and errors of registry and syntax."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transpiler.cli.console import echo
from transpiler.cli.guard import FINDINGS, FINE
from transpiler.diagnostics.model import Diagnostic, Severity

if TYPE_CHECKING:
    from transpiler.cli.report import Reporter


def _codes(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    codes = tuple(code for value in values for code in value.replace(",", " ").split())
    for code in codes:
        if re.fullmatch(r"LT\d{0,3}", code) is None:
            raise click.BadParameter(f"'{code}' is not a code such as LT301 or the start of one")
    return codes


@click.command("lint", short_help="Check a project, or single Lua files.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What to print.",
)
@click.option(
    "--select", multiple=True, callback=_codes, metavar="C", help="Report only these codes."
)
@click.option(
    "--ignore", multiple=True, callback=_codes, metavar="C", help="Leave out these codes."
)
@click.option("--statistics", is_flag=True, help="Print counts by code instead of findings.")
def command(
    paths: tuple[Path, ...],
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    statistics: bool,
) -> int:
    """Check each PATH, a project directory (default: the working directory) or a Lua file.

    A Lua file given by itself is checked as workflow code. Codes may be shortened: LT3 means all
    that start so. Exits 1 when there are errors or warnings.
    """
    from transpiler.cli.report import Reporter

    reporter = Reporter()
    findings = _find(paths, select, ignore, reporter)
    if format_ == "json":
        from transpiler.diagnostics.render_json import render_json

        echo(render_json(findings))
    elif statistics:
        _print_statistics(findings)
    else:
        reporter.data(findings)
    return FINE if all(finding.severity is Severity.HINT for finding in findings) else FINDINGS


def _find(
    paths: tuple[Path, ...], select: tuple[str, ...], ignore: tuple[str, ...], reporter: Reporter
) -> list[Diagnostic]:
    from transpiler.cli.targets import find_projects

    found: set[Diagnostic] = set()
    for path in paths or (None,):
        directory = path.parent if path is not None and path.is_file() else path
        config, projects = find_projects(directory)
        chosen, left_out = select or config.select, ignore or config.ignore
        for project in projects:
            checked = (
                _lint_file(path) if path and path.is_file() else _lint_project(project, reporter)
            )
            found.update(
                finding
                for finding in checked
                if finding.code.startswith(chosen or ("LT",))
                and not finding.code.startswith(left_out)
            )
    return sorted(found)


def _lint_file(path: Path) -> list[Diagnostic]:
    from transpiler.determinism import lint_source

    if path.suffix != ".lua":
        raise click.UsageError(f"{path} is neither a directory nor a Lua file")
    return lint_source(path.read_bytes().decode("utf-8", "surrogateescape"), str(path))


def _lint_project(root: Path, reporter: Reporter) -> list[Diagnostic]:
    from transpiler.cli.report import relocate
    from transpiler.determinism import lint_project
    from transpiler.project import read_project

    project = read_project(root)
    reporter.know(project, root)
    findings = lint_project(project)
    if not any(finding.severity is Severity.ERROR for finding in findings):
        # What the compiler refuses is found here too, so that lint and build agree.
        from transpiler.checking import check_project

        findings += check_project(project).diagnostics
    return [relocate(finding, root) for finding in findings]


def _print_statistics(findings: list[Diagnostic]) -> None:
    from transpiler.determinism import rule_title
    from transpiler.diagnostics.render_json import summary

    counts: dict[str, int] = summary(findings)["codes"]
    width = max((len(str(count)) for count in counts.values()), default=0)
    for code, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        echo(f"{count:>{width}}  {code}  {rule_title(code)}")
    if not counts:
        echo("no findings")
