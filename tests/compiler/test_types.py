"""Types in the compiler: names, the text of declarations, what a check proves, refusals."""

from __future__ import annotations

import pytest

from tests.compiler.units import flow, member, modules, variable
from transpiler.analysis.unit import Unit
from transpiler.analysis.values import BOOL, FALSE, LONG, NIL, NUM, STR, TRUE, USER, UserdataRef
from transpiler.diagnostics.model import CompileError
from transpiler.emit.printer import Printed, print_body
from transpiler.frontend.parse import parse
from transpiler.ir import nodes as ir
from transpiler.ir.build import build_chunk
from transpiler.lower.chunk import lower_chunk
from transpiler.lower.facts import analyse
from transpiler.lower.module import Module, prepare
from transpiler.pipeline import compile_script


def chunk(source: str) -> ir.Chunk:
    return build_chunk(parse(source, "script.lua"), "script.lua")


def body(source: str) -> str:
    """Returns the generated statements of a script."""
    text = compile_script(source, "script.lua")
    return text.partition("def main(*args):\n")[2].partition("\n\n\nENTRY")[0]


@pytest.mark.parametrize(
    ("source", "live"),
    [
        ("type A = string", []),
        ("type A = string local x: A = 'x'", []),
        ("type A = string print(A)", ["A"]),
        ("type A = string type B = {A} type C = {B} print(C)", ["A", "B", "C"]),
        ("type A = {b: B?} type B = {a: A?} print(B)", ["A", "B"]),
        ("type A = {A} type B = {A}", []),
        ("type A = string do type A = number print(A) end", ["A"]),
        ("local function f() return A end type A = string", []),
        ("type A = string local function f() return A:is(1) end", ["A"]),
        ("type A = string local A = 1 print(A)", []),
        ("local function f(A) type B = {A} return A end type A = string", []),
        ("type P<T> = {T} type Q = P<string> print(Q)", ["P", "Q"]),
    ],
)
def test_live_declarations(source: str, live: list[str]) -> None:
    """A declaration counts where the program reads its name, or another one that counts does."""
    found = chunk(source)
    assert [node.variable.name for node in found.types if node.live] == live
    variables = [v.name for f in found.functions for v in f.variables if v.role == "type"]
    assert sorted(set(variables) - {"T"}) == sorted(set(live))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("type A = string print(A)", 'A = types.alias("A", types.string)'),
        ("type A = {x: string?, ['y z']: any} print(A)",
         'A = types.record("A", x=types.optional(types.string), **{"y z": types.any})'),
        ("type A = {class: nil} print(A)", 'A = types.record("A", **{"class": types.nil})'),
        ("type A = {n?: string?} print(A)",
         'A = types.record("A", n=types.optional(types.string))'),
        ("type A = {next: A?} print(A)",
         'A: types.Type = types.record("A", next=types.optional(types.lazy(lambda: A)))'),
        ("type A<T> = {T} print(A)",
         '@types.generic("A", "T")\n    def A(T: types.Type) -> types.Type:\n'
         "        return types.array(T)"),
        ("type A = process.Message print(A)",
         'A = types.alias("A", types.userdata("process.Message", "process.Message"))'),
        ("local p = require('process') type A = p.Message print(A)",
         'A = types.alias("A", types.userdata("process.Message", "process.Message"))'),
        ("local n = 3 type A = number @min(n) print(A)",
         'A = types.alias("A", types.constrained(types.number, min=n))'),
        ("type A = string local B = A type C = {B} print(C)",
         'A = types.alias("A", types.string)\n    B = A\n    C = types.alias("C", types.array(B))'),
        ("local types = 1 type A = string print(A, types)",
         'A = lua_types.alias("A", lua_types.string)'),
        ("type types = string print(types)", 'types = lua_types.alias("types", lua_types.string)'),
        ("print(string(1), string.len('x'), string:is(2))",
         'print(types.string(1), string.len("x"), *types.string.is_(2))'),
        ("print(integer)", "print(types.integer)"),
        ("local function f() type A = integer return A end print(f()(1))",
         'def f():\n        A = types.alias("A", types.integer)\n        return A'),
    ],
)  # fmt: skip
def test_text(source: str, expected: str) -> None:
    assert expected in body(source)


