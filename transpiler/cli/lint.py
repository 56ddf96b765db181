"""`luatemporal lint`: what would break a replay, and errors of registry and syntax."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transpiler.cli.console import echo, echo_error
from transpiler.cli.guard import FINDINGS, FINE
from transpiler.diagnostics.model import Severity

if TYPE_CHECKING:
    from transpiler.linting.outcome import Checked
    from transpiler.linting.targets import Target

STDIN = "-"


def _codes(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    codes = tuple(code for value in values for code in value.replace(",", " ").split())
    if codes:
        from transpiler.diagnostics.pages import code_problem

        for code in codes:
            problem = code_problem(code)
            if problem is not None:
                raise click.BadParameter(problem)
    return codes


@click.command("lint", short_help="Check a project, or single Lua files.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path, allow_dash=True))
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "sarif", "github"]),
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
@click.option("--fix", is_flag=True, help="Change the files where that is safe.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Leave out the findings that this file knows.",
)
@click.option(
    "--update-baseline", is_flag=True, help="Write the findings of today to the baseline."
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes; one per processor if left out.",
)
@click.option("--no-cache", is_flag=True, help="Neither use nor keep what the last check found.")
@click.option("--statistics", is_flag=True, help="Print counts by code instead of findings.")
@click.option(
    "--stdin-filename",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="With the path -: what the text read from standard input is called.",
)
def command(
    paths: tuple[Path, ...],
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fix: bool,
    diff: bool,
    baseline: Path | None,
    update_baseline: bool,
    jobs: int | None,
    no_cache: bool,
    statistics: bool,
    stdin_filename: Path | None,
) -> int:
    """Check each PATH, a project directory (default: the working directory) or a Lua file.

    A Lua file is checked as the entry it is in the project above it; where there is none, as
    workflow code. The path - reads a Lua file from standard input. Codes may be shortened: LT3
    means all that start so. Exits 1 when there are errors or warnings.
    """
    from transpiler.linting.baseline import read_baseline
    from transpiler.linting.session import check_target

    targets = _targets(paths, stdin_filename)
    configured = [t.config.lint.baseline for t in targets if t.config.lint.baseline]
    file = baseline or next(iter(configured), None)
    if update_baseline and file is None:
        raise click.UsageError(
            "--update-baseline needs --baseline FILE, or one in the configuration"
        )
    known = None if file is None or update_baseline else read_baseline(file)

    def check() -> list[Checked]:
        return [
            check_target(
                target,
                select=select,
                ignore=ignore,
                baseline=known,
                jobs=jobs,
                use_cache=not no_cache,
            )
            for target in targets
        ]

    checked = check()
    if update_baseline:
        assert file is not None
        return _write_baseline(file, checked)
    if fix or diff:
        from transpiler.cli import lint_fixing

        text = next((target.text for target in targets if target.text is not None), None)
        if text is not None:
            return lint_fixing.fix_input(checked, text, diff=diff)
        if diff:
            return lint_fixing.show(checked)
        if lint_fixing.apply(checked):
            checked = check()
    return _report(checked, format_, statistics)


def _targets(paths: tuple[Path, ...], stdin_filename: Path | None) -> list[Target]:
    from transpiler.linting import targets

    if Path(STDIN) in paths:
        if len(paths) > 1:
            raise click.UsageError("standard input is checked by itself: give no other path")
        text = sys.stdin.buffer.read().decode("utf-8", "surrogateescape")
        return [targets.of_file(stdin_filename or Path("<stdin>"), text)]
    if stdin_filename is not None:
        raise click.UsageError("--stdin-filename needs the path -")
    found: list[Target] = []
    for path in paths or (None,):
        if path is None or path.is_dir():
            found += targets.of_directory(path)
        elif path.suffix == ".lua":
            found.append(targets.of_file(path))
        else:
            raise click.UsageError(f"{path} is neither a directory nor a Lua file")
    return found


def _report(checked: list[Checked], format_: str, statistics: bool) -> int:
    from transpiler.cli.report import Reporter, relocate, shown

    findings = sorted({relocate(f, c.root): None for c in checked for f in c.outcome.findings})
    if format_ == "json":
        from transpiler.diagnostics.render_json import render_json

        echo(render_json(findings))
    elif format_ == "sarif":
        from dataclasses import replace

        from transpiler.diagnostics.render_sarif import render_sarif

        suppressed = [
            replace(item, finding=relocate(item.finding, c.root))
            for c in checked
            for item in c.outcome.suppressed
        ]
        echo(render_sarif(findings, suppressed))
    elif format_ == "github":
        from transpiler.diagnostics.render_github import render_github

        if findings:
            echo(render_github(findings))
    elif statistics:
        from transpiler.diagnostics.render_text import render_statistics

        echo(render_statistics(findings))
    else:
        reporter = Reporter()
        for c in checked:
            reporter.know({shown(c.root / path): text for path, text in c.texts.items()})
        reporter.data(findings)
    return FINE if all(finding.severity is Severity.HINT for finding in findings) else FINDINGS


def _write_baseline(file: Path, checked: list[Checked]) -> int:
    from transpiler.cli.report import shown
    from transpiler.linting.baseline import render_baseline
    from transpiler.linting.codes import is_fixed

    found = {(c.place(f), f): None for c in checked for f in c.outcome.findings if not is_fixed(f)}
    file.write_text(render_baseline(file, found), encoding="utf-8")
    echo_error(f"{shown(file)}: {len(found)} finding{'' if len(found) == 1 else 's'}")
    return FINE
