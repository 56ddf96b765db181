"""Any input gives a tree or a CompileError, and plain Lua the verdict of Lua's own compiler."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from luaparser.astnodes import Chunk

from transpiler.diagnostics.model import CompileError
from transpiler.frontend import parse

from .real_lua import rejection
from .sources import DIALECT, PLAIN
from .trees import uses_dialect

LEXEME = re.compile(r"\s+|[A-Za-z_]\w*|[0-9]+|\"[^\"\n]*\"|'[^'\n]*'|::|->|\.+|.", re.DOTALL)
STRANGE_WORDS = " as | type | :: | goto | break | end | ... | -- | [[ | ]] | 1e | 0x | \\u{ "
STRANGE = [*"()[]{}<>:;,.?!@|&-=~#\"'\\\n\r\t\0\u00e9\udc80", *STRANGE_WORDS.split("|")]


def lexemes(paths: list) -> list[list[str]]:
    return [LEXEME.findall(path.read_text(encoding="utf-8").lstrip("#")) for path in paths]


PLAIN_LEXEMES = lexemes(PLAIN)
ALL_LEXEMES = PLAIN_LEXEMES + lexemes(DIALECT)


@st.composite
def mutations(draw: st.DrawFn, sources: list[list[str]]) -> str:
    source = draw(st.sampled_from(sources))
    start = draw(st.integers(0, len(source) - 1))
    part = source[start : start + draw(st.integers(1, 150))]
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(part)))
        match draw(st.sampled_from(["drop", "insert", "replace", "repeat", "cut"])):
            case "drop":
                del part[at : at + draw(st.integers(1, 4))]
            case "insert":
                part.insert(at, draw(st.sampled_from(STRANGE)))
            case "replace":
                part[at : at + 1] = [draw(st.sampled_from(STRANGE))]
            case "repeat":
                part[at:at] = part[:8]
            case "cut":
                del part[at:]
    return "".join(part)


def outcome(source: str | bytes) -> Chunk | None:
    """Parse; whatever is wrong must be reported at a place inside the source."""
    try:
        return parse(source, "fuzz.lua")
    except CompileError as error:
        (diagnostic,) = error.diagnostics
        span = diagnostic.span
        assert diagnostic.code.startswith("LT0")
        assert (1, 1) <= span[:2] <= span[2:]
        return None


@settings(max_examples=400, derandomize=True, deadline=None)
@given(st.binary(max_size=60))
def test_random_bytes(source: bytes) -> None:
    outcome(source)


@settings(max_examples=400, derandomize=True, deadline=None)
@given(st.text(max_size=40))
def test_random_text(source: str) -> None:
    outcome(source)


@settings(max_examples=1500, derandomize=True, deadline=None)
@given(mutations(ALL_LEXEMES))
def test_mutated_dialect(source: str) -> None:
    outcome(source)


@settings(max_examples=1500, derandomize=True, deadline=None)
@given(mutations(PLAIN_LEXEMES))
def test_mutated_plain_lua_is_judged_as_lua_judges_it(source: str) -> None:
    if source.startswith("#"):
        return
    chunk = outcome(source)
    if rejection(source) is None:
        assert chunk is not None
    elif chunk is not None:
        assert uses_dialect(chunk)