@pytest.mark.parametrize(
    "source",
    [
        "local function string(x) return x end print(string(1))",
        "local integer = function(x) return x end print(integer(1))",
        "function number(x) return x end print(number(1))",
        "print(pcall(error, 'x'))",
        "local f = function(boolean) return boolean(1) end print(f(tostring))",
        "type A = string local x: A = 'x' as A print(x :: A, x!)",
    ],
)
def test_ordinary_names(source: str) -> None:
    """Variables of the program come before types; erased types leave no trace."""
    assert "types" not in compile_script(source, "script.lua")


@pytest.mark.parametrize(
    ("check", "bits"),
    [
        ("integer(x)", LONG), ("number(x)", NUM), ("boolean(x)", BOOL), ("string(x)", STR),
        ("(integer:is(x))", LONG | NIL), ("Flag(x)", BOOL), ("Small(x)", NUM),
        ("Maybe(x)", STR | NIL), ("Either(x)", STR | BOOL), ("Level(x)", STR), ("Gone(x)", NIL),
        ("integer(true)", 0), ("boolean(false)", FALSE), ("Flag(true)", TRUE),
    ],
)  # fmt: skip
def test_proven_kinds(check: str, bits: int) -> None:
    """A passed check tells the kinds of a value that may be anything."""
    types = (
        "type Flag = true | false type Small = number @max(9) type Maybe = string? "
        "type Either = boolean | string type Level = 'a' | 'b' type Gone = nil "
    )
    found = flow(f"{types} local x = json.decode('1') local y = {check}")
    value = found.variables[variable(found, "y")]
    assert value.bits & (NIL | BOOL | NUM | STR) & ~(bits | (NUM if bits & LONG else 0)) == 0
    assert bool(value.bits) == bool(bits)


def test_type_values() -> None:
    found = flow("type A = {x: string} type G<T> = {T} local a, g, t = A, G, G(A)")
    kinds = {name: found.variables[variable(found, name)] for name in ("a", "g", "t")}
    assert all(value.bits == USER for value in kinds.values())
    assert kinds["a"].classes == [UserdataRef("Type", "table")]
    assert kinds["g"].classes == [UserdataRef("Generic")]
    assert kinds["t"].classes == [UserdataRef("Type", "any")]


