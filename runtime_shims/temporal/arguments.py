"""Coerced options as keyword arguments of the Temporal SDK."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from typing import Any

from temporalio import workflow
from temporalio.common import (
    Priority,
    RetryPolicy,
    SearchAttributeKey,
    SearchAttributePair,
    TypedSearchAttributes,
    WorkflowIDReusePolicy,
)

from runtime_shims.options.policies import Attribute

DEFAULT_START_TO_CLOSE = timedelta(minutes=10)

_ACTIVITY_NAMES = {
    "id": "activity_id",
    "task_queue": "task_queue",
    "schedule_to_close_timeout": "schedule_to_close_timeout",
    "schedule_to_start_timeout": "schedule_to_start_timeout",
    "heartbeat_timeout": "heartbeat_timeout",
    "summary": "summary",
}

_CHILD_NAMES = {
    "id": "id",
    "execution_timeout": "execution_timeout",
    "run_timeout": "run_timeout",
    "task_timeout": "task_timeout",
    "cron_schedule": "cron_schedule",
    "memo": "memo",
    "summary": "static_summary",
    "details": "static_details",
}

_ATTRIBUTE_KEYS: Mapping[str, Callable[[str], SearchAttributeKey[Any]]] = {
    "Keyword": SearchAttributeKey.for_keyword,
    "Bool": SearchAttributeKey.for_bool,
    "Int": SearchAttributeKey.for_int,
    "Double": SearchAttributeKey.for_float,
    "KeywordList": SearchAttributeKey.for_keyword_list,
    "Datetime": SearchAttributeKey.for_datetime,
}

_INTENTS = {
    "compatible": workflow.VersioningIntent.COMPATIBLE,
    "default": workflow.VersioningIntent.DEFAULT,
}


def activity_arguments(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the keyword arguments of `workflow.start_activity`. Reference 8.1 and 8.3.

    Args:
        options: What `read_activity_options` returned.
    """
    arguments = _renamed(options, _ACTIVITY_NAMES)
    # A timeout of zero means unset to the server, which demands one.
    arguments["start_to_close_timeout"] = (
        options.get("start_to_close_timeout") or DEFAULT_START_TO_CLOSE
    )
    if options.get("wait_for_cancellation"):
        arguments["cancellation_type"] = (
            workflow.ActivityCancellationType.WAIT_CANCELLATION_COMPLETED
        )
    _add_policies(arguments, options)
    return arguments


def child_arguments(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the keyword arguments of `workflow.start_child_workflow`. Reference 3.8.

    Args:
        options: What `read_workflow_options` returned; start-only options are ignored.
    """
    arguments = _renamed(options, _CHILD_NAMES)
    reuse = options.get("id_reuse_policy", "unspecified")
    if options.get("id_conflict_policy") == "terminate_existing":
        reuse = "terminate_if_running"
    if reuse != "unspecified":
        arguments["id_reuse_policy"] = WorkflowIDReusePolicy[reuse.upper()]
    close = options.get("parent_close_policy", "unspecified")
    if close != "unspecified":
        arguments["parent_close_policy"] = workflow.ParentClosePolicy[close.upper()]
    if not options.get("wait_for_cancellation"):
        arguments["cancellation_type"] = workflow.ChildWorkflowCancellationType.TRY_CANCEL
    if "search_attributes" in options:
        arguments["search_attributes"] = typed_attributes(options["search_attributes"])
    _add_policies(arguments, options)
    return arguments


def typed_attributes(attributes: Iterable[Attribute]) -> TypedSearchAttributes:
    """Return search attributes in the SDK's typed form."""
    return TypedSearchAttributes(
        [SearchAttributePair(attribute_key(name, kind), v) for name, kind, v in attributes]
    )


def attribute_key(name: str, kind: str) -> SearchAttributeKey[Any]:
    """Return the SDK's key of a search attribute of this indexed type."""
    return _ATTRIBUTE_KEYS[kind](name)


def _renamed(options: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """Return the options that pass through under the SDK's names."""
    return {names[option]: options[option] for option in names if option in options}


def _add_policies(arguments: dict[str, Any], options: Mapping[str, Any]) -> None:
    """Add the options that activities and children share and that need an SDK type."""
    if "retry_policy" in options:
        arguments["retry_policy"] = RetryPolicy(**options["retry_policy"])
    if "priority" in options:
        arguments["priority"] = Priority(**options["priority"])
    intent = _INTENTS.get(options.get("versioning_intent", ""))
    if intent is not None:
        arguments["versioning_intent"] = intent
