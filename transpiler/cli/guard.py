"""The outermost guard: every way a command can end becomes a message and an exit status."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from typing import Any

import click

from transpiler.cli.console import echo_error
from transpiler.diagnostics.model import CompileError, LuatemporalError

FINE = 0
FINDINGS = 1
FAILURE = 2
INTERRUPTED = 130
DEBUG_VARIABLE = "LUATEMPORAL_DEBUG"


def guarded(run: Callable[[], Any]) -> int:
    """Run a command and turn its outcome into an exit status.

    Args:
        run: The command; an integer it returns is the status.

    Returns:
        The exit status. Users see a traceback only with LUATEMPORAL_DEBUG=1.
    """
    try:
        status = run()
        return status if isinstance(status, int) else FINE
    except click.exceptions.Exit as exit:
        return exit.exit_code
    except click.Abort:
        echo_error("interrupted")
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return FAILURE
    except LuatemporalError as error:
        _show(error)
        return FINDINGS if isinstance(error, CompileError) else FAILURE
    except BrokenPipeError:
        # The reader of our output is gone; nothing more can be said to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return FINE
    except Exception as error:
        return _internal(error)


def _show(error: LuatemporalError) -> None:
    from transpiler.cli.report import Reporter

    if os.environ.get(DEBUG_VARIABLE) == "1":
        traceback.print_exc()
    if error.diagnostics:
        Reporter().errors(error.diagnostics)
    else:
        echo_error(f"error: {error}")


def _internal(error: Exception) -> int:
    if os.environ.get(DEBUG_VARIABLE) == "1":
        traceback.print_exc()
    text = " ".join(str(error).split())
    echo_error(f"internal error: {type(error).__name__}: {text}")
    echo_error(f"This is a bug in luatemporal. {DEBUG_VARIABLE}=1 shows the traceback to report.")
    return FAILURE
