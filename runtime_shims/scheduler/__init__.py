"""The deterministic cooperative scheduler on which every Lua coroutine of one execution runs."""

from runtime_shims.scheduler.channel import Case, Channel, close_now, offer
from runtime_shims.scheduler.driver import Scheduler
from runtime_shims.scheduler.operations import (
    AtRest,
    Operation,
    Spawn,
    Waiter,
    Yield,
    at_rest,
    park,
    suspend,
)
from runtime_shims.scheduler.selection import select
from runtime_shims.scheduler.thread import Thread

__all__ = [
    "AtRest",
    "Case",
    "Channel",
    "Operation",
    "Scheduler",
    "Spawn",
    "Thread",
    "Waiter",
    "Yield",
    "at_rest",
    "close_now",
    "offer",
    "park",
    "select",
    "suspend",
]
