"""Programs of the typed dialect: erased they are plain Lua, and their checks say what they find."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conformance.harness import Outcome, run_lua, run_python, significant

TYPED = Path(__file__).parent / "typed"


def run(name: str, directory: Path) -> Outcome:
    path = TYPED / f"{name}.lua"
    return run_python(path.read_text(encoding="utf-8"), directory, name=path.name)


@pytest.mark.parametrize("path", sorted((TYPED / "erased").glob("*.lua")), ids=lambda p: p.stem)
def test_erased(path: Path, tmp_path: Path) -> None:
    """A program does what real Lua does with its text once types and casts are taken out."""
    expected = run_lua(path.read_text(encoding="utf-8"), name=path.name)
    assert significant(run(path.stem, tmp_path)) == significant(expected)


@pytest.mark.parametrize("path", sorted(TYPED.glob("*.expected")), ids=lambda p: p.stem)
def test_printed(path: Path, tmp_path: Path) -> None:
    """A program whose types check at run time, which real Lua cannot do, prints what it should."""
    outcome = run(path.stem, tmp_path)
    assert outcome.success, outcome.values
    assert list(outcome.printed) == path.read_text(encoding="utf-8").splitlines()
