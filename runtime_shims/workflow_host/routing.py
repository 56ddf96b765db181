"""Where a PID leads as seen from a workflow. Reference 3.2."""

from __future__ import annotations

from enum import Enum, auto

from runtime_shims.pids import UPDATE, Pid

# Hosts of PIDs that are workflows whatever their node says.
_TEMPORAL = "temporal"


class Route(Enum):
    """The kinds of targets a workflow can address."""

    UPDATE = auto()
    """An update request of this run."""
    SELF = auto()
    """This workflow. The server refuses requests of a workflow to itself."""
    WORKFLOW = auto()
    """Another workflow of the same namespace."""
    PROCESS = auto()
    """A process of ordinary code, on the node its PID names."""


def route_to(own: Pid, target: Pid) -> Route:
    """Return the route to a target; the first that matches wins.

    Args:
        own: The PID of the running workflow.
        target: The PID of the target.
    """
    if target.host == UPDATE:
        return Route.UPDATE
    of_client = bool(target.node) and target.node == own.node
    if of_client or target.host in (own.host, _TEMPORAL):
        return Route.SELF if target.unique == own.unique else Route.WORKFLOW
    return Route.PROCESS
