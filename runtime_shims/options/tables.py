"""The option tables of activities and workflow starts, and the one function that reads them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from runtime_shims.options.coerce import (
    Coercion,
    boolean,
    duration,
    enumeration,
    identifier,
    mapping,
    plain,
    queue_name,
    string,
)
from runtime_shims.options.cron import cron_schedule
from runtime_shims.options.policies import (
    priority,
    retry_policy,
    search_attributes,
    versioning_override,
)


class Option(NamedTuple):
    """One row: canonical name without prefix, its coercion, and other names without prefix."""

    name: str
    coerce: Coercion
    aliases: tuple[str, ...] = ()


ID_CONFLICT_POLICY = enumeration(
    "workflow_id_conflict_policy_", "unspecified", "fail", "use_existing", "terminate_existing"
)
ID_REUSE_POLICY = enumeration(
    "workflow_id_reuse_policy_",
    "unspecified",
    "allow_duplicate",
    "allow_duplicate_failed_only",
    "reject_duplicate",
    "terminate_if_running",
)
PARENT_CLOSE_POLICY = enumeration(
    "parent_close_policy_", "unspecified", "terminate", "abandon", "request_cancel"
)
VERSIONING_INTENT = enumeration("versioning_intent_", "unspecified", "compatible", "default")

WORKFLOW_OPTIONS = (
    Option("id", identifier),
    Option("task_queue", queue_name),
    Option("execution_timeout", duration),
    Option("run_timeout", duration),
    Option("task_timeout", duration),
    Option("id_conflict_policy", ID_CONFLICT_POLICY),
    Option("id_reuse_policy", ID_REUSE_POLICY),
    Option("execution_error_when_already_started", boolean),
    Option("retry_policy", retry_policy),
    Option("cron_schedule", cron_schedule),
    Option("memo", mapping),
    Option("search_attributes", search_attributes, ("typed_search_attributes",)),
    Option("enable_eager_start", boolean),
    Option("start_delay", duration),
    Option("summary", string, ("static_summary",)),
    Option("details", string, ("static_details",)),
    Option("priority", priority),
    Option("versioning_override", versioning_override),
    Option("namespace", string),
    Option("wait_for_cancellation", boolean),
    Option("parent_close_policy", PARENT_CLOSE_POLICY),
    Option("versioning_intent", VERSIONING_INTENT),
)

ACTIVITY_OPTIONS = (
    Option("id", identifier),
    Option("task_queue", queue_name),
    Option("start_to_close_timeout", duration),
    Option("schedule_to_close_timeout", duration),
    Option("schedule_to_start_timeout", duration),
    Option("heartbeat_timeout", duration),
    Option("wait_for_cancellation", boolean),
    Option("retry_policy", retry_policy),
    Option("disable_eager_execution", boolean),
    Option("versioning_intent", VERSIONING_INTENT),
    Option("summary", string),
    Option("priority", priority),
)


def read_workflow_options(options: Mapping[Any, Any]) -> dict[str, Any]:
    """Coerce the `workflow.*` options of a start or a child. Reference 3.8.

    Args:
        options: Full option names to Lua values.

    Returns:
        Short option names to typed values; absent options are absent.

    Raises:
        OptionError: An option has the wrong type or value; the text names it canonically.
    """
    return _read("workflow", WORKFLOW_OPTIONS, options)


def read_activity_options(options: Mapping[Any, Any]) -> dict[str, Any]:
    """Coerce the `activity.*` options of an activity. Reference 8.3.

    Args:
        options: Full option names to Lua values.

    Returns:
        Short option names to typed values; absent options are absent.

    Raises:
        OptionError: An option has the wrong type or value; the text names it canonically.
    """
    return _read("activity", ACTIVITY_OPTIONS, options)


def _read(prefix: str, rows: tuple[Option, ...], options: Mapping[Any, Any]) -> dict[str, Any]:
    """Read every row's first given name; the canonical prefix wins over the legacy one."""
    found: dict[str, Any] = {}
    if not options:
        return found
    for row in rows:
        for name in (row.name, *row.aliases):
            value = options.get(f"{prefix}.{name}")
            if value is None:
                value = options.get(f"temporal.{prefix}.{name}")
            if value is not None:
                found[row.name] = row.coerce(f"{prefix}.{row.name}", plain(value))
                break
    return found
