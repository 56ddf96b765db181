"""The road from a project to files: parse, resolve, analyse, lower, emit; each step pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from transpiler.analysis.unit import SCRIPT, Member, Unit, partition
from transpiler.api.modules import REQUIRABLE
from transpiler.diagnostics.model import CompileError, Diagnostic, LuatemporalError, Severity
from transpiler.emit.module import Emitted, emit_module, emit_script
from transpiler.emit.project_files import manifest, packages, project_module, workers_module
from transpiler.frontend.parse import parse
from transpiler.ir.build import build_chunk
from transpiler.ir.limits import recursion_room
from transpiler.lower.chunk import Lowered, lower_chunk
from transpiler.lower.expressions.modules import entry_module
from transpiler.lower.facts import analyse
from transpiler.lower.module import Module, prepare
from transpiler.project.model import Entry, Project

RESERVED_PATHS = frozenset({"_project.py", "workers.py", "__init__.py"})


@dataclass(frozen=True, slots=True)
class Compilation:
    """What compiling a project gave.

    Attributes:
        files: Generated text by path below the output directory, posix; empty when there are
            errors.
        diagnostics: Everything to tell the user, in report order.
    """

    files: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...] = ()


def compile_project(project: Project) -> Compilation:
    """Compiles a project.

    Args:
        project: A loaded project.

    Returns:
        Generated files and diagnostics; all files or, when anything is wrong, none.
    """
    diagnostics: list[Diagnostic] = _name_clashes(project)
    members: list[Member] = []
    for entry in project.entries:
        try:
            members.append(parse_entry(entry))
        except LuatemporalError as error:
            diagnostics += error.diagnostics
    emitted: dict[str, Emitted] = {}
    if not diagnostics:
        for unit in partition(members):
            for module in _prepare(unit):
                entry = _entry(project, module.member.id)
                try:
                    emitted[entry.id] = emit_module(entry, module, _lower(module))
                except CompileError as error:
                    diagnostics += error.diagnostics
    if any(d.severity is Severity.ERROR for d in diagnostics):
        return Compilation({}, tuple(sorted(diagnostics)))
    return Compilation(_files(project, emitted), tuple(sorted(diagnostics)))


def compile_script(text: str, path: str, modules: tuple[str, ...] = tuple(REQUIRABLE)) -> str:
    """Compiles a bare Lua file, whose chunk is the program.

    Args:
        text: The Lua text.
        path: Its path, as messages show it.
        modules: Modules it may use.

    Returns:
        A Python module with an ``ENTRY``.

    Raises:
        CompileError: When it cannot be compiled.
    """
    chunk = build_chunk(parse(text, path), path)
    member = Member("script:main", SCRIPT, "main", modules, {}, chunk)
    (module,) = _prepare(Unit([member]))
    return emit_script(module, _lower(module))


def parse_entry(entry: Entry) -> Member:
    """Parses and resolves one entry's source.

    Args:
        entry: The entry.

    Returns:
        The entry with its IR.

    Raises:
        CompileError: For syntax errors.
    """
    chunk = build_chunk(parse(entry.source_text, entry.source_path), entry.source_path)
    return Member(
        entry.id, entry.kind, entry.method or "main", entry.modules, entry.imports, chunk
    )


def _prepare(unit: Unit) -> list[Module]:
    with recursion_room():
        return list(prepare(analyse(unit)).values())


def _lower(module: Module) -> Lowered:
    with recursion_room():
        return lower_chunk(module)


def _entry(project: Project, entry_id: str) -> Entry:
    entry = project.entry(entry_id)
    assert entry is not None
    return entry


def _files(project: Project, emitted: Mapping[str, Emitted]) -> dict[str, str]:
    files = {item.path: item.text for item in emitted.values()}
    files |= packages(files)
    files["_project.py"] = project_module(project)
    files["workers.py"] = workers_module(project, emitted)
    files = dict(sorted(files.items()))
    files["manifest.json"] = manifest(project, files)
    return files


def _name_clashes(project: Project) -> list[Diagnostic]:
    """Two entries whose generated files would have the same path."""
    seen: dict[str, Entry] = {}
    clashes = []
    for entry in project.entries:
        path = "/".join(entry_module(entry.id)) + ".py"
        other = seen.setdefault(path.lower(), entry)
        if other is not entry or path in RESERVED_PATHS:
            clashes.append(
                Diagnostic(
                    "LT205",
                    Severity.ERROR,
                    f"entry {entry.id} would be generated as {path}, like {other.id}"
                    if other is not entry
                    else f"entry {entry.id} would be generated as {path}, which is reserved",
                    entry.location.path,
                    entry.location.span,
                    entry=entry.id,
                    help="rename the entry",
                )
            )
    return clashes
