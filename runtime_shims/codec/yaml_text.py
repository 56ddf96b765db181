"""YAML text as Lua values and back, by the types of YAML 1.2; every decode builds fresh tables."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Sequence
from typing import Any, ClassVar

import yaml
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from runtime_shims.codec.encode import json_text, to_bytes
from runtime_shims.codec.limits import INT64_MAX, INT64_MIN, MAX_DEPTH, CodecError
from runtime_shims.lua import LuaError, Table, setindex
from runtime_shims.lua.text.encoding import from_bytes

_TAG = "tag:yaml.org,2002:"


def yaml_text(value: Any, first: Sequence[str] | None = None, sort_rest: bool = False) -> str:
    """Write a value as YAML text. Reference 10.7, with the table rules of 2.3.

    Args:
        value: The value; userdata and functions are `null`.
        first: Names of fields that come before the others, in every mapping. Without it the
            fields of a mapping stand in alphabetical order.
        sort_rest: Whether the fields not named in `first` are sorted; otherwise they keep the
            order in which they were set.

    Raises:
        CodecError: Sparse, mixed-key, cyclic or too deeply nested tables.
    """
    plain = json.loads(to_bytes(json_text(value)))
    if first is not None:
        plain = _arranged(plain, {name: place for place, name in enumerate(first)}, sort_rest)
    text = yaml.dump(
        plain,
        Dumper=_Dumper,
        default_flow_style=False,
        allow_unicode=True,
        sort_keys=first is None,
        width=float("inf"),
    )
    return str(text)


def decode_yaml(text: str) -> Any:
    """Read the first document of YAML text; an empty one is nil. Reference 10.7.

    Raises:
        CodecError: The text is not YAML, or says what no Lua value can.
    """
    try:
        loader = _Loader(text)
        try:
            node = loader.get_node() if loader.check_node() else None
            return None if node is None else _Reader(loader).read(node, MAX_DEPTH)
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        raise CodecError(" ".join(str(error).split())) from None
    except RecursionError:
        raise CodecError("exceeded maximum nesting depth for YAML decoding") from None


class _Dumper(yaml.SafeDumper):
    """Writes plain values, quoting what a YAML 1.1 or 1.2 reader would take for something else."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write a value that occurs twice in full, as JSON does."""
        return True


class _Loader(yaml.SafeLoader):
    """Finds out the types of plain scalars as YAML 1.2 does: `yes` and dates are strings."""

    # The type stubs call it an instance variable; the library itself reads the class's.
    yaml_implicit_resolvers: ClassVar[  # type: ignore[misc]
        dict[str, list[tuple[str, re.Pattern[str]]]]
    ] = {}


# A type, the texts it is written as, and the characters these start with; "" is an empty text.
for _name, _pattern, _starts in (
    ("bool", r"true|True|TRUE|false|False|FALSE", [*"tTfF"]),
    ("null", r"~|null|Null|NULL|", [*"~nN", ""]),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", [*"-+0123456789"]),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", [*"-+.0123456789"]),
    ("float", r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", [*"-+."]),
    ("merge", r"<<", ["<"]),
):
    for _kind in (_Loader, _Dumper):
        _kind.add_implicit_resolver(_TAG + _name, re.compile(f"(?:{_pattern})$"), _starts)


class _Reader:
    """Turns the node graph of one document into Lua values; an alias gives the same table again."""

    def __init__(self, loader: _Loader) -> None:
        self._loader = loader
        self._tables: dict[yaml.Node, Table | None] = {}

    def read(self, node: yaml.Node, depth: int) -> Any:
        """Read a node with `depth` levels of nesting left."""
        if isinstance(node, ScalarNode):
            return _scalar(node)
        if depth == 0:
            raise CodecError("exceeded maximum nesting depth for YAML decoding")
        if node in self._tables:
            table = self._tables[node]
            if table is None:
                raise CodecError("a value contains itself")
            return table
        self._tables[node] = None
        self._tables[node] = table = self._collection(node, depth - 1)
        return table

    def _collection(self, node: yaml.Node, depth: int) -> Table:
        """Read a sequence or mapping; null elements leave holes."""
        table = Table()
        if isinstance(node, SequenceNode):
            for place, item in enumerate(node.value, 1):
                setindex(table, place, self.read(item, depth))
            return table
        assert isinstance(node, MappingNode)
        _refuse_repeated_keys(node)
        self._loader.flatten_mapping(node)
        table.mark_object()
        for key_node, value_node in node.value:
            key = self.read(key_node, depth)
            try:
                setindex(table, key, self.read(value_node, depth))
            except LuaError:
                raise CodecError("a mapping key is null or not a number") from None
        return table


def _refuse_repeated_keys(node: MappingNode) -> None:
    """Refuse a mapping that defines a key twice; merged mappings may define it again."""
    seen: dict[tuple[str, str], None] = {}
    for key, _ in node.value:
        if isinstance(key, ScalarNode):
            name = (key.tag, key.value)
            if name in seen:
                raise CodecError(f"mapping key {key.value!r} is defined twice")
            seen[name] = None


def _scalar(node: ScalarNode) -> Any:
    """Read a scalar by its tag; one with a tag of its own is a string."""
    text: str = node.value
    kind = node.tag.removeprefix(_TAG)
    try:
        if kind == "null":
            return None
        if kind == "bool":
            return text.lower() == "true"
        if kind == "int":
            return _integer(text)
        if kind == "float":
            return _float(text)
        if kind == "binary":
            return from_bytes(b64decode(text))
    except ValueError:
        raise CodecError(f"cannot read {text!r} as {kind}") from None
    return text


def _integer(text: str) -> int | float:
    """Read an integer; one beyond 64 bits is the nearest float."""
    value = int(text, 0 if text[:2] in ("0o", "0x") else 10)
    return value if INT64_MIN <= value <= INT64_MAX else float(value)


def _float(text: str) -> float:
    """Read a float, which in YAML has a dot before `inf` and `nan`."""
    return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))


def _arranged(value: Any, places: dict[str, int], sort_rest: bool) -> Any:
    """Return plain data with the fields of every mapping in the order asked for."""
    if isinstance(value, list):
        return [_arranged(item, places, sort_rest) for item in value]
    if not isinstance(value, dict):
        return value
    named = sorted((name for name in value if name in places), key=places.__getitem__)
    rest = [name for name in value if name not in places]
    order = [*named, *(sorted(rest) if sort_rest else rest)]
    return {name: _arranged(value[name], places, sort_rest) for name in order}
