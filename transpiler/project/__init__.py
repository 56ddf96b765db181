"""The registry: YAML files and configuration in, one checked `Project` out."""

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
