"""The command as a process: its exit status is the command's, whatever libraries do at the end."""

from __future__ import annotations

import logging
import os
import sys
from typing import NoReturn

SDK = "temporalio"


def leave(status: int) -> NoReturn:
    """End the process.

    Threads of the Temporal SDK may still be returning from their last calls. When one of them does
    so while the interpreter is torn down, CPython aborts the process, and a worker that drained in
    good order would end with a core dump. Nothing is left to tear down here, so it is left out.

    Args:
        status: The exit status.
    """
    if SDK not in sys.modules:
        sys.exit(status)
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (BrokenPipeError, ValueError):
            continue
    os._exit(status)
