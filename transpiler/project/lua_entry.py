"""One Lua entry: source, method, modules, imports and `meta.temporal`. Reference 1.2 and 1.3."""

from __future__ import annotations

from pathlib import Path

from transpiler.api.options import unknown_option
from transpiler.diagnostics.model import Severity, Span
from transpiler.project.document import Mapping, plain
from transpiler.project.fields import Fields
from transpiler.project.model import ActivityMeta, Entry, Location, WorkflowMeta
from transpiler.project.names import PLACEHOLDER, is_id, qualify
from transpiler.project.problems import (
    BAD_MODULE,
    BAD_NAME,
    BAD_VALUE,
    MISSING_SOURCE,
    OUTSIDE_ROOT,
    UNHOSTED_WORKFLOW,
    UNKNOWN_FIELD,
    suggestion,
)
from transpiler.project.sources import FILE_SCHEME, SourceError, read_source

DEFAULT_METHOD = "main"
ACTIVITY_KINDS = ("function.lua", "process.lua")


def read_lua_entry(root: Path, fields: Fields, kind: str) -> Entry:
    """Read the fields of one Lua entry.

    Args:
        root: The project's root, resolved.
        fields: The entry's fields.
        kind: Its kind, one of `LUA_KINDS`.

    Returns:
        The entry; wrong values were reported and replaced by defaults. What it refers to is
        checked later, when all files are read.
    """
    namespace, _, name = fields.entry.partition(":")
    places: dict[str, Location] = {}
    source_path, source_text, inline = _source(root, fields, name)
    workflow, activity = _temporal(fields, kind, namespace, places)
    meta = fields.mapping.get("meta")
    raw = plain(fields.mapping)
    return Entry(
        id=fields.entry,
        namespace=namespace,
        name=name,
        kind=kind,
        location=Location(path=fields.path, span=fields.mapping.span),
        source_path=source_path,
        source_text=source_text,
        inline=inline,
        method=_method(fields, kind),
        modules=_modules(fields, places),
        imports=_imports(fields, places),
        meta=plain(meta) if isinstance(meta, Mapping) else {},
        workflow=workflow,
        activity=activity,
        raw=raw,
        places=places,
    )


def _source(root: Path, fields: Fields, name: str) -> tuple[str, str, bool]:
    reference = fields.text("source", required=True)
    if not reference.startswith(FILE_SCHEME):
        return f"{fields.path}#{name}", reference, True
    try:
        path, text = read_source(root, fields.path, reference)
    except SourceError as error:
        fields.report(
            OUTSIDE_ROOT if error.outside else MISSING_SOURCE,
            str(error),
            fields.span("source"),
            help=f"paths are relative to the directory of {fields.path}",
        )
        return "", "", False
    return path, text, False


def _method(fields: Fields, kind: str) -> str | None:
    if kind == "library.lua":
        if fields.has("method"):
            fields.report(
                UNKNOWN_FIELD,
                "method has no meaning for a library.lua entry",
                fields.span("method"),
                severity=Severity.WARNING,
                help="remove it: importers get what the chunk returns",
            )
        return None
    if not fields.has("method"):
        if kind != "workflow.lua":
            fields.missing("method", help="name the exported function, usually 'main'")
        return DEFAULT_METHOD
    method = fields.text("method", DEFAULT_METHOD)
    if not method:
        fields.report(BAD_VALUE, "method is empty", fields.span("method"))
    return method


def _modules(fields: Fields, places: dict[str, Location]) -> tuple[str, ...]:
    modules: list[str] = []
    for name, span in fields.strings("modules"):
        if not name:
            fields.report(BAD_MODULE, "a module name is empty", span)
        elif ":" in name:
            fields.report(
                BAD_MODULE,
                f"'{name}' is not a module name",
                span,
                help="entries are imported: write it as 'ALIAS: " + name + "' under 'imports'",
            )
        elif name not in modules:
            modules.append(name)
            places[f"modules.{name}"] = Location(path=fields.path, span=span)
    return tuple(modules)


