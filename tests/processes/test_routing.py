"""Where a PID leads as seen from a workflow: the first row of the table that matches."""

from __future__ import annotations

import pytest

from runtime_shims.pids import parse_pid
from runtime_shims.workflow_host.routing import Route, route_to

OWN = parse_pid("{app:tc@app:worker|own-1}")

ROUTES = [
    ("{update|u-1}", Route.UPDATE),
    ("{app:tc@update|u-1}", Route.UPDATE),
    ("{app:tc@app:worker|own-1}", Route.SELF),
    ("{app:tc@another-queue|own-1}", Route.SELF),
    ("{app:worker|own-1}", Route.SELF),
    ("{temporal|own-1}", Route.SELF),
    ("{app:tc@app:worker|legacy|own-1}", Route.SELF),
    ("{app:tc@app:worker|other}", Route.WORKFLOW),
    ("{app:tc@another-queue|other}", Route.WORKFLOW),
    ("{elsewhere@app:worker|other}", Route.WORKFLOW),
    ("{app:worker|other}", Route.WORKFLOW),
    ("{elsewhere@temporal|other}", Route.WORKFLOW),
    ("{n1@app:handler|0x00001}", Route.PROCESS),
    ("{n1@app:handler|own-1}", Route.PROCESS),
    ("{app:handler|0x00001}", Route.PROCESS),
    ("{|topology}", Route.PROCESS),
]


@pytest.mark.parametrize(("target", "route"), ROUTES)
def test_routes(target: str, route: Route) -> None:
    assert route_to(OWN, parse_pid(target)) is route


def test_without_a_node_no_other_is_of_it() -> None:
    own = parse_pid("{queue|own-1}")
    assert route_to(own, parse_pid("{app:handler|0x00001}")) is Route.PROCESS
    assert route_to(own, parse_pid("{queue|other}")) is Route.WORKFLOW
