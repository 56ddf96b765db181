"""The determinism check: finds what would make a workflow's replay differ from its first run."""

from transpiler.determinism.engine import lint_project, lint_source
from transpiler.determinism.registry import RULES

__all__ = ["RULES", "lint_project", "lint_source"]