@pytest.mark.parametrize(
    ("source", "code", "line", "column", "message", "help"),
    [
        ("type A = Zzz print(A)", "LT211", 1, 10, "unknown type 'Zzz'", "type Zzz = ..."),
        ("type Order = string\ntype A = {Oder}\nprint(A)", "LT211", 2, 11, "unknown type 'Oder'",
         "did you mean Order?"),
        ("type A = {x: strin?} print(A)", "LT211", 1, 14, "unknown type 'strin'",
         "did you mean string?"),
        ("type A = time.Tim print(A)", "LT211", 1, 10, "unknown type 'time.Tim'",
         "did you mean time.Time?"),
        ("local n = 1 type A = {n} print(A)", "LT211", 1, 23, "unknown type 'n'", None),
        ("type P<T> = {T}\ntype A = P<string, string>\nprint(A)", "LT212", 2, 10,
         "type 'P' takes 1 type argument, 2 given", "P<T>"),
        ("type P<T, U> = {T}\ntype A = P\nprint(A)", "LT212", 2, 10,
         "type 'P' takes 2 type arguments, none given", "P<T, U>"),
        ("type P = string\ntype A = P<any>\nprint(A)", "LT212", 2, 10,
         "type 'P' takes no type arguments, 1 given", None),
        ("type A = string<any> print(A)", "LT212", 1, 10, "type 'string' takes no type arguments",
         None),
        ("type A = string @max_length(3) print(A)", "LT213", 1, 10,
         "unknown validator '@max_length'", "did you mean @max_len?"),
        ("type A = string @email print(A)", "LT213", 1, 10, "unknown validator '@email'",
         "@max, @max_len, @min, @min_len, @pattern"),
        ("type A = string @min_len print(A)", "LT213", 1, 10, "@min_len takes one argument",
         "@min_len(...)"),
        ("type A = A print(A)", "LT214", 1, 6, "type 'A' is defined as itself", "inside a record"),
        ("type A = B?\ntype B = string | A\nprint(B)", "LT214", 1, 6, "'A' is defined as itself",
         None),
        ("type A<T> = {next: A<{T}>?} print(A)", "LT214", 1, 20, "ever larger", None),
        ("type A = typeof(print) print(A)", "LT200", 1, 10, "no form at run time", None),
        ("type A = string\nA = 1", "LT215", 2, 1, "'A' is the type declared on line 1", None),
        ("type A = {}\nfunction A.new() end", "LT215", 2, 10, "'A' is the type", None),
        ("type A = {}\nfunction A:m() end", "LT215", 2, 1, "'A' is the type", None),
        ("type A = {}\nA.x, y = 1", "LT215", 2, 1, "'A' is the type", None),
    ],
)  # fmt: skip
def test_refusals(
    source: str, code: str, line: int, column: int, message: str, help: str | None
) -> None:
    with pytest.raises(CompileError) as caught:
        compile_script(source, "script.lua")
    (found,) = caught.value.diagnostics
    assert (found.code, found.span.line, found.span.column) == (code, line, column)
    assert message in found.message
    assert help is None or help in (found.help or "")


@pytest.mark.parametrize(
    "source",
    [
        "type A = Missing", "local x: Missing = 1", "type A = A", "type P<T> = {T} local x: P = 1",
        "type A = string @email", "local function f(x: a.b.C<D>): typeof(x) end",
    ],
)  # fmt: skip
def test_idle_mistakes_compile(source: str) -> None:
    """What is wrong in a mere annotation is for the linter to say."""
    compile_script(source, "script.lua")


LIBRARY = (
    "local M = {} type Item = {sku: string} type Order = {items: {Item}} type Page<T> = {T} "
    "M.Order = Order M.Page = Page M.Item = Item "
    "function M.check(x) return Order(x) end return M"
)
USER_OF_LIBRARY = (
    "local orders = require('orders') local Item = orders.Item "
    "type Cart = {first: Item, all: orders.Page<orders.Order>} "
    "local function main(x) return Cart(x), orders.Order:is(x) end return {main = main}"
)


def lowered(found: dict[str, Module], entry: str) -> str:
    printed = Printed()
    print_body(lower_chunk(found[entry]).body, printed)
    return printed.text


def test_libraries_export_types() -> None:
    """Types leave both files plain modules, and are named where they come from."""
    library = member(LIBRARY, "orders", "library.lua")
    user = member(USER_OF_LIBRARY, "main", "workflow.lua", {"orders": "app:orders"})
    found = prepare(analyse(Unit([library, user])))
    assert all(module.layout.plain for module in found.values())
    assert 'Order = types.record("Order", items=types.array(Item))' in lowered(found, "app:orders")
    text = lowered(found, "app:main")
    assert "Item = orders.Item\n" in text
    assert 'types.record("Cart", first=Item, all=orders.Page(orders.Order))' in text
    assert "orders.Order.is_(x)" in text


def test_types_of_a_running_program_are_its_own() -> None:
    """A rule that is computed makes the chunk a factory."""
    source = "local n = tonumber('1') type A = number @max(n) return {main = function() A(1) end}"
    found = modules(member(source, "main", "workflow.lua"))
    assert not found["app:main"].layout.plain
