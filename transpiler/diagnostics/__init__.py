"""Findings about user input: the model, and renderers for people and machines."""

from transpiler.diagnostics.model import (
    CompileError,
    ConfigurationError,
    Diagnostic,
    Edit,
    Fix,
    LuatemporalError,
    Related,
    Severity,
    Span,
)

__all__ = [
    "CompileError",
    "ConfigurationError",
    "Diagnostic",
    "Edit",
    "Fix",
    "LuatemporalError",
    "Related",
    "Severity",
    "Span",
]
