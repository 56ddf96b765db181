"""What types accept, and the message for what they do not."""

from __future__ import annotations

from typing import Any

import pytest

from runtime_shims import types
from runtime_shims.lua import LuaError, Table, array, setmetatable
from runtime_shims.message import Message
from runtime_shims.modules import errors
from runtime_shims.types import Type

ITEM = types.record("Item", sku=types.string, price=types.number)
ORDER = types.record(
    "Order", id=types.string, items=types.array(ITEM), note=types.optional(types.string)
)
NODE: Type = types.record("Node", value=types.any, next=types.optional(types.lazy(lambda: NODE)))
LEVEL = types.alias("Level", types.union(types.literal("debug"), types.literal("info")))
CIRCLE = types.record("Circle", kind=types.literal("circle"), radius=types.number)
SQUARE = types.record("Square", kind=types.literal("square"), side=types.number)
FIGURE = types.union(CIRCLE, SQUARE)
JSON: Type = types.alias(
    "Json",
    types.union(
        types.nil,
        types.boolean,
        types.number,
        types.string,
        types.array(types.lazy(lambda: JSON)),
        types.map(types.string, types.lazy(lambda: JSON)),
    ),
)
PERCENT = types.constrained(types.integer, min=0, max=100)
MESSAGE = Message("", "topic", ())
NAMED = types.record(name=types.string)
AGED = types.record(age=types.integer)


@types.generic("Page", "T")
def PAGE(T: Type) -> Type:
    return types.record(items=types.array(T), next=types.optional(types.string))


@types.generic("List", "T")
def LIST(T: Type) -> Type:
    return types.record(value=T, next=types.optional(LIST(T)))


def item(price: Any = 1, **more: Any) -> Table:
    return Table(sku="a", price=price, **more)


def function(*_: Any) -> None:
    pass


ACCEPTED = [
    (types.string, ""), (types.number, 1), (types.number, 1.5), (types.number, float("nan")),
    (types.integer, 3), (types.boolean, False), (types.nil, None), (types.any, None),
    (types.unknown, function), (types.table, Table()), (types.function, function),
    (types.function, print), (types.error, errors.new("x")), (types.optional(types.string), None),
    (types.literal(1), 1.0), (types.literal(True), True), (LEVEL, "info"),
    (types.signature((types.string,), ()), function),
    (types.userdata("Message", "process.Message"), MESSAGE),
    (types.record(), Table(x=1)), (ITEM, item(extra=True)), (ITEM, Table(sku="a", price=0.5)),
    (ORDER, Table(id="1", items=Table())), (ORDER, Table(id="1", items=array(item()), note=None)),
    (types.array(types.string), Table()), (types.array(types.string), array("a", "b")),
    (types.array(types.optional(types.string)), Table({1: "a", 3: "b"})),
    (types.array(types.array(types.integer)), array(array(1), array(), array(2, 3))),
    (types.map(types.string, types.integer), Table(a=1, b=2)),
    (types.map(types.integer, types.any), array(1, 2)), (types.map(types.any, types.any), Table()),
    (types.record("Mixed", types.map(types.integer, types.string), n=types.number),
     Table({"n": 1, 1: "a"})),
    (types.readonly(ITEM), item()), (FIGURE, Table(kind="square", side=1)),
    (types.intersection(NAMED, AGED), Table(name="x", age=1)),
    (PERCENT, 0), (PERCENT, 100), (types.constrained(types.string, min_len=2), "é"),
    (types.constrained(types.array(types.any), max_len=1), array(1)),
    (types.constrained(types.string, pattern="^%d+$"), "12"),
    (types.constrained(types.optional(types.number), min=1), None),
    (JSON, Table(a=array(1, Table(b=array())), c="x")), (PAGE(ITEM), Table(items=array(item()))),
    (LIST(types.string), Table(value="a", next=Table(value="b"))),
]  # fmt: skip


@pytest.mark.parametrize(
    ("type", "value"), ACCEPTED, ids=[f"{place}-{case[0]}" for place, case in enumerate(ACCEPTED)]
)
def test_accepted(type: Type, value: Any) -> None:
    assert type(value) is value
    assert type.is_(value) == (value, None)


