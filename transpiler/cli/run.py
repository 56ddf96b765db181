"""`luatemporal run`: start one entry or one bare Lua file and print its result."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import click

from transpiler.cli.console import echo, echo_error
from transpiler.cli.guard import FINDINGS, FINE


@click.command(
    "run",
    short_help="Run one entry or one Lua file.",
    context_settings={"ignore_unknown_options": True},
)
@click.argument("entry", metavar="ENTRY|FILE.lua")
@click.argument("args", nargs=-1, type=click.UNPROCESSED, metavar="[JSON|ARG]...")
@click.option(
    "--project",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's directory.",
)
@click.option("--dev", is_flag=True, help="Bring a dev server and the project's workers along.")
@click.option(
    "--real-time",
    is_flag=True,
    help="With --dev: wait timers out. Otherwise the server skips time in which only they run.",
)
@click.option("--id", "workflow_id", metavar="ID", help="The workflow id to start under.")
@click.option("--detach", is_flag=True, help="Start a workflow and do not wait for its result.")
@click.option("--json", "as_json", is_flag=True, help="Print the outcome as one JSON object.")
def command(
    entry: str,
    args: tuple[str, ...],
    project: Path,
    dev: bool,
    real_time: bool,
    workflow_id: str | None,
    detach: bool,
    as_json: bool,
) -> int:
    """Run ENTRY (namespace:name) with JSON arguments, or FILE.lua with plain ones.

    A workflow is started on the Temporal server and awaited; functions, processes and Lua files
    run in this process.
    """
    if entry.endswith(".lua"):
        if dev or detach or workflow_id is not None:
            raise click.UsageError("--dev, --detach and --id are for entries, not for Lua files")
        return _run_file(Path(entry), args)
    if ":" not in entry:
        raise click.UsageError(f"'{entry}' is neither an entry id (namespace:name) nor a Lua file")
    if dev and detach:
        raise click.UsageError("--dev ends with the command, so it cannot be used with --detach")
    values = [_parse(position, text) for position, text in enumerate(args, 1)]
    from transpiler.cli.compiling import compile_checked, written_temporarily
    from transpiler.cli.service import run_service

    files = compile_checked(project)
    if files is None:
        return FINDINGS
    with written_temporarily(files) as directory:
        from runtime_shims.temporal.cli_api import run_entry

        outcome = run_service(
            run_entry(
                directory,
                entry,
                values,
                workflow_id=workflow_id,
                detach=detach,
                dev=dev,
                skip_waits=not real_time,
                on_server=lambda server: echo_error(f"Temporal web UI: {server.ui_url}"),
                on_started=lambda name, run: echo_error(f"started {name} (run {run})"),
            )
        )
    return _print(outcome, as_json)


def _print(outcome: dict[str, Any], as_json: bool) -> int:
    """Print an outcome: data to standard output, an error as one readable line unless as JSON."""
    failure = outcome.get("error")
    if as_json:
        echo(json.dumps(outcome, ensure_ascii=False))
    elif failure is None:
        echo(json.dumps(outcome["result"], ensure_ascii=False, indent=2))
    else:
        kind = f"{failure['kind']}: " if failure["kind"] else ""
        echo_error(f"error: {kind}{failure['message']}")
    return FINE if failure is None else FINDINGS


def _run_file(path: Path, args: tuple[str, ...]) -> int:
    """Compile a bare Lua file and run it as `lua FILE.lua` would."""
    try:
        text = path.read_bytes().decode("utf-8", "surrogateescape")
    except OSError as error:
        raise click.UsageError(f"cannot read {path}: {error.strerror}") from error
    from transpiler.pipeline import compile_script

    with tempfile.TemporaryDirectory(prefix="luatemporal-") as directory:
        module = Path(directory) / "script.py"
        module.write_text(compile_script(text, path.name), encoding="utf-8")
        from runtime_shims.process_host.script import run_script

        return run_script(module, args)


def _parse(position: int, text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        hint = f"; a string is written '\"{text}\"'" if text.isidentifier() else ""
        raise click.UsageError(f"argument {position} is not JSON: {error}{hint}") from error
