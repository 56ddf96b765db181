"""The generated text of narrow examples, and of the specification's order workflow."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden import sections
from transpiler.diagnostics.model import CompileError
from transpiler.pipeline import compile_project, compile_script
from transpiler.project import load_project

CASES = Path(__file__).parent / "cases"
ORDERS = Path(__file__).parents[2] / "examples" / "orders"


def _compiled(name: str, lua: str) -> dict[str, str]:
    """Compiles a bare file; imports, entry point and line table are not what a case is about."""
    try:
        text = compile_script(lua, f"{name}.lua")
    except CompileError as error:
        lines = [f"{d.span.line}:{d.span.column} {d.code} {d.message}" for d in error.diagnostics]
        return {"lua": lua, "diagnostics": "\n".join(lines) + "\n"}
    body = text[text.index("main(*args)") :].partition("\n")[2].partition("\n\nENTRY = ")[0]
    return {"lua": lua, "python": body.strip("\n") + "\n"}


def _compare(path: Path, actual: dict[str, str], updating: bool) -> None:
    if updating:
        sections.write(path, actual)
    assert sections.read(path) == actual


@pytest.mark.parametrize("path", sorted(CASES.glob("*.golden")), ids=lambda path: path.stem)
def test_golden(path: Path, updating: bool) -> None:
    """A case's Lua compiles to its Python, or is refused with its diagnostics."""
    _compare(path, _compiled(path.stem, sections.read(path)["lua"]), updating)


def test_order_workflow(updating: bool) -> None:
    """The specification's first workflow compiles to Python that reads as if written by hand."""
    project = load_project(ORDERS)
    lua = (ORDERS / "order_workflow.lua").read_text(encoding="utf-8")
    python = compile_project(project).files["app/order_workflow.py"]
    path = Path(__file__).parent / "order_workflow.golden"
    _compare(path, {"lua": lua, "python": python}, updating)
