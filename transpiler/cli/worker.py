"""`luatemporal worker`: run a project's workers until asked to stop."""

from __future__ import annotations

from pathlib import Path

import click

from transpiler.cli.console import echo_error
from transpiler.cli.guard import FINE


@click.command("worker", short_help="Run a project's workers.")
@click.argument(
    "project", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option(
    "--worker", "workers", multiple=True, metavar="ID", help="Run this worker only; repeatable."
)
@click.option(
    "--activities",
    multiple=True,
    metavar="MODULE",
    help="Serve this Python module's activities too; repeatable.",
)
@click.option("--sandbox", is_flag=True, help="Run workflows in the SDK's sandbox.")
def command(
    project: Path, workers: tuple[str, ...], activities: tuple[str, ...], sandbox: bool
) -> int:
    """Run the workers of PROJECT until SIGTERM, which lets running tasks finish."""
    from transpiler.cli.service import run_service
    from transpiler.project.config import load_config

    directory = load_config(project).output_for(project)
    from runtime_shims.temporal.cli_api import run_workers

    run_service(
        run_workers(
            directory,
            workers,
            activities=activities,
            sandbox=sandbox,
            on_ready=lambda: echo_error(f"workers of {directory} are polling; SIGTERM drains them"),
        )
    )
    return FINE
