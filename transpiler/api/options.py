"""Names of the options of `with_options` tables and `meta.options`. Reference 3.8, 8.3."""

from __future__ import annotations

WORKFLOW_OPTIONS = (
    "id", "task_queue", "execution_timeout", "run_timeout", "task_timeout", "id_conflict_policy",
    "id_reuse_policy", "execution_error_when_already_started", "retry_policy", "cron_schedule",
    "memo", "search_attributes", "typed_search_attributes", "enable_eager_start", "start_delay",
    "summary", "static_summary", "details", "static_details", "priority", "versioning_override",
    "namespace", "wait_for_cancellation", "parent_close_policy", "versioning_intent",
)  # fmt: skip

ACTIVITY_OPTIONS = (
    "id", "task_queue", "start_to_close_timeout", "schedule_to_close_timeout",
    "schedule_to_start_timeout", "heartbeat_timeout", "wait_for_cancellation", "retry_policy",
    "disable_eager_execution", "versioning_intent", "summary", "priority",
)  # fmt: skip

OPTIONS = {"workflow": WORKFLOW_OPTIONS, "activity": ACTIVITY_OPTIONS}
LEGACY_PREFIX = "temporal."


def known_names(prefix: str) -> list[str]:
    """Returns every accepted spelling of the options of ``workflow`` or ``activity``."""
    canonical = [f"{prefix}.{name}" for name in OPTIONS[prefix]]
    return [*canonical, *(LEGACY_PREFIX + name for name in canonical)]


def unknown_option(name: str) -> list[str] | None:
    """Looks an option name up.

    Args:
        name: The full name, ``activity.retry_policy`` or ``temporal.activity.retry_policy``.

    Returns:
        None for a known option and for a name of neither family, which is somebody else's; the
        known names of its family for an unknown one.
    """
    prefix = name.removeprefix(LEGACY_PREFIX).partition(".")[0]
    if prefix not in OPTIONS:
        return None
    known = known_names(prefix)
    return None if name in known else known
