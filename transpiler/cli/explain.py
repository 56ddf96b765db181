"""`luatemporal explain`: why the compiler decided as it did, and what a code means."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from transpiler.cli.console import echo
from transpiler.cli.guard import FINE

if TYPE_CHECKING:
    from transpiler.explain.verdicts import Explanation


@click.command("explain", short_help="Say why compiled code is as it is, or what a code means.")
@click.argument("subject", metavar="ENTRY|FILE.lua|CODE")
@click.option("--suspends", is_flag=True, help="Which functions are async, by what chain of calls.")
@click.option("--results", is_flag=True, help="How many results functions return, who counts them.")
@click.option("--kinds", is_flag=True, help="What variables and results may hold.")
@click.option("--state", is_flag=True, help="Plain module or factory, and what made it one.")
@click.option("--calls", is_flag=True, help="What calls of computed functions may reach.")
@click.option("--tables", is_flag=True, help="Which tables are records or lists, or why not.")
@click.option("--function", "function_name", metavar="NAME", help="Speak of this function only.")
@click.option(
    "--project",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's directory.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(
    subject: str,
    suspends: bool,
    results: bool,
    kinds: bool,
    state: bool,
    calls: bool,
    tables: bool,
    function_name: str | None,
    project: Path,
    as_json: bool,
) -> int:
    """Explain ENTRY (namespace:name, or namespace:name:function), a Lua file, or a CODE.

    Without options, everything is said. A code's page tells what it means and the way out.

    \b
    luatemporal explain app:order_workflow --suspends
    luatemporal explain app:order_workflow:main --kinds
    luatemporal explain script.lua --calls --json
    luatemporal explain LT202
    """
    if re.fullmatch(r"LT\d+", subject):
        echo(_page(subject))
        return FINE
    from transpiler.explain import render

    if subject.endswith(".lua"):
        explanation = _of_file(Path(subject))
    else:
        entry_id, function_name = _split(subject, function_name)
        explanation = _of_entry(project, entry_id)
    if function_name is not None:
        explanation = _narrowed(explanation, function_name)
    asked = zip(render.ASPECTS, (suspends, results, kinds, state, calls, tables), strict=True)
    aspects = [aspect for aspect, wanted in asked if wanted] or list(render.ASPECTS)
    write = render.render_json if as_json else render.render_text
    echo(write(explanation, aspects))
    return FINE


def _page(code: str) -> str:
    from transpiler.resources import rules_directory

    page = rules_directory() / f"{code}.md"
    if not page.is_file():
        known = [path.stem for path in page.parent.glob("LT*.md")]
        raise click.UsageError(f"there is no code {code}{_suggestion(code, known)}")
    return page.read_text(encoding="utf-8").rstrip("\n")


def _split(subject: str, function_name: str | None) -> tuple[str, str | None]:
    """Take a function's name off the end of ``namespace:name:function``."""
    parts = subject.split(":", 2)
    if len(parts) == 1:
        raise click.UsageError(
            f"'{subject}' is neither an entry id (namespace:name), a Lua file nor a code"
        )
    if len(parts) == 2:
        return subject, function_name
    if function_name is not None:
        raise click.UsageError("the function is named twice, in the subject and by --function")
    return ":".join(parts[:2]), parts[2]


def _of_file(path: Path) -> Explanation:
    from transpiler.cli.report import shown
    from transpiler.explain.load import explain_script

    try:
        text = path.read_bytes().decode("utf-8", "surrogateescape")
    except OSError as error:
        raise click.UsageError(f"cannot read {path}: {error.strerror}") from error
    return explain_script(text, shown(path))


def _of_entry(root: Path, entry_id: str) -> Explanation:
    from transpiler.cli.report import located, shown
    from transpiler.explain.load import explain_entry
    from transpiler.project import load_project

    with located(root):
        project = load_project(root)
    if project.entry(entry_id) is None:
        known = [entry.id for entry in project.entries]
        raise click.UsageError(
            f"no Lua entry '{entry_id}' in {shown(root)}{_suggestion(entry_id, known)}"
        )
    # Places are told in paths that the user would type.
    entries = (replace(e, source_path=shown(root / e.source_path)) for e in project.entries)
    return explain_entry(replace(project, entries=tuple(entries)), entry_id)


def _narrowed(explanation: Explanation, name: str) -> Explanation:
    chosen = [
        function
        for function in explanation.functions
        if name in (function.name, re.split(r"[.:]", function.name)[-1])
    ]
    if not chosen:
        known = [function.name for function in explanation.functions]
        raise click.UsageError(
            f"no function '{name}' in {explanation.path}{_suggestion(name, known)}"
        )
    return replace(explanation, functions=tuple(chosen))


def _suggestion(word: str, known: list[str]) -> str:
    from transpiler.project.problems import suggestion

    found = suggestion(word, known)
    return "" if found is None else f"; {found}"
