"""Values, keys and errors of YAML and JSON documents carry their exact places."""

from __future__ import annotations

from typing import Any

import pytest

from transpiler.diagnostics import Span
from transpiler.project.document import DocumentError, Mapping, parse_document, plain


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1\nb: [x, 2.5]\n", {"a": 1, "b": ["x", 2.5]}),
        ("a: on\nb: yes\nc: true\nd: False", {"a": "on", "b": "yes", "c": True, "d": False}),
        ("a: 2024-05-01\nb: 1_000\nc: 0x10\nd: 010", {"a": "2024-05-01", "b": "1_000", "c": 16,
                                                       "d": 10}),
        ("a: ~\nb:\nc: 'null'", {"a": None, "b": None, "c": "null"}),
        ("1: a\ntrue: b", {"1": "a", "true": "b"}),
        ("x: &x {a: 1, b: 2}\ny: {<<: *x, b: 3}", {"x": {"a": 1, "b": 2}, "y": {"a": 1, "b": 3}}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("", None),
    ],
)  # fmt: skip
def test_values(text: str, value: Any) -> None:
    document = parse_document(text)
    assert (None if document is None else plain(document)) == value


def test_json_with_tabs_and_surrogate_pairs() -> None:
    document = parse_document('{\n\t"a": "\\ud83d\\ude00",\n\t"b": [true, null]\n}', is_json=True)
    assert document is not None
    assert plain(document) == {"a": "\N{GRINNING FACE}", "b": [True, None]}


def test_places() -> None:
    document = parse_document("ключ: 5\nlist:\n  - a: x\n    b: y\n\nend: 'q'\n")
    assert isinstance(document, Mapping)
    first, second, third = document.items
    assert (first.key_span, first.value.span) == (Span(1, 1, 1, 5), Span(1, 7, 1, 8))
    # A block value ends with its last child, not where the next key begins.
    assert second.value.span == Span(3, 3, 4, 9)
    assert third.value.span == Span(6, 6, 6, 9)


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("a: 1\na: 2", "key 'a' stands twice, first on line 1", 2),
        ("a: b: c", "mapping values are not allowed here", 1),
        ("? [a]\n: 1", "a key must be a plain value", 1),
        ("a: *b", "found undefined alias 'b'", 1),
        ("a: &a [*a]", "part of", 1),
        ("a: {<<: 5}", "'<<' needs a mapping", 1),
        ("a: 1\n--- \nb: 2", "expected a single document", 2),
        ("a: \x00", "unreadable character", 1),
    ],
)
def test_errors(text: str, message: str, line: int) -> None:
    with pytest.raises(DocumentError) as raised:
        parse_document(text)
    assert message in raised.value.message
    assert raised.value.span.line == line
