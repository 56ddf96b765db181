"""Assembles one generated module: skeleton, imports, body, line table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from transpiler.diagnostics.model import Span
from transpiler.emit.formatting import format_source
from transpiler.emit.linetable import Encoded, line_table
from transpiler.emit.printer import NestingError, Printed, print_body
from transpiler.emit.templates import render
from transpiler.lower import literals
from transpiler.lower.chunk import Lowered
from transpiler.lower.expressions.modules import entry_module
from transpiler.lower.module import Module
from transpiler.lower.naming import identifier
from transpiler.project.model import Entry

BODY = "# body stands here"
OWN_NAMES = ("ENTRY", "chunk", "main", "range")
"""Names a skeleton defines, and the builtin that compiled code uses."""


@dataclass(frozen=True, slots=True)
class Emitted:
    """One generated module.

    Attributes:
        path: File path below the output directory, posix.
        text: The module.
        symbol: Name of the workflow class or activity function, None for libraries and plain
            functions.
    """

    path: str
    text: str
    symbol: str | None


def emit_module(entry: Entry, module: Module, lowered: Lowered) -> Emitted:
    """Assembles a member's module.

    Args:
        entry: The registry entry.
        module: The lowered module with its imports.
        lowered: Its body and entry point.

    Returns:
        The generated module.
    """
    path = entry_module(entry.id)
    names = _names(entry, module)
    symbol = _symbol(entry, module)
    values: dict[str, object] = {"entry": entry, "symbol": symbol or "", **names}
    text = _assemble(_template(entry), module, lowered, entry.source_path, values)
    return Emitted("/".join(path) + ".py", text, symbol)


def emit_script(module: Module, lowered: Lowered) -> str:
    """Assembles the module of a bare Lua file.

    Args:
        module: The lowered script.
        lowered: Its body and entry point.

    Returns:
        The module.
    """
    use = module.imports.use
    names = {
        "line_table": use("runtime_shims.lua", "LineTable"),
        "lua_entry": use("runtime_shims.entry", "LuaEntry"),
        "project": use("runtime_shims.project", "Project"),
    }
    return _assemble("script.py.j2", module, lowered, module.path, names)


def _assemble(
    template: str, module: Module, lowered: Lowered, source: str, names: Mapping[str, object]
) -> str:
    printed = Printed()
    try:
        print_body(lowered.body, printed)
    except NestingError as error:
        line = error.lua_line
        message = "this is nested too deeply for Python"
        help_text = "compute parts of it in locals, or move it to a function of its own"
        raise module.refusal("LT206", message, Span(line, 1, line, 2), help_text) from None
    skeleton = render(
        template,
        source=source,
        arguments=lowered.entry,
        body=BODY,
        header=_docstring(lowered.header),
        imports=_imports(module),
        **names,
    )
    before, _, after = skeleton.partition(BODY)
    unformatted = before + printed.text.rstrip("\n") + after
    formatted = format_source(unformatted)
    table = line_table(printed, before.count("\n"), unformatted, formatted)
    footer = _footer(str(names["line_table"]), source, table, module)
    return f"{formatted}\n\n{format_source(footer)}"


def _docstring(lines: list[str]) -> str:
    """Returns comment lines as the rest of a module docstring, empty when there are none."""
    if not lines:
        return ""
    text = "\n".join(lines).strip("\n")
    return "\n\n" + text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"') + "\n"


def _template(entry: Entry) -> str:
    if entry.workflow is not None:
        return "workflow.py.j2"
    if entry.activity is not None:
        return "activity.py.j2"
    return "library.py.j2" if entry.kind == "library.lua" else "function.py.j2"


def _symbol(entry: Entry, module: Module) -> str | None:
    """Names the workflow class or activity function so that it shadows nothing its module uses.

    Imports must have been asked for already, those of the skeleton included.
    """
    name = entry_module(entry.id)[-1]
    if entry.workflow is not None:
        base = "".join(part[:1].upper() + part[1:] for part in name.split("_"))
        candidates = [identifier(base), identifier(f"{base}Workflow")]
    elif entry.activity is not None:
        candidates = [identifier(name), identifier(f"{name}_activity")]
    else:
        return None
    taken = {*module.imports.user_names, *module.imports.chosen.values(), *OWN_NAMES}
    while candidates[-1] in taken:
        candidates.append(f"{candidates[1]}_{len(candidates)}")
    return next(candidate for candidate in candidates if candidate not in taken)


def _names(entry: Entry, module: Module) -> dict[str, str]:
    """Asks for the imports the skeleton itself needs and returns their local names."""
    use = module.imports.use
    names = {"line_table": use("runtime_shims.lua", "LineTable")}
    if entry.kind == "library.lua":
        return names
    dots = "." * len(entry_module(entry.id))
    names["project"] = use(f"{dots}_project", "PROJECT")
    names["any"] = ""
    if entry.workflow is not None:
        names["any"] = use("typing", "Any")
        names["lua_error"] = use("runtime_shims.lua", "LuaError")
        names["lua_entry"] = use("runtime_shims.workflow_host", "LuaEntry")
        names["base"] = use("runtime_shims.workflow_host", "LuaWorkflow")
        names["workflow"] = use("temporalio", "workflow")
    elif entry.activity is not None:
        names["any"] = use("typing", "Any")
        names["lua_entry"] = use("runtime_shims.process_host", "LuaEntry")
        names["run_activity"] = use("runtime_shims.process_host", "run_activity")
        names["activity"] = use("temporalio", "activity")
    else:
        names["lua_entry"] = use("runtime_shims.process_host", "LuaEntry")
    return names


def _imports(module: Module) -> dict[str, list[str]]:
    """Returns import lines by group: standard library, Temporal, shims, relative."""
    groups: dict[str, list[str]] = {"stdlib": [], "temporal": [], "shims": [], "local": []}
    for source, clause in module.imports.lines():
        line = f"from {source} import {clause}"
        if source.startswith("."):
            groups["local"].append(line)
        elif source.startswith("runtime_shims"):
            groups["shims"].append(line)
        elif source.startswith("temporalio"):
            groups["temporal"].append(line)
        else:
            groups["stdlib"].append(line)
    groups["local"].sort(key=lambda line: (-_dots(line), line))
    return groups


def _dots(line: str) -> int:
    source = line.split(" ")[1]
    return len(source) - len(source.lstrip("."))


def _footer(name: str, source: str, table: Encoded, module: Module) -> str:
    renamed = dict(sorted(module.names.renamed.items()))
    extra = f", names={renamed!r}" if renamed else ""
    extra += f", places={literals.string(table.places)}" if table.places else ""
    extra += f", methods={literals.string(table.methods)}" if table.methods else ""
    path, lines = literals.string(source), literals.string(table.lines)
    return f"__lua__ = {name}({path}, {lines}{extra})\n"
