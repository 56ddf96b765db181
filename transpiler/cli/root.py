"""The `luatemporal` command group: knows its commands by name and loads one when it is used."""

from __future__ import annotations

from importlib import import_module

import click

from transpiler.version import __version__

COMMANDS = ("init", "build", "lint", "explain", "run", "worker", "lsp")


class LazyGroup(click.Group):
    """A group whose commands live in modules of the same name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of one command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"transpiler.cli.{cmd_name}")
        command = module.command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="luatemporal", message="%(prog)s %(version)s")
def root() -> None:
    """Compile Wippy Lua workflows to native Temporal Python, check them and run them."""
