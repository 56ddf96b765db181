"""The road from a project to files: check, emit; each step a pure function of the one before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from transpiler.analysis.search_attributes import search_attributes
from transpiler.api.modules import REQUIRABLE
from transpiler.checking import check_project, check_script
from transpiler.diagnostics.model import CompileError, Diagnostic, Severity
from transpiler.emit.module import Emitted, emit_module, emit_script
from transpiler.emit.project_files import manifest, packages, project_module, workers_module
from transpiler.project.model import Project
from transpiler.sources import Sources


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


def compile_project(project: Project, sources: Sources | None = None) -> Compilation:
    """Compiles a project.

    Args:
        project: A loaded project.
        sources: Its sources, where they are parsed already.

    Returns:
        Generated files and diagnostics; all files or, when anything is wrong, none.
    """
    checked = check_project(project, sources)
    diagnostics = checked.diagnostics
    emitted: dict[str, Emitted] = {}
    for entry, module, lowered in [] if diagnostics else checked.modules:
        try:
            emitted[entry.id] = emit_module(entry, module, lowered)
        except CompileError as error:
            diagnostics += error.diagnostics
    if any(d.severity is Severity.ERROR for d in diagnostics):
        return Compilation({}, tuple(sorted(diagnostics)))
    attributes = {
        entry.id: search_attributes(module.facts.flow, module.member)
        for entry, module, _ in checked.modules
    }
    return Compilation(_files(project, emitted, attributes), tuple(sorted(diagnostics)))


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
    return emit_script(*check_script(text, path, modules))


def _files(
    project: Project,
    emitted: Mapping[str, Emitted],
    attributes: Mapping[str, Mapping[str, str]],
) -> dict[str, str]:
    files = {item.path: item.text for item in emitted.values()}
    files |= packages(files)
    files["_project.py"] = project_module(project, attributes)
    files["workers.py"] = workers_module(project, emitted)
    files = dict(sorted(files.items()))
    files["manifest.json"] = manifest(project, files)
    return files
