"""The registry: YAML files and configuration in, one checked `Project` out."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from transpiler.project.load import load_project, read_project
    from transpiler.project.model import (
        ActivityMeta,
        Entry,
        Location,
        OtherEntry,
        Project,
        WorkflowMeta,
    )

__all__ = [
    "ActivityMeta",
    "Entry",
    "Location",
    "OtherEntry",
    "Project",
    "WorkflowMeta",
    "load_project",
    "read_project",
]


def __getattr__(name: str) -> Any:
    """Load what is asked for: whoever only reads the configuration needs no YAML."""
    if name not in __all__:
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    home = "load" if name in ("load_project", "read_project") else "model"
    return getattr(import_module(f"{__name__}.{home}"), name)