REFUSED = [
    (types.string, 5, "expected string, got number"),
    (types.string, None, "expected string, got nil"),
    (types.number, "5", "expected number, got string"),
    (types.number, True, "expected number, got boolean"),
    (types.integer, 2.5, "expected integer, got number 2.5"),
    (types.integer, 2.0, "expected integer, got number 2.0"),
    (types.boolean, 1, "expected boolean, got number"),
    (types.never, None, "expected never, got nil"),
    (types.function, types.string, "expected function, got type"),
    (types.error, "x", "expected error, got string"),
    (types.literal(1), True, "expected 1, got boolean"),
    (types.literal(True), 1, "expected true, got number"),
    (types.literal("a\n"), "b", 'expected "a\\n", got "b"'),
    (types.optional(types.string), 5, "expected string?, got number"),
    (types.optional(LEVEL), 5, "expected Level?, got number"),
    (LEVEL, "trace", 'invalid Level: expected "debug" | "info", got "trace"'),
    (LEVEL, "x" * 50, f'invalid Level: expected "debug" | "info", got "{"x" * 40}..."'),
    (LEVEL, 5, 'invalid Level: expected "debug" | "info", got number'),
    (types.userdata("Message", "process.Message"), Table(), "expected Message, got table"),
    (ITEM, "x", "expected Item, got string"),
    (ITEM, Table(sku="a"), "invalid Item: price: expected number, got nil"),
    (ORDER, Table(id="1", items=array(item(), item("9"))),
     "invalid Order: items[2].price: expected number, got string"),
    (ORDER, Table(id="1", items=array(5)), "invalid Order: items[1]: expected Item, got number"),
    (types.record(**{"odd key": types.string}), Table(),
     'invalid {["odd key"]: string}: ["odd key"]: expected string, got nil'),
    (types.array(types.string), Table(x=1), 'expected {string}, got table with key "x"'),
    (types.array(types.string), Table({0: "x"}), "expected {string}, got table with key 0"),
    (types.array(types.string), Table({1: "a", 3: "b"}),
     "invalid {string}: [2]: expected string, got nil"),
    (types.array(types.string), Table({1: "a", 10**15: "b"}),
     "invalid {string}: [2]: expected string, got nil"),
    (types.map(types.string, types.integer), Table({1: 1}),
     "invalid {[string]: integer}: expected keys of type string, got key 1"),
    (types.map(types.string, types.integer), Table({"a b": "x"}),
     'invalid {[string]: integer}: ["a b"]: expected integer, got string'),
    (types.record("Mixed", types.map(types.integer, types.string), n=types.number),
     Table({"n": 1, 1: 2}), "invalid Mixed: [1]: expected string, got number"),
    (FIGURE, Table(kind="circle", radius="1"),
     "invalid Circle | Square: radius: expected number, got string"),
    (FIGURE, Table(kind="hexagon"), 'expected Circle | Square, got table with kind = "hexagon"'),
    (CIRCLE, Table(kind="square"), 'invalid Circle: kind: expected "circle", got "square"'),
    (types.union(NAMED, AGED), Table(), "expected {name: string} | {age: integer}, got table"),
    (types.intersection(NAMED, AGED), Table(name="x"),
     "invalid {name: string} & {age: integer}: age: expected integer, got nil"),
    (PERCENT, -1, "expected integer @min(0) @max(100), got -1"),
    (PERCENT, "5", "expected integer @min(0) @max(100), got string"),
    (types.constrained(types.string, max_len=1), "é", "expected string @max_len(1), got length 2"),
    (types.constrained(types.array(types.any), min_len=1), Table(),
     "expected {any} @min_len(1), got length 0"),
    (types.constrained(types.string, pattern="^%d+$"), "x",
     'expected string @pattern("^%d+$"), got "x"'),
    (PAGE(ITEM), Table(items=array(Table())),
     "invalid Page<Item>: items[1].sku: expected string, got nil"),
    (LIST(types.string), Table(value="a", next=Table(value=1)),
     "invalid List<string>: next.value: expected string, got number"),
]  # fmt: skip