def _imports(fields: Fields, places: dict[str, Location]) -> dict[str, str]:
    imports: dict[str, str] = {}
    for item in fields.items("imports"):
        target = plain(item.value)
        span = item.value.span
        if not item.key:
            fields.report(BAD_NAME, "an import alias is empty", item.key_span)
        elif not isinstance(target, str):
            fields.report(BAD_VALUE, f"imports.{item.key} must be an entry id", span)
        elif not is_id(target):
            namespace = fields.entry.partition(":")[0]
            fields.report(
                BAD_NAME,
                f"imports.{item.key}: '{target}' is not an entry id",
                span,
                help=(
                    None if ":" in target else f"write it with its namespace: {namespace}:{target}"
                ),
            )
        else:
            imports[item.key] = target
            places[f"imports.{item.key}"] = Location(path=fields.path, span=span)
    return imports


def _temporal(
    fields: Fields, kind: str, namespace: str, places: dict[str, Location]
) -> tuple[WorkflowMeta | None, ActivityMeta | None]:
    meta = fields.section("meta")
    _check_options(meta.section("options"))
    temporal = meta.section("temporal")
    workflow: WorkflowMeta | None = None
    activity: ActivityMeta | None = None
    if temporal.has("workflow"):
        if kind == "workflow.lua":
            workflow = _workflow(temporal.section("workflow"), namespace, places)
        else:
            _misplaced(temporal, "workflow", kind, "workflow.lua")
    elif kind == "workflow.lua":
        fields.report(
            UNHOSTED_WORKFLOW,
            "no worker hosts this workflow",
            _start(fields.mapping.span),
            severity=Severity.HINT,
            help="name one under meta.temporal.workflow.worker",
        )
    if temporal.has("activity"):
        if kind in ACTIVITY_KINDS:
            activity = _activity(temporal.section("activity"), namespace, places)
        else:
            _misplaced(temporal, "activity", kind, " or ".join(ACTIVITY_KINDS))
    temporal.finish(("workflow", "activity"))
    return workflow, activity


def _check_options(options: Fields) -> None:
    """Refuse misspelt names among the entry's default call options. Reference 1.2."""
    for item in options.mapping:
        known = unknown_option(item.key)
        if known is not None:
            options.report(
                BAD_VALUE,
                f"unknown option '{item.key}'",
                item.key_span,
                help=suggestion(item.key, known, similarity=0.5),
            )


def _workflow(fields: Fields, namespace: str, places: dict[str, Location]) -> WorkflowMeta | None:
    worker = _worker(fields, namespace)
    places["workflow.worker"] = Location(path=fields.path, span=fields.span("worker"))
    type_name = fields.text("name", fields.entry)
    fields.finish()
    if fields.has("name") and (not type_name or PLACEHOLDER.search(type_name)):
        fields.report(
            BAD_VALUE,
            f"'{type_name}' cannot be a workflow type name",
            fields.span("name"),
            help="type names are fixed at compile time: write the name itself",
        )
    return None if worker is None else WorkflowMeta(worker=worker, type_name=type_name)


def _activity(fields: Fields, namespace: str, places: dict[str, Location]) -> ActivityMeta | None:
    worker = _worker(fields, namespace)
    places["activity.worker"] = Location(path=fields.path, span=fields.span("worker"))
    local = fields.flag("local")
    fields.finish()
    return None if worker is None else ActivityMeta(worker=worker, local=local)


def _worker(fields: Fields, namespace: str) -> str | None:
    text = fields.text("worker", required=True)
    if not text:
        return None
    worker = qualify(text, namespace)
    if is_id(worker):
        return worker
    fields.report(
        BAD_NAME, f"{fields.prefix}worker: '{text}' is not an entry id", fields.span("worker")
    )
    return None


def _misplaced(temporal: Fields, key: str, kind: str, wanted: str) -> None:
    temporal.report(
        UNKNOWN_FIELD,
        f"meta.temporal.{key} has no meaning for a {kind} entry",
        temporal.span(key),
        severity=Severity.WARNING,
        help=f"it belongs to {wanted} entries",
    )


def _start(span: Span) -> Span:
    return Span(span.line, span.column, span.line, span.column + 1)
