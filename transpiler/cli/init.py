"""`luatemporal init`: write a small project that lints, builds and runs."""

from __future__ import annotations

import re
from pathlib import Path

import click

from transpiler.cli.console import echo
from transpiler.cli.guard import FINE
from transpiler.version import __version__

_MAY_STAND = (".git",)


@click.command("init", short_help="Write a small project that lints, builds and runs.")
@click.argument("directory", default=".", type=click.Path(file_okay=False, path_type=Path))
def command(directory: Path) -> int:
    """Write a small project into DIRECTORY (default: the working directory).

    The directory is made if it is missing; nothing that stands in it is ever overwritten.
    """
    files = _scaffold(directory.resolve().name)
    _require_empty(directory)
    _write(directory, files)
    place = "" if directory == Path() else f" in {directory}"
    echo(f"Wrote {len(files)} files{place}. Next:\n")
    if directory != Path():
        echo(f"    cd {directory}")
    for line in ("lint", "build", """run app:greet '{"name": "Ada"}' --dev"""):
        echo(f"    luatemporal {line}")
    return FINE


def _scaffold(directory_name: str) -> dict[str, str]:
    """Return the project's files by path, with its name filled in."""
    from transpiler.resources import templates_directory

    name = re.sub(r"[^A-Za-z0-9]+", "-", directory_name).strip("-").lower() or "app"
    source = templates_directory() / "project"
    return {
        path.relative_to(source)
        .as_posix(): path.read_text(encoding="utf-8")
        .replace("@NAME@", name)
        .replace("@VERSION@", __version__)
        for path in sorted(source.rglob("*"))
        if path.is_file()
    }


def _require_empty(directory: Path) -> None:
    from transpiler.diagnostics.model import ConfigurationError

    if not directory.is_dir():
        return
    standing = sorted(path.name for path in directory.iterdir() if path.name not in _MAY_STAND)
    if standing:
        raise ConfigurationError(
            f"{directory} is not empty ({standing[0]} stands in it); choose a new directory"
        )


def _write(directory: Path, files: dict[str, str]) -> None:
    from transpiler.diagnostics.model import ConfigurationError

    try:
        for path, text in files.items():
            target = directory / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigurationError(f"cannot write {directory}: {error.strerror}") from error
