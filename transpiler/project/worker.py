"""`temporal.worker` entries. Reference 1.5."""

from __future__ import annotations

from dataclasses import dataclass, field

from transpiler.project.fields import Fields
from transpiler.project.lifecycle import Lifecycle, read_lifecycle
from transpiler.project.names import is_id, qualify
from transpiler.project.problems import BAD_NAME, BAD_VALUE, CONFLICT

STARTUP_MESSAGES = ("batch", "signals")


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkerOptions:
    """`worker_options`: durations in seconds, 0 where the SDK's own default holds."""

    identity: str | None = None
    max_concurrent_activity_execution_size: int = 1000
    max_concurrent_workflow_task_execution_size: int = 1000
    max_concurrent_local_activity_execution_size: int = 1000
    max_concurrent_session_execution_size: int = 1000
    max_concurrent_eager_activity_execution_size: int = 0
    max_concurrent_activity_task_pollers: int = 20
    max_concurrent_workflow_task_pollers: int = 20
    worker_activities_per_second: float = 0.0
    worker_local_activities_per_second: float = 0.0
    task_queue_activities_per_second: float = 0.0
    sticky_schedule_to_start_timeout: float = 5.0
    worker_stop_timeout: float = 0.0
    deadlock_detection_timeout: float = 0.0
    max_heartbeat_throttle_interval: float = 0.0
    default_heartbeat_throttle_interval: float = 0.0
    enable_logging_in_replay: bool = False
    enable_session_worker: bool = False
    disable_workflow_worker: bool = False
    local_activity_worker_only: bool = False
    disable_eager_activities: bool = False
    disable_registration_aliasing: bool = False
    deployment_name: str | None = None
    build_id: str | None = None
    build_id_env: str | None = None
    use_versioning: bool = False
    default_versioning_behavior: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TemporalWorker:
    """A worker: the task queue it polls, through which client, and how.

    Attributes:
        id: The entry's id, the host part of PIDs of its workflows.
        client: Id of the `temporal.client` entry.
        task_queue: The queue without the client's prefix.
        options: SDK settings.
        lifecycle: When it starts.
        startup_messages: How messages given to `with_message` reach a new workflow: in one
            ``batch``, or as single ``signals`` for queues served by Wippy workers.
    """

    id: str
    client: str
    task_queue: str
    options: WorkerOptions = field(default_factory=WorkerOptions)
    lifecycle: Lifecycle = field(default_factory=Lifecycle)
    startup_messages: str = "batch"


def read_worker(entry_id: str, fields: Fields, also_known: tuple[str, ...]) -> TemporalWorker:
    """Read one `temporal.worker` entry.

    Args:
        entry_id: The entry's id.
        fields: Its fields.
        also_known: Keys every entry has.

    Returns:
        The worker; wrong values were reported and replaced by defaults. Whether its client exists
        is checked later, when all files are read.
    """
    namespace = entry_id.partition(":")[0]
    client = fields.text("client", required=True)
    if client:
        client = qualify(client, namespace)
        if not is_id(client):
            fields.report(BAD_NAME, f"client: '{client}' is not an entry id", fields.span("client"))
    worker = TemporalWorker(
        id=entry_id,
        client=client,
        task_queue=fields.text("task_queue", required=True),
        options=_options(fields.section("worker_options")),
        lifecycle=read_lifecycle(fields.section("lifecycle"), namespace, client),
        startup_messages=fields.choice("startup_messages", STARTUP_MESSAGES, "batch"),
    )
    fields.finish(also_known)
    return worker


def _options(fields: Fields) -> WorkerOptions:
    options = WorkerOptions(
        identity=fields.optional_text("identity"),
        max_concurrent_activity_execution_size=fields.integer(
            "max_concurrent_activity_execution_size", 1000
        ),
        max_concurrent_workflow_task_execution_size=fields.integer(
            "max_concurrent_workflow_task_execution_size", 1000
        ),
        max_concurrent_local_activity_execution_size=fields.integer(
            "max_concurrent_local_activity_execution_size", 1000
        ),
        max_concurrent_session_execution_size=fields.integer(
            "max_concurrent_session_execution_size", 1000
        ),
        max_concurrent_eager_activity_execution_size=fields.integer(
            "max_concurrent_eager_activity_execution_size", 0
        ),
        max_concurrent_activity_task_pollers=fields.integer(
            "max_concurrent_activity_task_pollers", 20
        ),
        max_concurrent_workflow_task_pollers=fields.integer(
            "max_concurrent_workflow_task_pollers", 20
        ),
        worker_activities_per_second=fields.number("worker_activities_per_second", 0.0),
        worker_local_activities_per_second=fields.number("worker_local_activities_per_second", 0.0),
        task_queue_activities_per_second=fields.number("task_queue_activities_per_second", 0.0),
        sticky_schedule_to_start_timeout=fields.duration("sticky_schedule_to_start_timeout", 5.0),
        worker_stop_timeout=fields.duration("worker_stop_timeout", 0.0),
        deadlock_detection_timeout=fields.duration("deadlock_detection_timeout", 0.0),
        max_heartbeat_throttle_interval=fields.duration("max_heartbeat_throttle_interval", 0.0),
        default_heartbeat_throttle_interval=fields.duration(
            "default_heartbeat_throttle_interval", 0.0
        ),
        enable_logging_in_replay=fields.flag("enable_logging_in_replay"),
        enable_session_worker=fields.flag("enable_session_worker"),
        disable_workflow_worker=fields.flag("disable_workflow_worker"),
        local_activity_worker_only=fields.flag("local_activity_worker_only"),
        disable_eager_activities=fields.flag("disable_eager_activities"),
        disable_registration_aliasing=fields.flag("disable_registration_aliasing"),
        deployment_name=fields.optional_text("deployment_name"),
        build_id=fields.optional_text("build_id"),
        build_id_env=fields.optional_text("build_id_env"),
        use_versioning=fields.flag("use_versioning"),
        default_versioning_behavior=(
            fields.choice("default_versioning_behavior", ("pinned", "auto_upgrade"), "pinned")
            if fields.has("default_versioning_behavior")
            else None
        ),
    )
    fields.finish()
    if options.max_concurrent_workflow_task_pollers == 1:
        fields.report(
            BAD_VALUE,
            "worker_options.max_concurrent_workflow_task_pollers must not be 1",
            fields.span("max_concurrent_workflow_task_pollers"),
            help="one poller cannot serve the sticky and the normal queue; use 0, 2 or more",
        )
    if options.disable_workflow_worker and options.local_activity_worker_only:
        fields.report(
            CONFLICT,
            "worker_options: disable_workflow_worker and local_activity_worker_only"
            " exclude each other",
            fields.span("local_activity_worker_only"),
        )
    return options
