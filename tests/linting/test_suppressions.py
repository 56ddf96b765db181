"""Comments that allow findings: what they hold for, and what is wrong with some of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from transpiler.linting.outcome import Outcome
from transpiler.linting.run import check, check_file
from transpiler.project import read_project
from transpiler.sources import Sources


def lines(outcome: Outcome) -> list[tuple[int, str]]:
    """Return line and code of what counts."""
    return [(finding.span.line, finding.code) for finding in outcome.findings]


ALLOW = "-- luatemporal: allow(LT301) only shown"

CASES = {
    "behind code, for its line": (
        f"local function main()\n  local a = os.time() {ALLOW}\n  return a, os.time()\nend\n"
        "return main\n",
        [(3, "LT301")],
    ),
    "on its own, for the statement below": (
        f"local function main()\n  {ALLOW}\n  local a = {{\n    os.time(),\n  }}\n"
        "  return a, os.time()\nend\nreturn main\n",
        [(6, "LT301")],
    ),
    "past other comments": (
        f"local function main()\n  {ALLOW}\n  -- and so on\n  local a = os.time()\n  return a\n"
        "end\nreturn main\n",
        [],
    ),
    "for the head of a block": (
        f"local function main()\n  {ALLOW}\n  while os.time() > 0 do\n    print(os.time())\n"
        "    break\n  end\nend\nreturn main\n",
        [(4, "LT301")],
    ),
    "for a function": (
        f"local M = {{}}\n{ALLOW}\nfunction M.now()\n  return os.time()\nend\n"
        "function M.main()\n  return M.now(), os.time()\nend\nreturn M.main\n",
        [(7, "LT301")],
    ),
    "for a function on the first line": (
        f"{ALLOW}\nlocal function now()\n  return os.time()\nend\n"
        "return function() return now(), os.time() end\n",
        [(5, "LT301")],
    ),
    "for a function in a variable": (
        f"local M = {{}}\n{ALLOW}\nlocal now = function()\n  return os.time()\nend\n"
        "return function() return now() end\n",
        [],
    ),
    "for a file": (
        f"-- A legacy module.\n{ALLOW}\nlocal M = {{}}\nfunction M.main()\n  return os.time()\n"
        "end\nreturn M.main\n",
        [],
    ),
    "several codes": (
        "return function()\n  -- luatemporal: allow(LT301, LT302): both are shown\n"
        "  return os.time(), math.random()\nend\n",
        [],
    ),
    "in a long comment": (
        "return function()\n  return os.time() --[[ luatemporal: allow(LT301) shown ]]\nend\n",
        [],
    ),
    "unused": (f"return function()\n  return 1 {ALLOW}\nend\n", [(2, "LT122")]),
    "one code of two unused": (
        "return function()\n  -- luatemporal: allow(LT301, LT302) shown\n  return os.time()\nend\n",
        [(2, "LT122")],
    ),
    "in a string": (f'return function()\n  return "{ALLOW}"\nend\n', []),
    "other words of ours": ("-- luatemporal compiles this\nreturn function() end\n", []),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES.keys())
def test_what_a_comment_holds_for(source: str, expected: list[tuple[int, str]]) -> None:
    outcome = check_file(source, "a.lua")
    found = [item for item in lines(outcome) if item[1] in ("LT121", "LT122", "LT301", "LT302")]
    assert found == expected


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("luatemporal: allow(LT301)", "gives no reason"),
        ("luatemporal: allow(LT301) -", "gives no reason"),
        ("luatemporal: allow() shown", "names no code"),
        ("luatemporal: allow(LT399) shown", "there is no code LT399"),
        ("luatemporal: allow(LT3) shown", "names whole codes, not LT3"),
        ("luatemporal: allow(E501) shown", "'E501' is not a code"),
        ("luatemporal: allow(LT001) shown", "LT001 cannot be allowed"),
        ("luatemporal: allow(LT202) shown", "LT202 cannot be allowed"),
        ("luatemporal: allow(LT122) shown", "LT122 cannot be allowed"),
        ("luatemporal: alow(LT301) shown", "not understood"),
        ("luatemporal: LT301", "not understood"),
        ("luatemporal allow(LT301) shown", "not understood"),
        ("LuaTemporal: allow(LT301) shown", "not understood"),
    ],
)
def test_malformed_comments_allow_nothing(comment: str, message: str) -> None:
    outcome = check_file(f"return function()\n  return os.time() -- {comment}\nend\n", "a.lua")
    assert sorted(code for _, code in lines(outcome)) == ["LT121", "LT301"]
    assert any(message in finding.message for finding in outcome.findings)
    assert not outcome.suppressed


def test_what_is_suppressed_keeps_its_reason() -> None:
    outcome = check_file(f"return function() return os.time() end {ALLOW}\n", "a.lua")
    (item,) = outcome.suppressed
    assert (item.finding.code, item.reason, item.in_source) == ("LT301", "only shown", True)


def test_comments_count_nothing_where_the_source_cannot_be_read() -> None:
    outcome = check_file(f"return os.time( {ALLOW}\n", "a.lua")
    assert [code for _, code in lines(outcome)] == ["LT001"]


REGISTRY = """\
{file}
namespace: app
entries:
  - name: order  {item}
    kind: workflow.lua
    source: file://order.lua
"""


@pytest.mark.parametrize(
    ("file", "item", "codes"),
    [
        ("# Orders.", "", ["LT114"]),
        ("# luatemporal: allow(LT114) hosted elsewhere", "", []),
        ("# Orders.", "# luatemporal: allow(LT114) hosted elsewhere", []),
        ("# Orders.", "# luatemporal: allow(LT104) no", ["LT114", "LT122"]),
        ("# luatemporal: allow(LT114)", "", ["LT114", "LT121"]),
    ],
)
def test_registry_files(file: str, item: str, codes: list[str], tmp_path: Path) -> None:
    (tmp_path / "_index.yaml").write_text(REGISTRY.format(file=file, item=item))
    (tmp_path / "order.lua").write_text("return function() end\n")
    outcome = check(read_project(tmp_path), Sources())
    assert sorted(code for _, code in lines(outcome)) == codes


def test_a_registry_error_is_not_allowed(tmp_path: Path) -> None:
    text = REGISTRY.format(file="# luatemporal: allow(LT108) later", item="")
    (tmp_path / "_index.yaml").write_text(text)
    outcome = check(read_project(tmp_path), Sources())
    assert sorted(finding.code for finding in outcome.findings) == ["LT108", "LT114", "LT122"]


def test_a_source_shared_by_entries_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "_index.yaml").write_text(
        "namespace: app\nentries:\n"
        "  - {name: a, kind: workflow.lua, source: file://a.lua}\n"
        "  - {name: b, kind: workflow.lua, source: file://a.lua}\n"
    )
    (tmp_path / "a.lua").write_text(f"return function() return 1 end {ALLOW}\n")
    outcome = check(read_project(tmp_path), Sources())
    assert [f.code for f in outcome.findings if f.path == "a.lua"] == ["LT122"]
