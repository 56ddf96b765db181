"""The `worker_options` of a worker entry as arguments of the SDK's worker: a data table."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, NamedTuple

from temporalio.common import VersioningBehavior, WorkerDeploymentVersion
from temporalio.worker import PollerBehaviorSimpleMaximum, WorkerDeploymentConfig

from runtime_shims.temporal.environment import expand, setting_duration
from runtime_shims.temporal.errors import ConfigurationFailed

GRACEFUL_SHUTDOWN = timedelta(seconds=10)


class Setting(NamedTuple):
    """One row: the SDK's argument, how the value is read, and what stands for unset or zero."""

    argument: str
    read: Callable[[str, Any], Any]
    default: Any = None


def _count(name: str, value: Any) -> int:
    """Read a number of slots or pollers."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ConfigurationFailed(f"{name} must be an integer of at least 0")
    return value


def _rate(name: str, value: Any) -> float:
    """Read a number per second."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        raise ConfigurationFailed(f"{name} must be a number of at least 0")
    return float(value)


def _flag(name: str, value: Any) -> bool:
    """Read a switch."""
    if not isinstance(value, bool):
        raise ConfigurationFailed(f"{name} must be true or false")
    return value


def _text(name: str, value: Any) -> str:
    """Read a text."""
    if not isinstance(value, str):
        raise ConfigurationFailed(f"{name} must be a string")
    return value


def _pollers(name: str, value: Any) -> PollerBehaviorSimpleMaximum | None:
    """Read a number of pollers."""
    count = _count(name, value)
    return PollerBehaviorSimpleMaximum(maximum=count) if count else None


# Options without a row (sessions, aliasing, local activity rate) have no counterpart in this SDK.
SETTINGS: Mapping[str, Setting] = {
    "identity": Setting("identity", _text),
    "max_concurrent_activity_execution_size": Setting("max_concurrent_activities", _count, 1000),
    "max_concurrent_workflow_task_execution_size": Setting(
        "max_concurrent_workflow_tasks", _count, 1000
    ),
    "max_concurrent_local_activity_execution_size": Setting(
        "max_concurrent_local_activities", _count, 1000
    ),
    "max_concurrent_eager_activity_execution_size": Setting(
        "max_eager_activity_reservations_per_workflow_task", _count
    ),
    "max_concurrent_activity_task_pollers": Setting(
        "activity_task_poller_behavior", _pollers, PollerBehaviorSimpleMaximum(maximum=20)
    ),
    "max_concurrent_workflow_task_pollers": Setting(
        "workflow_task_poller_behavior", _pollers, PollerBehaviorSimpleMaximum(maximum=20)
    ),
    "worker_activities_per_second": Setting("max_activities_per_second", _rate),
    "task_queue_activities_per_second": Setting("max_task_queue_activities_per_second", _rate),
    "sticky_schedule_to_start_timeout": Setting(
        "sticky_queue_schedule_to_start_timeout", setting_duration, timedelta(seconds=5)
    ),
    "worker_stop_timeout": Setting(
        "graceful_shutdown_timeout", setting_duration, GRACEFUL_SHUTDOWN
    ),
    "max_heartbeat_throttle_interval": Setting("max_heartbeat_throttle_interval", setting_duration),
    "default_heartbeat_throttle_interval": Setting(
        "default_heartbeat_throttle_interval", setting_duration
    ),
    "local_activity_worker_only": Setting("no_remote_activities", _flag),
    "disable_eager_activities": Setting("disable_eager_activity_execution", _flag),
}

_BEHAVIORS = {
    "unspecified": VersioningBehavior.UNSPECIFIED,
    "pinned": VersioningBehavior.PINNED,
    "auto_upgrade": VersioningBehavior.AUTO_UPGRADE,
}


def worker_arguments(worker_id: str, options: Mapping[str, Any]) -> dict[str, Any]:
    """Return keyword arguments of the SDK's `Worker`. Reference 1.5.

    Args:
        worker_id: Registry id, for messages.
        options: `worker_options` as in YAML.

    Raises:
        ConfigurationFailed: An option has the wrong type, or two contradict each other.
    """
    given = expand(options)
    arguments: dict[str, Any] = {}
    for name, setting in SETTINGS.items():
        value = given.get(name)
        read = None if value is None else setting.read(f"{worker_id}: {name}", value)
        if read or setting.default is not None:
            arguments[setting.argument] = read or setting.default
    if given.get("max_concurrent_workflow_task_pollers") == 1:
        raise ConfigurationFailed(
            f"{worker_id}: max_concurrent_workflow_task_pollers must not be 1"
        )
    if given.get("disable_workflow_worker") and given.get("local_activity_worker_only"):
        raise ConfigurationFailed(
            f"{worker_id}: disable_workflow_worker and local_activity_worker_only are exclusive"
        )
    deployment = _deployment(worker_id, given)
    if deployment is not None:
        arguments["deployment_config"] = deployment
    return arguments


def _deployment(worker_id: str, given: Mapping[str, Any]) -> WorkerDeploymentConfig | None:
    """Return the deployment version of a worker, None when it has none."""
    name = given.get("deployment_name")
    build_id = given.get("build_id")
    if given.get("build_id_env"):
        build_id = os.environ.get(given["build_id_env"], build_id)
    if not name and not given.get("use_versioning"):
        return None
    if not name or not build_id:
        raise ConfigurationFailed(f"{worker_id}: versioning needs deployment_name and build_id")
    behavior = given.get("default_versioning_behavior", "unspecified")
    if behavior not in _BEHAVIORS:
        raise ConfigurationFailed(f"{worker_id}: unknown default_versioning_behavior {behavior}")
    return WorkerDeploymentConfig(
        version=WorkerDeploymentVersion(deployment_name=name, build_id=build_id),
        use_worker_versioning=bool(given.get("use_versioning")),
        default_versioning_behavior=_BEHAVIORS[behavior],
    )
