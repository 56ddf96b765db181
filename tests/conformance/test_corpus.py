"""Every program of the corpus does in generated Python what it does in real Lua."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.conformance.harness import assert_same

CORPUS = Path(__file__).parent / "corpus"
PROGRAMS = sorted(CORPUS.rglob("*.lua"))


def _name(path: Path) -> str:
    return path.relative_to(CORPUS).with_suffix("").as_posix()


@pytest.mark.parametrize("path", PROGRAMS, ids=_name)
def test_program(path: Path, tmp_path: Path) -> None:
    """Output, results and error message are those of the reference interpreter."""
    assert_same(path.read_text(encoding="utf-8"), tmp_path, name=path.name)


@pytest.mark.parametrize("args", [(), ("one",), (1, 2.5), ("a", None, True), ("é", -0.0)], ids=repr)
@pytest.mark.parametrize(
    "source",
    [
        "return ...",
        "return select('#', ...), ...",
        "local a, b = ... return b, a",
        "local t = {...} return #t > 0, t[1]",
        "return (...)",
        "print(...) print(select(-1, 'x', ...))",
    ],
)
def test_arguments(source: str, args: tuple[Any, ...], tmp_path: Path) -> None:
    """``...`` of a chunk holds the program's arguments."""
    assert_same(source, tmp_path, args)
