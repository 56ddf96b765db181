"""`lifecycle` of clients and workers. Reference 1.4."""

from __future__ import annotations

from dataclasses import dataclass, field

from transpiler.project.fields import Fields
from transpiler.project.names import is_id, qualify
from transpiler.project.problems import BAD_NAME, CONFLICT


@dataclass(frozen=True, kw_only=True, slots=True)
class Restart:
    """How a failed service is started again; delays in seconds, `max_attempts` 0 is unlimited."""

    initial_delay: float = 1.0
    max_delay: float = 90.0
    backoff_factor: float = 2.0
    jitter: float = 0.1
    max_attempts: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Lifecycle:
    """When a service starts and what it needs; times in seconds."""

    auto_start: bool = False
    start_timeout: float = 10.0
    stop_timeout: float = 10.0
    stable_threshold: float = 5.0
    requires: tuple[str, ...] = ()
    startup: str = "required"
    restart: Restart = field(default_factory=Restart)


def read_lifecycle(fields: Fields, namespace: str, *always: str) -> Lifecycle:
    """Read the `lifecycle` section.

    Args:
        fields: The section.
        namespace: The entry's namespace, assumed for required ids that name none.
        always: Ids that are required in any case, such as a worker's client.

    Returns:
        The section with defaults filled in.
    """
    if fields.has("requires") and fields.has("depends_on"):
        fields.report(
            CONFLICT,
            "lifecycle.requires and lifecycle.depends_on are the same setting",
            fields.span("depends_on"),
            help="keep 'requires'",
        )
    requires: list[str] = []
    for reference, span in [*fields.strings("requires"), *fields.strings("depends_on")]:
        required = qualify(reference, namespace)
        if not is_id(required):
            fields.report(BAD_NAME, f"lifecycle.requires: '{reference}' is not an entry id", span)
        requires.append(required)
    lifecycle = Lifecycle(
        auto_start=fields.flag("auto_start"),
        start_timeout=fields.duration("start_timeout", 10.0),
        stop_timeout=fields.duration("stop_timeout", 10.0),
        stable_threshold=fields.duration("stable_threshold", 5.0),
        requires=tuple(dict.fromkeys([*requires, *filter(None, always)])),
        startup=fields.choice("startup", ("required", "optional"), "required"),
        restart=_restart(fields.section("restart")),
    )
    fields.finish()
    return lifecycle


def _restart(fields: Fields) -> Restart:
    restart = Restart(
        initial_delay=fields.duration("initial_delay", 1.0),
        max_delay=fields.duration("max_delay", 90.0),
        backoff_factor=fields.number("backoff_factor", 2.0),
        jitter=fields.number("jitter", 0.1),
        max_attempts=fields.integer("max_attempts", 0),
    )
    fields.finish()
    return restart
