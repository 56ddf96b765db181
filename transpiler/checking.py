"""The compiler up to the point where nothing can be wrong any more: parse, resolve, analyse, lower.

Shared by the build, which goes on to write Python, and by lint, which stops here and so needs
neither the formatter nor the templates.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from transpiler.analysis.unit import SCRIPT, Member, Unit, partition
from transpiler.diagnostics.model import CompileError, Diagnostic, LuatemporalError, Severity
from transpiler.frontend.parse import parse
from transpiler.ir.build import build_chunk
from transpiler.ir.limits import PASS_FRAMES
from transpiler.lower.chunk import Lowered, lower_chunk
from transpiler.lower.expressions.modules import entry_module
from transpiler.lower.facts import analyse
from transpiler.lower.module import Module, prepare
from transpiler.project.model import Entry, Project
from transpiler.sources import Sources
from transpiler.stack import stack_room

RESERVED_PATHS = frozenset({"_project.py", "workers.py", "__init__.py"})


@dataclass(frozen=True, slots=True)
class Checked:
    """A project's entries, lowered.

    Attributes:
        modules: Entry, module and lowered chunk, by unit and entry id; not all of them where
            there are diagnostics.
        diagnostics: What is wrong, in no particular order.
    """

    modules: list[tuple[Entry, Module, Lowered]]
    diagnostics: list[Diagnostic]


def check_project(project: Project, sources: Sources | None = None) -> Checked:
    """Takes every entry of a project as far as it goes without writing Python.

    Args:
        project: A loaded project.
        sources: Its sources, where they are parsed already.

    Returns:
        The lowered modules and all diagnostics.
    """
    diagnostics = name_clashes(project)
    members: list[Member] = []
    sources = sources or Sources()
    for entry in project.entries:
        try:
            members.append(parse_entry(entry, sources))
        except LuatemporalError as error:
            diagnostics += error.diagnostics
    if diagnostics:
        return Checked([], diagnostics)
    return Checked(*_lowered(project, members))


def refused(project: Project, members: Iterable[Member]) -> list[Diagnostic]:
    """Finds what the compiler refuses in parsed entries.

    Args:
        project: Their project.
        members: Entries with everything that imports connect them to.

    Returns:
        The diagnostics, in no particular order.
    """
    return _lowered(project, members)[1]


def _lowered(
    project: Project, members: Iterable[Member]
) -> tuple[list[tuple[Entry, Module, Lowered]], list[Diagnostic]]:
    modules: list[tuple[Entry, Module, Lowered]] = []
    diagnostics: list[Diagnostic] = []
    for unit in partition(members):
        for module in _prepare(unit):
            entry = _entry(project, module.member.id)
            try:
                modules.append((entry, module, _lower(module)))
            except CompileError as error:
                diagnostics += error.diagnostics
    return modules, diagnostics


def check_script(text: str, path: str, modules: tuple[str, ...]) -> tuple[Module, Lowered]:
    """Takes a bare Lua file, whose chunk is the program, as far as it goes.

    Args:
        text: The Lua text.
        path: Its path, as messages show it.
        modules: Modules it may use.

    Returns:
        The module and its lowered chunk.

    Raises:
        CompileError: When it cannot be compiled.
    """
    (module,) = _prepare(Unit([parse_script(text, path, modules)]))
    return module, _lower(module)


def parse_script(text: str, path: str, modules: tuple[str, ...]) -> Member:
    """Parses and resolves a bare Lua file; see ``check_script``."""
    chunk = build_chunk(parse(text, path), path)
    return Member("script:main", SCRIPT, "main", modules, {}, chunk)


def parse_entry(entry: Entry, sources: Sources) -> Member:
    """Parses and resolves an entry's source.

    Raises:
        CompileError: For a syntax error, and for what no later pass could cope with.
    """
    chunk = sources.chunk(entry)
    return Member(entry.id, entry.kind, entry.method or "main", entry.modules, entry.imports, chunk)


def _prepare(unit: Unit) -> list[Module]:
    with stack_room(PASS_FRAMES):
        return list(prepare(analyse(unit)).values())


def _lower(module: Module) -> Lowered:
    with stack_room(PASS_FRAMES):
        return lower_chunk(module)


def _entry(project: Project, entry_id: str) -> Entry:
    entry = project.entry(entry_id)
    assert entry is not None
    return entry


def name_clashes(project: Project) -> list[Diagnostic]:
    """Finds entries whose generated files would have the same path.

    Args:
        project: The project.
    """
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
                    (
                        f"entry {entry.id} would be generated as {path}, like {other.id}"
                        if other is not entry
                        else f"entry {entry.id} would be generated as {path}, which is reserved"
                    ),
                    entry.location.path,
                    entry.location.span,
                    entry=entry.id,
                    help="rename the entry",
                )
            )
    return clashes
