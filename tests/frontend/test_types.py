"""Each type construct of the dialect becomes the type it is written as."""

from __future__ import annotations

from typing import Any

import pytest
from luaparser.astnodes import Function, LocalAssign, LocalFunction, Method

from transpiler.frontend import Cast, NonNil, Paren, TypeDeclaration, parse
from transpiler.frontend import types as t

from .sources import DIALECT
from .trees import nodes

NUMBER = t.Named(("number",))
STRING = t.Named(("string",))
NIL = t.Named(("nil",))
A, B, C = (t.Named((name,)) for name in "ABC")


def function(*parameters: t.Type, result: t.Type) -> t.Function:
    return t.Function(tuple(t.Parameter(each) for each in parameters), result)


def record(**fields: t.Type) -> t.Record:
    return t.Record(tuple(t.RecordField(name, each) for name, each in fields.items()))


TYPES: dict[str, t.Type] = {
    "number": NUMBER,
    "nil": NIL,
    "function": t.Named(("function",)),
    "process.Message": t.Named(("process", "Message")),
    "A<B>": t.Named(("A",), (B,)),
    "A<B<C>>": t.Named(("A",), (t.Named(("B",), (C,)),)),
    "a.b<A, {B}>": t.Named(("a", "b"), (A, t.Array(B))),
    "A?": t.Optional(A),
    "A | B": t.Union((A, B)),
    "| A | B": t.Union((A, B)),
    "A & B": t.Intersection((A, B)),
    "A & B | C": t.Union((t.Intersection((A, B)), C)),
    "A & (B | C)": t.Intersection((A, t.Union((B, C)))),
    "A | B?": t.Union((A, t.Optional(B))),
    "(A | B)?": t.Optional(t.Union((A, B))),
    "'x' | \"y\" | [[z]]": t.Union(tuple(t.Literal(text) for text in (b"x", b"y", b"z"))),
    "1 | -2 | 1.5": t.Union((t.Literal(1), t.Literal(-2), t.Literal(1.5))),
    "true | false": t.Union((t.Literal(True), t.Literal(False))),
    "{}": t.Record(()),
    "{A}": t.Array(A),
    "{A?}": t.Array(t.Optional(A)),
    "{nil}": t.Array(NIL),
    "{{A}}": t.Array(t.Array(A)),
    "{[A]: B}": t.Map(A, B),
    "{x: A}": record(x=A),
    "{x: A, y: B}": record(x=A, y=B),
    "{x: A; y: B;}": record(x=A, y=B),
    "{x?: A}": t.Record((t.RecordField("x", A, optional=True),)),
    "{readonly x: A}": t.Record((t.RecordField("x", A, readonly=True),)),
    "{readonly: A}": record(readonly=A),
    "{end: A, type: B}": record(end=A, type=B),
    "{['k-y']: A}": t.Record((t.RecordField("k-y", A),)),
    "{x: A, [B]: C}": t.Record((t.RecordField("x", A),), t.Map(B, C)),
    "readonly {A}": t.Readonly(t.Array(A)),
    "readonly": t.Named(("readonly",)),
    "() -> ()": function(result=t.Results(())),
    "(A) -> B": function(A, result=B),
    "(A, B) -> (B, C)": function(A, B, result=t.Results((B, C))),
    "(A) -> B | C": function(A, result=t.Union((B, C))),
    "((A) -> B) | C": t.Union((function(A, result=B), C)),
    "(A) -> (B) -> C": function(A, result=function(B, result=C)),
    "(A) -> (B)?": function(A, result=t.Optional(B)),
    "(...A) -> ...B": function(t.Variadic(A), result=t.Variadic(B)),
    "(A) -> (B, ...C)": function(A, result=t.Results((B, t.Variadic(C)))),
    "(x: A, y?: B) -> C": t.Function((t.Parameter(A, "x"), t.Parameter(B, "y", optional=True)), C),
    "<A: B>(A) -> C": t.Function((t.Parameter(A),), C, (t.TypeParameter("A", B),)),
}


def declared(text: str) -> t.Type:
    return parse(f"type X = {text}", "types.lua").body.body[0].value


def statement(source: str) -> Any:
    return parse(source, "types.lua").body.body[0]


@pytest.mark.parametrize("text", TYPES)
def test_type(text: str) -> None:
    assert declared(text) == TYPES[text]
    assert declared(text).span.column == len("type X = ") + 1


def test_parentheses_only_group() -> None:
    assert declared("(A)") == declared("((A))") == A