@pytest.mark.parametrize(("type", "value", "message"), REFUSED, ids=[case[2] for case in REFUSED])
def test_refused(type: Type, value: Any, message: str) -> None:
    with pytest.raises(LuaError) as caught:
        type(value)
    assert caught.value.value == message
    nothing, error = type.is_(value)
    assert nothing is None
    assert isinstance(error, errors.Error)
    assert (error.message(), error.kind(), error.retryable()) == (message, errors.INVALID, False)


def test_error_details() -> None:
    _, error = ORDER.is_(Table(id="1", items=array(item("9"))))
    assert error is not None
    details = error.details()
    assert details is not None
    assert dict(details) == {
        "type": "Order", "path": "items[1].price", "expected": "number", "found": "string",
    }  # fmt: skip


def chain(length: int, end: Any) -> Table:
    table = Table(value=end)
    for _ in range(length):
        table = Table(value=1, next=table)
    return table


@pytest.mark.parametrize("type", [NODE, LIST(types.number)], ids=str)
def test_deep_data(type: Type) -> None:
    """The depth of the data is no matter of Python's stack."""
    deep = chain(20_000, 1)
    assert type(deep) is deep


def test_deep_failure() -> None:
    _, error = LIST(types.number).is_(chain(20_000, "x"))
    assert error is not None
    assert len(error.message()) < 300
    assert error.message().endswith(".next.value: expected number, got string")


def test_cyclic_data() -> None:
    ring = Table(value=1)
    ring["next"] = Table(value=2, next=ring)
    assert NODE(ring) is ring
    assert LIST(types.number)(ring) is ring
    assert LIST(types.string).is_(ring)[0] is None


def test_cyclic_data_through_other_arguments() -> None:
    """A generic type that reaches itself with a type written out builds no endless series."""

    @types.generic("Odd", "T")
    def odd(T: Type) -> Type:
        return types.record(value=T, next=types.optional(odd(types.array(types.number))))

    ring = Table(value=array(1))
    ring["next"] = ring
    assert odd(types.any)(ring) is ring


def test_shared_data() -> None:
    """A table met twice is checked once, so that shared parts do not multiply."""
    wide = Table(value=1)
    pair: Type = types.record(
        left=types.optional(types.lazy(lambda: pair)),
        right=types.optional(types.lazy(lambda: pair)),
    )
    for _ in range(200):
        wide = Table(left=wide, right=wide)
    assert pair(wide) is wide


def test_failed_alternatives() -> None:
    """What a failed alternative took for right is forgotten; what failed stays failed."""
    following = types.optional(types.lazy(lambda: either))
    left = types.record("Left", next=following, tag=types.literal("left"))
    loose = types.record("Loose", next=following, value=types.number)
    strict = types.record("Strict", next=following, value=types.string)
    either: Type = types.alias("Either", types.union(loose, strict, left))
    deep = Table(value=True)
    for _ in range(60):
        deep = Table(value=1, next=deep)
    assert either.is_(deep)[0] is None
    ring = Table(value="s")
    ring["next"] = Table(value=1, next=ring)
    assert either(ring) is ring


def test_inherited_fields() -> None:
    """Fields found through ``__index`` tables count; functions there are not called."""
    base = Table(sku="base")
    inherited = setmetatable(Table(price=1), Table(__index=base))
    assert ITEM(inherited) is inherited
    computed = setmetatable(Table(price=1), Table(__index=function))
    assert ITEM.is_(computed)[0] is None
    loop = Table(price=1)
    setmetatable(loop, Table(__index=loop))
    assert ITEM.is_(loop)[0] is None


@pytest.mark.parametrize(
    ("constraints", "message"),
    [
        ({"min": "1"}, "@min takes a number, not string"),
        ({"pattern": 1}, "@pattern takes a string, not number"),
    ],
)
def test_constraint_arguments(constraints: dict[str, Any], message: str) -> None:
    with pytest.raises(LuaError, match=message):
        types.constrained(types.number, **constraints)


@pytest.mark.parametrize("arguments", [(), (ITEM, ITEM), ("x",), (None,)])
def test_generic_arguments(arguments: tuple[Any, ...]) -> None:
    with pytest.raises(LuaError, match="Page<T> takes 1 type as argument"):
        PAGE(*arguments)
