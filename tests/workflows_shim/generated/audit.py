"""A function entry that is no activity, whose chunk keeps state of its own, as compiled."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua import LineTable, Table
from runtime_shims.modules import ctx
from runtime_shims.process_host import LuaEntry

from ._project import PROJECT

__lua__ = LineTable("audit.lua", "18:1 4:1 1:1 1:1 1:1 1:1 1:1")


def chunk() -> Any:
    calls = 0

    def main(payment: Any = None) -> Any:
        nonlocal calls
        calls += 1
        payment["amount"] = 0
        tenant, _ = ctx.get("tenant")
        return Table(calls=calls, tenant=tenant)

    return Table(main=main)


ENTRY = LuaEntry("app:audit", project=PROJECT, chunk=chunk, method="main")
