"""Lua in ordinary code: activities, and function entries called by other functions."""

from runtime_shims.entry import LuaEntry
from runtime_shims.process_host.activity import run_activity
from runtime_shims.process_host.host import ProcessHost

__all__ = ["LuaEntry", "ProcessHost", "run_activity"]