def test_validators_keep_their_arguments() -> None:
    validated = declared("number @min(0) @pattern('^a', {1}) @positive?")
    assert isinstance(validated, t.Optional)
    inner = validated.inner
    assert isinstance(inner, t.Validated)
    assert inner.inner == NUMBER
    assert [each.name for each in inner.validators] == ["min", "pattern", "positive"]
    assert inner.validators[0].arguments[0].n == 0
    assert inner.validators[1].arguments[0].s == b"^a"


def test_typeof_keeps_its_expression() -> None:
    typeof = declared("typeof(a.b[1])")
    assert isinstance(typeof, t.TypeOf)
    assert typeof.expression.idx.n == 1


def test_declaration() -> None:
    node = statement("type Pair<A, B: C> = {first: A}")
    assert isinstance(node, TypeDeclaration)
    assert node.name.id == "Pair"
    assert node.type_params == (t.TypeParameter("A"), t.TypeParameter("B", C))


def test_annotated_local() -> None:
    node = statement("local a: A, b, c <const>: B, d: C <close> = 1, 2, 3, nil")
    assert isinstance(node, LocalAssign)
    assert [name.type_annotation for name in node.targets] == [A, None, B, C]
    attributes = [name.attribute and name.attribute.name.id for name in node.targets]
    assert attributes == [None, None, "const", "close"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [("local function f", LocalFunction), ("function m.f", Function), ("function m:f", Method)],
)
def test_annotated_function(head: str, kind: type) -> None:
    node = statement(head + "<A, B: C>(x: A, y?: B, z, ...: C): (A, B) end")
    assert isinstance(node, kind)
    assert node.type_params == (t.TypeParameter("A"), t.TypeParameter("B", C))
    assert [arg.type_annotation for arg in node.args] == [A, t.Optional(B), None, C]
    assert node.return_type == t.Results((A, B))


def test_plain_function_has_empty_types() -> None:
    node = statement("local function f(x) end")
    assert (node.type_params, node.return_type) == ((), None)
    assert node.args[0].type_annotation is None


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a as A", "Cast(Name, A)"),
        ("a :: A", "Cast(Name, A)"),
        ("a!", "NonNil(Name)"),
        ("a.b!.c", "Index(NonNil(Index(Name)))"),
        ("f(a)! :: A", "Cast(NonNil(Call), A)"),
        ("a as A as B", "Cast(Cast(Name, A), B)"),
        ("a :: A :: B", "Cast(Cast(Name, A), B)"),
        ("a as A + b", "AddOp(Cast(Name, A), Name)"),
        ("a + b as A", "AddOp(Name, Cast(Name, A))"),
        ("-a as A", "UMinusOp(Cast(Name, A))"),
        ("a as A < b", "LessThanOp(Cast(Name, A), Name)"),
        ("a as A<B> == b", "EqToOp(Cast(Name, A<B>), Name)"),
        ("a as A >= b", "GreaterOrEqThanOp(Cast(Name, A), Name)"),
        ("(f() as A)", "Paren(Cast(Call, A))"),
        ("(f())", "Paren(Call)"),
        ("(m:f())", "Paren(Invoke)"),
        ("(...)", "Paren(Dots)"),
        ("(a)", "Name"),
        ("(f() or a)", "OrLoOp(Call, Name)"),
        ("(f()).x", "Index(Paren(Call))"),
    ],
)
def test_expression_shape(source: str, expected: str) -> None:
    assert shape(statement(f"x = {source}").values[0]) == expected


def shape(node: Any) -> str:
    name = type(node).__name__
    if isinstance(node, Cast):
        arguments = "".join(f"<{each.name}>" for each in node.type.arguments)
        return f"{name}({shape(node.value)}, {node.type.name}{arguments})"
    if isinstance(node, NonNil | Paren) or name == "Index":
        return f"{name}({shape(node.value)})"
    if name == "UMinusOp":
        return f"{name}({shape(node.operand)})"
    if hasattr(node, "left"):
        return f"{name}({shape(node.left)}, {shape(node.right)})"
    return name


@pytest.mark.parametrize("path", DIALECT, ids=lambda path: path.name)
def test_every_declared_construct_parses(path: Any) -> None:
    chunk = parse(path.read_bytes(), path.name)
    assert all(hasattr(node, "span") for node in nodes(chunk))


def test_the_dialects_words_stay_ordinary() -> None:
    chunk = parse((DIALECT[1]).read_bytes(), "words.lua")
    assert DIALECT[1].name == "ordinary_words.lua"
    assert not any(isinstance(node, Cast | TypeDeclaration) for node in nodes(chunk))
