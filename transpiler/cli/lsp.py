"""`luatemporal lsp`: the linter as a language server for editors."""

from __future__ import annotations

import click

from transpiler.cli.guard import FINE


@click.command("lsp", short_help="Serve an editor over standard input and output.")
def command() -> int:
    """Run a language server: findings while you type, quick fixes, and hovers over functions.

    It speaks the Language Server Protocol on standard input and output until the editor ends it.
    """
    from transpiler.lsp.server import make_server

    make_server().start_io()
    return FINE
