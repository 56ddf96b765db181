"""`print`, written to the host's log."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua import tostring
from runtime_shims.running import current


def print(*values: Any) -> tuple[()]:
    """Writes the values as text, separated by tabs; silent while a workflow replays."""
    current().host.log("print", "\t".join([tostring(value) for value in values]))
    return ()
