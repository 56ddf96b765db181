"""`luatemporal run`: start one entry or one bare Lua file and print its result."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click


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
@click.option("--id", "workflow_id", metavar="ID", help="The workflow id to start under.")
@click.option("--detach", is_flag=True, help="Start a workflow and do not wait for its result.")
@click.option("--json", "as_json", is_flag=True, help="Print the outcome as one JSON object.")
def command(
    entry: str,
    args: tuple[str, ...],
    project: Path,
    dev: bool,
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
        from runtime_shims.temporal.cli_api import run_file

        return run_file(Path(entry), args)
    if ":" not in entry:
        raise click.UsageError(f"'{entry}' is neither an entry id (namespace:name) nor a Lua file")
    values = [_parse(position, text) for position, text in enumerate(args, 1)]
    from runtime_shims.temporal.cli_api import run_entry

    return run_entry(
        entry,
        values,
        project=project,
        dev=dev,
        workflow_id=workflow_id,
        detach=detach,
        as_json=as_json,
    )


def _parse(position: int, text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        hint = f"; a string is written '\"{text}\"'" if text.isidentifier() else ""
        raise click.UsageError(f"argument {position} is not JSON: {error}{hint}") from error
