"""One Lua source on its way through the linter: what is checked, and what comes out of it.

Both are plain data, so that sources may be examined by several processes, and what came out of one
be kept until its text changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from transpiler.determinism.flow.summarise import summarise
from transpiler.determinism.flow.summary import ModuleSummary
from transpiler.determinism.rule import Finding
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import CompileError, Diagnostic
from transpiler.frontend.parse import parse
from transpiler.ir import nodes as ir
from transpiler.ir.build import build_chunk
from transpiler.project.model import Location


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceFile:
    """A Lua source and what the registry says of it.

    Attributes:
        path: Path for findings.
        text: The source; bytes that are not UTF-8 are surrogate escapes.
        entry: Id of the registry entry, or None for a Lua file given by itself.
        method: Name of a workflow's exported function; None for any other entry.
        modules: Modules the entry declares, or None for a Lua file given by itself.
        imports: Its aliases, with the ids they stand for.
        places: Registry locations, as in `Entry.places`.
        is_workflow: Whether it runs inside workflow executions.
    """

    path: str
    text: str
    entry: str | None = None
    method: str | None = None
    modules: tuple[str, ...] | None = None
    imports: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Location] = field(default_factory=dict)
    is_workflow: bool = True


@dataclass(slots=True)
class FileReport:
    """What is known of a source without looking at any other.

    Attributes:
        errors: Why it cannot be compiled; there is nothing else then.
        findings: Findings of the rules that look at one source, with the rule's code.
        globals: Names of the globals it assigns.
        summary: Its value flow, for workflow code.
    """

    errors: tuple[Diagnostic, ...] = ()
    findings: list[tuple[str, Finding]] = field(default_factory=list)
    globals: frozenset[str] = frozenset()
    summary: ModuleSummary | None = None


def examine(file: SourceFile, chunk: ir.Chunk | None = None) -> FileReport:
    """Examine a source; the report depends on nothing but the arguments.

    Args:
        file: The source.
        chunk: Its tree, where it is parsed already.
    """
    try:
        tree = chunk or build_chunk(parse(file.text, file.path), file.path)
    except CompileError as error:
        return FileReport(tuple(replace(d, entry=file.entry) for d in error.diagnostics))
    return examine_tree(file, tree)


def examine_tree(file: SourceFile, chunk: ir.Chunk) -> FileReport:
    """Examine a source that is parsed; see `examine`."""
    from transpiler.determinism.registry import RULES

    unit = Unit(
        path=file.path,
        chunk=chunk,
        entry=file.entry,
        modules=file.modules,
        imports=file.imports,
        places=file.places,
        is_workflow=file.is_workflow,
    )
    findings = [
        (rule.code, finding)
        for rule in RULES
        if rule.check is not None and (unit.is_workflow or not rule.workflow_only)
        for finding in rule.check(unit)
    ]
    summary = summarise(chunk, file.modules, file.imports) if file.is_workflow else None
    return FileReport((), findings, unit.assigned_globals, summary)
