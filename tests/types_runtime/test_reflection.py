"""Types as values: their text, their Lua type, and what Lua code can find out about them."""

from __future__ import annotations

from typing import Any

import pytest

from runtime_shims import types
from runtime_shims.lua import Table, index, invoke, tostring, type
from runtime_shims.types import Type

ORDER = types.record("Order", id=types.string, note=types.optional(types.string))
NODE: Type = types.record("Node", next=types.optional(types.lazy(lambda: NODE)))
ID = types.alias("Id", types.string)
CALLBACK = types.signature((types.string, types.optional(types.number)), (types.boolean, types.nil))


@types.generic("Page", "T", "K")
def PAGE(T: Type, K: Type) -> Type:
    return types.record(items=types.array(T), key=K)


TEXTS = [
    (types.string, "string"), (ORDER, "Order"), (ID, "Id"), (PAGE, "Page<T, K>"),
    (PAGE(ORDER, ID), "Page<Order, Id>"), (types.optional(ORDER), "Order?"),
    (types.array(types.optional(NODE)), "{Node?}"), (types.map(ID, ORDER), "{[Id]: Order}"),
    (types.record(a=types.string, **{"b c": ID}), '{a: string, ["b c"]: Id}'),
    (types.record(None, types.map(types.string, types.any), a=ID), "{a: Id, [string]: any}"),
    (types.union(types.literal("a"), types.literal(1), types.nil), '"a" | 1 | nil'),
    (types.optional(types.union(ID, ORDER)), "(Id | Order)?"),
    (types.intersection(ORDER, types.union(NODE, ID)), "Order & (Node | Id)"),
    (types.readonly(types.array(ID)), "readonly {Id}"),
    (types.constrained(types.number, min=0, max=1.5), "number @min(0) @max(1.5)"),
    (types.constrained(types.string, pattern='"%d'), 'string @pattern("\\"%d")'),
    (CALLBACK, "(string, number?) -> (boolean, nil)"),
    (types.optional(CALLBACK), "((string, number?) -> (boolean, nil))?"),
    (types.signature((), ()), "() -> ()"), (types.signature((), (ID,)), "() -> Id"),
    (types.userdata("Channel", "channel", ORDER), "Channel<Order>"),
]  # fmt: skip


@pytest.mark.parametrize(("found", "text"), TEXTS, ids=[text for _, text in TEXTS])
def test_text(found: Any, text: str) -> None:
    assert tostring(found) == text
    assert type(found) == "userdata"


KINDS = [
    (types.any, "any", "any"), (types.integer, "integer", "integer"), (types.nil, "nil", "nil"),
    (types.function, "function", "function"), (types.error, "userdata", "error"),
    (ORDER, "record", "Order"), (ID, "string", "Id"), (PAGE, "generic", "Page"),
    (PAGE(ID, ID), "record", None), (types.array(ID), "array", None),
    (types.map(ID, ID), "map", None), (types.optional(ID), "optional", None),
    (types.union(ID, ORDER), "union", None), (types.intersection(ID, ORDER), "intersection", None),
    (types.literal(1), "literal", None), (types.readonly(ID), "readonly", None),
    (types.constrained(ID, min_len=1), "constrained", None), (CALLBACK, "function", None),
    (types.lazy(lambda: NODE), "record", None),
    (types.userdata("Channel", "channel"), "userdata", None),
]  # fmt: skip


@pytest.mark.parametrize(("found", "kind", "name"), KINDS, ids=lambda part: str(part))
def test_kind_and_name(found: Any, kind: str, name: str | None) -> None:
    assert invoke(found, "kind") == kind
    assert invoke(found, "name") == name


def listed(table: Table | None) -> dict[Any, str] | None:
    return None if table is None else {key: tostring(value) for key, value in table.items()}


def test_parts() -> None:
    assert listed(ORDER.fields()) == {"id": "string", "note": "string?"}
    assert listed(PAGE(ORDER, ID).fields()) == {"items": "{Order}", "key": "Id"}
    assert listed(PAGE.params()) == {1: "T", 2: "K"}
    assert types.array(ID).elem() is ID
    assert types.map(ID, ORDER).key() is ID
    assert types.map(ID, ORDER).elem() is ORDER
    assert types.userdata("Channel", "channel", ORDER).elem() is ORDER
    assert types.userdata("Channel", "channel").elem() is None
    assert [t.inner() for t in (types.optional(ID), types.readonly(ID))] == [ID, ID]
    assert types.constrained(ID, max_len=3).inner() is ID
    assert listed(types.constrained(ID, max_len=3).constraints()) == {"max_len": "3"}
    assert listed(types.union(ID, ORDER).members()) == {1: "Id", 2: "Order"}
    assert listed(CALLBACK.params()) == {1: "string", 2: "number?"}
    assert listed(CALLBACK.returns()) == {1: "boolean", 2: "nil"}
    assert types.literal("x").value() == "x"
    mixed = types.record(None, types.map(types.integer, ID), a=ID)
    assert (mixed.key(), mixed.elem()) == (types.integer, ID)


@pytest.mark.parametrize(
    "method", ["constraints", "elem", "fields", "inner", "key", "members", "params", "returns",
               "value"]
)  # fmt: skip
def test_absent_parts(method: str) -> None:
    assert invoke(types.string, method) is None


def test_recursion_through_reflection() -> None:
    fields = NODE.fields()
    assert fields is not None
    inner = fields["next"].inner()
    assert tostring(inner) == "Node"
    assert listed(inner.fields()) == {"next": "Node?"}


def test_internals_are_invisible() -> None:
    """Lua reaches the methods of reflection and nothing else."""
    for name in ("shape", "declared", "wanted", "__call__", "_check"):
        assert index(ORDER, name) is None
    for name in ("build", "parameters", "declared"):
        assert index(PAGE, name) is None


def test_identity() -> None:
    types_by_name = Table()
    types_by_name["a"] = ORDER
    assert types_by_name["a"] is ORDER
    assert {ORDER: 1}[ORDER] == 1
