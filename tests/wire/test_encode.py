"""Lua values as JSON text: every rule of reference 2.2, 2.3 and 2.5 with its exact result."""

from __future__ import annotations

import pytest

from runtime_shims.codec.encode import encode_payload, json_text, to_bytes
from runtime_shims.codec.limits import MAX_PAYLOADS_SIZE, CodecError, check_size
from runtime_shims.lua import Table, array, setindex
from runtime_shims.message import BYTES, Payload
from runtime_shims.modules.errors import Error
from runtime_shims.scheduler import Channel


def text(value: object) -> str:
    encoding, data = encode_payload(value)
    assert encoding == "json/plain"
    return data.decode()


def keyed(*pairs: tuple[object, object]) -> Table:
    table = Table()
    for key, value in pairs:
        setindex(table, key, value)
    return table


def received_object() -> Table:
    table = Table()
    table.mark_object()
    return table


def emptied() -> Table:
    table = Table(gone=1)
    setindex(table, "gone", None)
    return table


SCALARS = [
    (None, "null"),
    (True, "true"),
    (False, "false"),
    (0, "0"),
    (-7, "-7"),
    (2**63 - 1, "9223372036854775807"),
    (-(2**63), "-9223372036854775808"),
    (3.0, "3"),
    (1.5, "1.5"),
    (0.1, "0.1"),
    (1e-7, "1e-7"),
    (1e21, "1e+21"),
    (float("nan"), "null"),
    (float("inf"), "null"),
    (float("-inf"), "null"),
    ("", '""'),
    ("héllo", '"héllo"'),
    ('quote " slash \\ line \n', '"quote \\" slash \\\\ line \\n"'),
    ("\x00\x1f", '"\\u0000\\u001f"'),
    ("\udcff\udc80", '"\ufffd\ufffd"'),
    ("\udcc3\udca9", '"é"'),
    ("a\udcc3", '"a\ufffd"'),
    ("\ud800", '"\ufffd"'),
    (len, "null"),
    (Error("boom", kind="Internal"), '"boom"'),
]


@pytest.mark.parametrize(("value", "expected"), SCALARS)
def test_scalars(value: object, expected: str) -> None:
    assert text(value) == expected


TABLES = [
    (Table(), "[]"),
    (array(), "[]"),
    (received_object(), "{}"),
    (emptied(), "{}"),
    (Table(a=None), "{}"),
    (array(1, 2, 3), "[1,2,3]"),
    (array("a", None), '["a"]'),
    (array(array(), received_object()), "[[],{}]"),
    (Table(a=1, b=Table(c=array(True))), '{"a":1,"b":{"c":[true]}}'),
    (Table(n=3.0), '{"n":3}'),
    (Table(n=1e-7), '{"n":0.0000001}'),
    (Table(n=1e21), '{"n":1000000000000000000000}'),
    (Table(n=-1.5e-9), '{"n":-0.0000000015}'),
    (Table(n=float("nan")), '{"n":null}'),
    (keyed((True, 1), (False, 2)), '{"true":1,"false":2}'),
    (keyed((0, "zero"), (-1, "minus")), '{"0":"zero","-1":"minus"}'),
    (keyed((1.5, "x")), '{"1.5":"x"}'),
    (keyed(("a", 1), (Table(), 2)), '{"a":1}'),
    (keyed((1.0, "x")), '["x"]'),
    (keyed((2, "b"), (1, "a")), '["a","b"]'),
    (Table(keep=1, channel=Channel()), '{"keep":1}'),
    (Table(err=Error("boom")), '{"err":"boom"}'),
    (Table(f=len), '{"f":null}'),
    ({}, "{}"),
    ([], "[]"),
    ({"a": None, "b": [1, None, 2.0]}, '{"a":null,"b":[1,null,2]}'),
    (("x", True), '["x",true]'),
]


@pytest.mark.parametrize(("value", "expected"), TABLES)
def test_tables(value: object, expected: str) -> None:
    assert text(value) == expected


def nested(depth: int) -> Table:
    table = Table()
    for _ in range(depth - 1):
        table = array(table)
    return table


def cyclic() -> Table:
    table = Table(a=Table())
    table["a"]["back"] = table
    return table


REFUSALS = [
    (array(1, None, 3), "cannot encode sparse array: non-contiguous numeric keys found"),
    (keyed((2, 1)), "cannot encode sparse array: non-contiguous numeric keys found"),
    (
        array(1, name="x"),
        "cannot encode mixed-key table: table has both numeric and non-numeric keys",
    ),
    (
        keyed((1, 1), (0, 0)),
        "cannot encode mixed-key table: table has both numeric and non-numeric keys",
    ),
    (cyclic(), "cannot encode recursively nested tables to JSON"),
    (nested(129), "exceeded maximum nesting depth for JSON encoding"),
    (array(1, Channel(), 3), "cannot encode sparse array: non-contiguous numeric keys found"),
]


@pytest.mark.parametrize(("value", "message"), REFUSALS)
def test_refusals(value: object, message: str) -> None:
    with pytest.raises(CodecError) as refusal:
        encode_payload(value)
    assert str(refusal.value) == message


def test_a_table_used_twice_is_written_twice() -> None:
    shared = Table(x=1)
    assert text(array(shared, shared)) == '[{"x":1},{"x":1}]'


def test_the_nesting_limit_itself_is_legal() -> None:
    assert text(nested(128)) == "[" * 128 + "]" * 128


def test_outside_the_export_step_userdata_is_null() -> None:
    assert json_text(Table(channel=Channel())) == '{"channel":null}'


def test_bytes_become_binary() -> None:
    assert encode_payload(b"\x00\xff") == ("binary/plain", b"\x00\xff")
    assert encode_payload(Payload("\x00\udcff", format=BYTES)) == ("binary/plain", b"\x00\xff")


def test_other_python_values_are_a_type_error() -> None:
    with pytest.raises(TypeError, match="object"):
        encode_payload(object())


def test_stray_bytes_next_to_valid_text_are_replaced_alone() -> None:
    assert to_bytes('"é\udce9"') == '"é\ufffd"'.encode()


def test_size_limit() -> None:
    check_size([MAX_PAYLOADS_SIZE - 64])
    with pytest.raises(CodecError, match="exceeds the limit"):
        check_size([MAX_PAYLOADS_SIZE // 2, MAX_PAYLOADS_SIZE // 2])
