"""The command line: one module per command, imported only when that command is asked for."""

from __future__ import annotations

from collections.abc import Sequence


def run() -> None:
    """Run the command line as a process of its own: what the `luatemporal` script calls."""
    from transpiler.cli.process import leave

    leave(main())


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        args: Arguments without the program's name; those of the process by default.

    Returns:
        The exit status: 0 fine; 1 findings, drift or a failed run; 2 usage, configuration or
        internal error.
    """
    from transpiler.cli.guard import guarded
    from transpiler.cli.root import root

    return guarded(lambda: root.main(args=args, prog_name="luatemporal", standalone_mode=False))
