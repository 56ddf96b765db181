"""Log lines of the command line: a Lua failure shows where it happened in Lua, not in the shims."""

from __future__ import annotations

import json
import logging
from types import TracebackType
from typing import Any

from temporalio import activity, workflow

from runtime_shims.lua import LuaError
from runtime_shims.lua.errors import lua_traceback

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class LuaFormatter(logging.Formatter):
    """Formats a record with the workflow or activity it is about."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(about)s%(message)s%(fields)s", "%H:%M:%S")

    def format(self, record: logging.LogRecord) -> str:
        """Return the text of a record."""
        record.about = _about(record)
        record.fields = _fields(record)
        return super().format(record)

    def formatException(self, ei: ExcInfo) -> str:
        """Return the Lua traceback of a Lua error, Python's of anything else."""
        failure = ei[1]
        if not isinstance(failure, LuaError):
            return super().formatException(ei)
        lines = [str(failure), *(f"at {place}" for place in lua_traceback(failure))]
        return "\n".join(f"    {line}" for line in lines)


def configure_logging(level: int = logging.INFO) -> None:
    """Write the log of this process to standard error, for people to read.

    Args:
        level: The lowest level of our own and of the program's records; the SDK's start at WARNING.
    """
    activity.logger.activity_info_on_message = False
    workflow.logger.workflow_info_on_message = False
    handler = logging.StreamHandler()
    handler.setFormatter(LuaFormatter())
    logging.basicConfig(level=level, handlers=[handler])
    for name in ("temporalio.worker", "temporalio.bridge", "asyncio"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _about(record: logging.LogRecord) -> str:
    """Return the type and, past the first, the attempt of what a record is about."""
    facts = getattr(record, "temporal_activity", None) or getattr(record, "temporal_workflow", None)
    if not facts:
        return ""
    name = facts.get("activity_type") or facts.get("workflow_type") or ""
    attempt = facts.get("attempt", 1)
    return f"{name}: " if attempt == 1 else f"{name} (attempt {attempt}): "


def _fields(record: logging.LogRecord) -> str:
    """Return the fields a Lua program gave its record."""
    fields = getattr(record, "lua_fields", {})
    return "".join(f" {name}={_field(value)}" for name, value in fields.items())


def _field(value: Any) -> str:
    """Return one field: a word as it is, anything else as JSON."""
    if isinstance(value, str) and value and not any(c.isspace() or c == '"' for c in value):
        return value
    return json.dumps(value, ensure_ascii=False)
