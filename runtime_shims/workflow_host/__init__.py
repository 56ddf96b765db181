"""Lua inside a Temporal workflow: the base class of generated workflows and their host."""

from runtime_shims.entry import LuaEntry
from runtime_shims.workflow_host.base import LuaWorkflow
from runtime_shims.workflow_host.host import WorkflowHost
from runtime_shims.workflow_host.versions import VersionOutOfRange

__all__ = ["LuaEntry", "LuaWorkflow", "VersionOutOfRange", "WorkflowHost"]
