"""Tables with a fixed set of named fields that nothing outside looks into become objects."""

from __future__ import annotations

import pytest

from tests.compiler.units import member, modules
from transpiler.pipeline import compile_script


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("local point = { x = 1, y = 2 } print(point.x)", "point = Point(1, 2)"),
        ("local point = { x = 1 } print(point.x)", "print(point.x)"),
        ("local point = { x = 1 } point.x = nil print(point.x)", "point.x = None"),
        ("local point = { x = 1 } point.x = point.x + 1 print(point.x)", "point.x += 1"),
        ("local p = { x = 1, y = 2 } p.x, p.y = p.y, p.x print(p.x)", "p.x, p.y = p.y, p.x"),
        ("local p = {} p.name = 'n' print(p.name)", "p = PRecord()"),
        ("local p = { x = 1 } print(p.note)", "    note: Any = None"),
        ("local p = { x = 1, s = 'a', ok = true, f = 0.5 } print(p.x)", "    ok: bool"),
        ("local p = { x = 1 } p.x = 0.5 print(p.x)", "    x: Any"),
        ("local p = { x = 1 } local q = p print(p == q)", "p = PRecord(1)"),
        ("local t = { { id = 1 }, { id = 2 } } print(t[1].id)", "TItem(1)"),
        ("local orders = {} table.insert(orders, { id = 1 }) print(orders[1].id)", "Order(1)"),
        ("local cities = {} cities[#cities + 1] = { id = 1 } print(cities[1].id)", "City(1)"),
        ("local function make_box(n) return { n = n } end print(make_box(1).n)", "Box(n)"),
        ("local function put(item) print(item.n) end put({ n = 1 })", "put(Item(1))"),
        ("local table = { n = 1 } print(table.n)", "TableRecord(1)"),
        ("local warning = { n = 1 } print(warning.n)", "WarningRecord(1)"),
        (
            "local p if os.time() > 0 then p = { a = 1 } else p = { b = 2 } end print(p.a, p.b)",
            "p = PRecord(b=2)",
        ),
    ],
)
def test_records(source: str, text: str) -> None:
    assert text in compile_script(source, "script.lua")


USES = (
    "print(#t)",
    "print(t[1])",
    "print(pairs(t))",
    "local k = 'x' t[k] = 1",
    "print(t + 1)",
    "print(t < t)",
    "print(t .. '')",
    "print(type(t), t.x)",
    "print(t)",
    "print(json.encode(t))",
    "print(json.encode({ { t } }))",
    "local u = json.decode('{}') u.t = t",
    "local u = { [t] = 1 }",
    "g = t",
    "setmetatable(t, {})",
    "error(t)",
    "t:x()",
    "t.x()",
    "t()",
    "print(next(t))",
    "t._x = 1",
    "t['a-b'] = 1",
    "t.class = 1",
    "t.value_ = 1",
    "local u = os.time() > 0 and t or 'text' print(u.x)",
    "local u = os.time() > 0 and t or json.decode('{}') print(u.x)",
    "local u = os.time() > 0 and t or { 1 } print(u.x)",
    "print(pcall(function(u) return u.x end, t))",
    "return t",
    "return { inner = t }",
    "local function all() return 1, t end print(all())",
    "local u <close> = t",
)


@pytest.mark.parametrize("use", USES)
def test_other_tables(use: str) -> None:
    source = f"local json = require('json') local t = {{ x = 1 }} print(t.x) {use}"
    text = compile_script(source, "script.lua")
    assert "dataclass" not in text
    assert "Table(x=1)" in text


def test_annotated_tables_keep_their_hints() -> None:
    text = compile_script("local t: {x: integer} = { x = 1 } print(t.x)", "script.lua")
    assert "Table(x=1)" in text


def test_table_is_chosen_before_the_value_is_computed() -> None:
    source = "local function f() return { n = 1 } end f().n = f().n"
    assert "_1 = f()\n    _1.n = f().n" in compile_script(source, "script.lua")


def test_every_module_that_makes_a_record_has_its_class() -> None:
    library = member(
        "local M = {} function M.make() return { n = 1 } end return M", "library", "library.lua"
    )
    main = member(
        "local lib = require('lib') local a = os.time() > 0 and lib.make() or { n = 2 } print(a.n)",
        imports={"lib": "app:library"},
    )
    found = modules(library, main)
    assert list(found["app:library"].records.values()) == ["Record"]
    assert list(found["app:main"].records.values()) == ["Record"]
