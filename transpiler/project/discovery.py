"""Which files of a directory are registry files, and the entries as they stand in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from transpiler.project.document import (
    DocumentError,
    Item,
    Mapping,
    Scalar,
    Sequence,
    Value,
    parse_document,
)
from transpiler.project.names import is_namespace
from transpiler.project.problems import (
    BAD_NAME,
    BAD_VALUE,
    OUTSIDE_ROOT,
    SHAPE,
    SYNTAX,
    TOP,
    Problems,
)
from transpiler.project.walking import CONVENTIONAL_STEM, registry_files


@dataclass(frozen=True, slots=True)
class RawEntry:
    """One entry before its fields are read: the `data` wrapper opened, the file's meta merged.

    Attributes:
        path: The registry file, relative to the project's root.
        namespace: The file's namespace.
        fields: The entry's fields.
    """

    path: str
    namespace: str
    fields: Mapping


def read_entries(root: Path, problems: Problems) -> list[RawEntry]:
    """Read all registry files below a directory.

    Reference 1.1. A file counts when it has `namespace` and either `entries` or both `name` and
    `kind`; a file called `_index.yaml` must count.

    Args:
        root: The project's directory, resolved.
        problems: Where findings go.

    Returns:
        The entries in the order of files and, within one, of the text.
    """
    entries: list[RawEntry] = []
    seen = False
    for file in registry_files(root):
        found = _read_file(root, file, problems)
        if found is not None:
            seen = True
            entries.extend(found)
    if not seen:
        problems.add(
            SHAPE,
            "no registry file found",
            ".",
            help="a project needs an _index.yaml with 'namespace' and 'entries'; "
            "`luatemporal init` writes one",
        )
    return entries


def _read_file(root: Path, file: Path, problems: Problems) -> list[RawEntry] | None:
    path = file.relative_to(root).as_posix()
    conventional = file.stem == CONVENTIONAL_STEM
    if not file.resolve().is_relative_to(root):
        problems.add(OUTSIDE_ROOT, "registry file is a link that leaves the project", path)
        return []
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        if conventional:
            problems.add(SYNTAX, f"registry file cannot be read: {error}", path)
        return [] if conventional else None
    try:
        document = parse_document(text, is_json=file.suffix == ".json")
    except DocumentError as error:
        if not conventional and not re.search(r'^\s*"?namespace"?\s*:', text, re.MULTILINE):
            return None
        problems.add(SYNTAX, error.message, path, error.span, help=_syntax_help(text, error))
        return []
    if not _has_shape(document):
        if conventional:
            problems.add(
                SHAPE,
                "not a registry file: it needs 'namespace' and 'entries', or 'name' and 'kind'",
                path,
                TOP if document is None else document.span,
            )
            return []
        return None
    assert isinstance(document, Mapping)
    return _file_entries(path, document, problems)


def _syntax_help(text: str, error: DocumentError) -> str | None:
    lines = text.splitlines()
    number = error.span.line
    if number <= len(lines) and "\t" in lines[number - 1]:
        return "indent with spaces: YAML does not allow tabs"
    return None


def _has_shape(document: Value | None) -> bool:
    return (
        isinstance(document, Mapping)
        and "namespace" in document
        and ("entries" in document or ("name" in document and "kind" in document))
    )


def _file_entries(path: str, document: Mapping, problems: Problems) -> list[RawEntry]:
    namespace = document.get("namespace")
    assert namespace is not None
    if not isinstance(namespace, Scalar) or not isinstance(namespace.value, str):
        problems.add(BAD_VALUE, "namespace must be a string", path, namespace.span)
        return []
    if not is_namespace(namespace.value):
        problems.add(
            BAD_NAME,
            f"invalid namespace '{namespace.value}'",
            path,
            namespace.span,
            help="use letters, digits, '_' and '-', parted by single dots",
        )
        return []
    listed = document.get("entries")
    if listed is None:
        own = tuple(item for item in document if item.key not in ("version", "namespace"))
        return [RawEntry(path, namespace.value, _unwrap(Mapping(own, document.span)))]
    if isinstance(listed, Scalar) and listed.value is None:
        return []
    if not isinstance(listed, Sequence):
        problems.add(BAD_VALUE, "entries must be a list", path, listed.span)
        return []
    shared = document.get("meta")
    if shared is not None and not isinstance(shared, Mapping):
        problems.add(BAD_VALUE, "meta must be a mapping", path, shared.span)
        shared = None
    entries: list[RawEntry] = []
    for node in listed.items:
        if isinstance(node, Mapping):
            entries.append(RawEntry(path, namespace.value, _with_meta(_unwrap(node), shared)))
        else:
            problems.add(BAD_VALUE, "an entry must be a mapping", path, node.span)
    return entries


def _unwrap(entry: Mapping) -> Mapping:
    data = entry.get("data")
    if not isinstance(data, Mapping):
        return entry
    outer = tuple(item for item in entry if item.key != "data")
    inner = tuple(item for item in data if item.key not in entry)
    return Mapping((*outer, *inner), entry.span)


def _with_meta(entry: Mapping, shared: Mapping | None) -> Mapping:
    if shared is None:
        return entry
    own = entry.find("meta")
    if own is None:
        key_span = shared.span
        return Mapping((*entry.items, Item("meta", key_span, shared)), entry.span)
    if not isinstance(own.value, Mapping):
        return entry
    inherited = tuple(item for item in shared if item.key not in own.value)
    merged = Mapping((*inherited, *own.value.items), own.value.span)
    items = tuple(Item("meta", own.key_span, merged) if item is own else item for item in entry)
    return Mapping(items, entry.span)
