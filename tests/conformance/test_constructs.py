"""Every construct of Lua 5.4 and every function of the VM occurs in a program of the corpus."""

from __future__ import annotations

import lupa.lua54
from luaparser import astnodes as ast

from tests.conformance.constructs import NUMERALS, constructs
from tests.conformance.test_corpus import PROGRAMS
from transpiler.api.base import BASE
from transpiler.api.libraries import LIBRARIES
from transpiler.api.model import ApiFunction
from transpiler.frontend import nodes as dialect
from transpiler.frontend.tokens import KEYWORDS
from transpiler.ir import nodes as ir
from transpiler.ir.build import EXPRESSIONS, STATEMENTS

DIALECT = (dialect.TypeDeclaration, dialect.Cast, dialect.NonNil)
"""Nodes that the reference interpreter cannot run."""

NODES = [
    f"node {kind.__name__}"
    for kind in dict.fromkeys([*STATEMENTS, *EXPRESSIONS, ast.ElseIf, ast.Attribute])
    if kind not in (*DIALECT, ast.Varargs)
]
IR = [
    f"ir {kind.__name__}"
    for kind in vars(ir).values()
    if isinstance(kind, type) and issubclass(kind, ir.Node)
    if kind not in (ir.Node, ir.Expr, ir.Stmt, ir.Loop, ir.TypeDecl, ir.Goto, ir.Label)
]
OPERATORS = (
    "+", "-", "*", "/", "//", "%", "^", "#", "&", "~", "|", "<<", ">>", "..", "==", "~=", "<", ">",
    "<=", ">=", "=", "(", ")", "{", "}", "[", "]", "::", ";", ":", ",", ".", "...",
)  # fmt: skip
EVENTS = (
    "add", "sub", "mul", "div", "mod", "pow", "unm", "idiv", "band", "bor", "bxor", "shl", "shr",
    "bnot", "concat", "len", "eq", "lt", "le", "index", "newindex", "call", "close", "tostring",
    "name", "pairs", "metatable", "mode",
)  # fmt: skip
FORMS = [
    *("attribute const", "attribute close", "index with a name", "index with an expression"),
    *(
        f"{kind} with {what}"
        for kind in ("call", "method call")
        for what in (
            *("arguments", "no arguments", "an open last argument"),
            *("a string alone", "a table alone"),
        )
    ),
    *("empty table", "positional field", "named field", "field with an expression as key"),
    "table with an open last field",
    *("local to one target", "local to targets", "assignment to one target"),
    *("assignment to targets", "local of no value", "local of one value", "local of values"),
    *("assignment of one value", "assignment of values", "return of no value"),
    *("return of one value", "return of values", "generic for of one value"),
    "generic for of values",
    *(f"{kind} of an open last value" for kind in ("local", "assignment", "return", "generic for")),
    *("if without else", "if with else or elseif"),
    *("numeric for with step", "numeric for without step"),
    *(
        f"{kind} {how} varargs"
        for kind in ("Function", "LocalFunction", "Method", "AnonymousFunction")
        for how in ("with", "without")
    ),
    *("Function in a name", "Function in a field", "Function in fields"),
    *("Method in a name", "Method in a field", "Method in fields"),
]
LITERALS = [
    *("string in '", 'string in "', "long string that begins with a line break"),
    *(f"long string of level {level}" for level in range(3)),
    *(f"escape \\{letter}" for letter in "abfnrtv\\\"'zxu"),
    *("escape \\ddd", "escape line break"),
    *("comment", *(f"long comment of level {level}" for level in range(3))),
]


def _functions() -> list[str]:
    """The functions that both the VM and the reference interpreter have."""
    reference = lupa.lua54.LuaRuntime()
    libraries = [
        member.path
        for library in LIBRARIES.values()
        for member in library.members.values()
        if isinstance(member, ApiFunction)
    ]
    return [
        f"function {path}"
        for path in dict.fromkeys([*BASE, *libraries])
        if reference.eval(path) is not None
    ]


REQUIRED = [
    *NODES,
    *IR,
    *(f"token {text}" for text in sorted(KEYWORDS)),
    *(f"token {text}" for text in OPERATORS),
    *FORMS,
    *LITERALS,
    *NUMERALS,
    *(f"metamethod __{event}" for event in EVENTS),
    *_functions(),
]


def test_every_construct_occurs() -> None:
    """Some program contains each construct, as its tokens, its tree and its IR show."""
    found: set[str] = set()
    for path in PROGRAMS:
        found |= constructs(path.read_text(encoding="utf-8"), path.name)
    missing = [construct for construct in REQUIRED if construct not in found]
    assert not missing, f"no program of the corpus contains: {'; '.join(missing)}"
