"""Names the constructs of Lua that a program contains, found in its tokens, its tree and its IR."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from luaparser import astnodes as ast

from transpiler.frontend.comments import Comment
from transpiler.frontend.lexer import tokenize
from transpiler.frontend.parse import parse
from transpiler.frontend.tokens import NUMBER, STRING, StringValue, Token
from transpiler.ir.build import build_chunk
from transpiler.ir.visit import body_nodes

ESCAPE = re.compile(r"\\(?:(\r\n|\n\r|[\n\r])|([0-9]+)|(.))", re.DOTALL)
NUMERALS = {
    "decimal integer": re.compile(r"[0-9]+"),
    "decimal integer too large": re.compile(r"[0-9]{20,}|9223372036854775808"),
    "float with point": re.compile(r"[0-9]+\.[0-9]+"),
    "float with leading point": re.compile(r"\.[0-9]+"),
    "float with trailing point": re.compile(r"[0-9]+\."),
    "float with exponent": re.compile(r"[0-9.]+e[0-9]+"),
    "float with signed exponent": re.compile(r"[0-9.]+[eE][+-][0-9]+"),
    "float with E": re.compile(r"[0-9.]+E[+-]?[0-9]+"),
    "hexadecimal integer": re.compile(r"0x[0-9a-fA-F]+"),
    "hexadecimal integer with X": re.compile(r"0X[0-9a-fA-F]+"),
    "hexadecimal integer that wraps": re.compile(r"0[xX](?:[0-9a-fA-F]{17,}|[89a-fA-F].{15})"),
    "hexadecimal float with exponent": re.compile(r"0[xX][0-9a-fA-F]+p[+-]?[0-9]+"),
    "hexadecimal float with P": re.compile(r"0[xX][0-9a-fA-F.]+P[+-]?[0-9]+"),
    "hexadecimal float with point": re.compile(r"0[xX][0-9a-fA-F]+\.[0-9a-fA-F]+(?:[pP].*)?"),
    "hexadecimal float with leading point": re.compile(r"0[xX]\.[0-9a-fA-F]+(?:[pP].*)?"),
    "hexadecimal float with trailing point": re.compile(r"0[xX][0-9a-fA-F]+\.(?:[pP].*)?"),
}


def constructs(text: str, name: str) -> set[str]:
    """Returns the constructs of a program.

    Args:
        text: The program.
        name: Its file name.

    Returns:
        Names such as ``statement Repeat``, ``escape \\z``, ``metamethod __add`` or
        ``function string.rep``.
    """
    tree = parse(text, name)
    found = set(_tokens(text))
    found.update(_comment(comment, text) for comment in tree.comments_index)
    for node in _walk(tree):
        found.update(_node(node))
    for function in build_chunk(tree, name).functions:
        for built in body_nodes(function):
            found.add(f"ir {type(built).__name__}")
    return found


def _tokens(text: str) -> Iterator[str]:
    lines = text.splitlines(keepends=True)
    for token in tokenize(text).tokens:
        yield f"token {token.kind}"
        if token.kind == STRING:
            yield from _string(token.value)
        elif token.kind == NUMBER:
            yield from _numeral(token, lines)


def _string(value: StringValue) -> Iterator[str]:
    if value.opener.startswith("["):
        yield f"long string of level {len(value.opener) - 2}"
        if value.raw.startswith(("\n", "\r")):
            yield "long string that begins with a line break"
        return
    yield f"string in {value.opener}"
    for line, digits, letter in ESCAPE.findall(value.raw):
        yield "escape line break" if line else "escape \\ddd" if digits else f"escape \\{letter}"


def _numeral(token: Token, lines: list[str]) -> Iterator[str]:
    span = token.span
    written = lines[span.line - 1][span.column - 1 : span.end_column - 1]
    return (name for name, form in NUMERALS.items() if form.fullmatch(written))


def _comment(comment: Comment, text: str) -> str:
    if not comment.long:
        return "comment"
    line = text.splitlines()[comment.span.line - 1]
    return f"long comment of level {line[comment.span.column - 1 :].split('[')[1].count('=')}"


def _walk(node: Any) -> Iterator[Any]:
    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        for value in vars(current).values():
            parts = value if isinstance(value, list) else [value]
            stack.extend(part for part in parts if isinstance(part, ast.Node))


def _node(node: Any) -> Iterator[str]:
    yield f"node {type(node).__name__}"
    form = FORMS.get(type(node))
    if form is not None:
        yield from form(node)


def _name(node: ast.Name) -> Iterator[str]:
    yield f"function {node.id}"
    yield from _event(node.id)


def _event(name: str) -> Iterator[str]:
    if name.startswith("__"):
        yield f"metamethod {name}"


def _attribute(node: Any) -> Iterator[str]:
    yield f"attribute {node.name.id}"


def _index(node: ast.Index) -> Iterator[str]:
    dotted = node.notation is ast.IndexNotation.DOT
    yield "index with a name" if dotted else "index with an expression"
    if dotted and isinstance(node.value, ast.Name):
        yield f"function {node.value.id}.{node.idx.id}"


def _call(node: ast.Call | ast.Invoke) -> Iterator[str]:
    kind = "call" if isinstance(node, ast.Call) else "method call"
    if node.style is ast.CallStyle.NO_PARENTHESIS:
        literal = "string" if isinstance(node.args[0], ast.String) else "table"
        yield f"{kind} with a {literal} alone"
    else:
        yield f"{kind} with {'arguments' if node.args else 'no arguments'}"
    if node.args and _is_multiple(node.args[-1]):
        yield f"{kind} with an open last argument"
    if isinstance(node, ast.Invoke):
        yield f"function string.{node.func.id}"


def _table(node: ast.Table) -> Iterator[str]:
    if not node.fields:
        yield "empty table"
    for item in node.fields:
        if item.key is None:
            yield "positional field"
        else:
            yield "field with an expression as key" if item.between_brackets else "named field"
    if node.fields and node.fields[-1].key is None and _is_multiple(node.fields[-1].value):
        yield "table with an open last field"


def _values(kind: str, values: list[Any]) -> Iterator[str]:
    yield f"{kind} of {('no value', 'one value')[len(values)] if len(values) < 2 else 'values'}"
    if values and _is_multiple(values[-1]):
        yield f"{kind} of an open last value"


def _assignment(node: ast.Assign | ast.LocalAssign) -> Iterator[str]:
    kind = "local" if isinstance(node, ast.LocalAssign) else "assignment"
    yield f"{kind} to {'one target' if len(node.targets) == 1 else 'targets'}"
    yield from _values(kind, node.values)


def _if(node: ast.If) -> Iterator[str]:
    yield "if without else" if node.orelse is None else "if with else or elseif"


def _for(node: ast.Fornum) -> Iterator[str]:
    yield "numeric for without step" if isinstance(node.step, int) else "numeric for with step"


def _function(node: Any) -> Iterator[str]:
    vararg = any(isinstance(arg, ast.Varargs) for arg in node.args)
    yield f"{type(node).__name__} {'with' if vararg else 'without'} varargs"
    if isinstance(node, (ast.Function, ast.Method)):
        owner = node.name if isinstance(node, ast.Function) else node.source
        depth = 0
        while isinstance(owner, ast.Index):
            owner, depth = owner.value, depth + 1
        yield f"{type(node).__name__} in {('a name', 'a field', 'fields')[min(depth, 2)]}"


def _is_multiple(node: Any) -> bool:
    return isinstance(node, (ast.Call, ast.Invoke, ast.Varargs, ast.Dots))


FORMS: dict[type, Any] = {
    ast.Name: _name,
    ast.String: lambda node: _event(node.text),
    ast.Attribute: _attribute,
    ast.Index: _index,
    ast.Call: _call,
    ast.Invoke: _call,
    ast.Table: _table,
    ast.Assign: _assignment,
    ast.LocalAssign: _assignment,
    ast.Return: lambda node: _values("return", node.values or []),
    ast.If: _if,
    ast.ElseIf: _if,
    ast.Fornum: _for,
    ast.Forin: lambda node: _values("generic for", node.iter),
    **dict.fromkeys(
        (ast.Function, ast.LocalFunction, ast.Method, ast.AnonymousFunction), _function
    ),
}
"""What is told apart within one kind of node."""
