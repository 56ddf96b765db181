"""The Lua line of an error inside every kind of statement that spans several lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conformance.harness import assert_same
from transpiler.pipeline import compile_script

FAILING = [
    "local x =\n  nil + 1",
    "local x = 1 +\n  2 *\n  {}",
    "local a, b =\n  1,\n  nil .. 'x'",
    "local s = 'a' ..\n  'b' ..\n  nil",
    "local t = {\n  a = 1,\n  b = nil + 1,\n}",
    "local t = {\n  1,\n  2,\n  f = { deep =\n  #nil },\n}",
    "local t = {}\nt\n  .x\n  .y = 5",
    "local t = {}\nt[\n  nil\n] = 3",
    "local t = {}\nt.a, t.b =\n  1,\n  -{}",
    "local t = {}\nlocal v = t.a\n  .b",
    "local t = {}\nlocal v = t\n  :nope(\n    1\n  )",
    "print(\n  1,\n  nil + 1,\n  2\n)",
    "error(\n  'message'\n)",
    "local function f()\n\n  error('inner')\nend\nf(\n)",
    "local f\nf(\n  1\n)",
    "local t = { f = function() error('called') end }\nt\n  .f\n  ()",
    "if\n  nil > 1\nthen end",
    "if false then\nelseif\n  nil > 1 then\nend",
    "if x and\n  y or\n  x.z then end",
    "while\n  nil < 1\ndo end",
    "repeat\n  local z = 1\nuntil\n  z < nil",
    "for i = 1,\n  {} do\nend",
    "for i = 1, 2,\n  0 do\nend",
    "for k in\n  pairs(\n    nil\n  ) do\nend",
    "for k in\n  nil\ndo end",
    "for k, v in pairs({ 1 }) do\n  print(\n    k + {})\nend",
    "local n\nreturn\n  n\n  .x",
    "return 1,\n  2,\n  -{}",
    "return (function()\n  return nil .. 'x'\nend)()",
    "do\n  do\n    local x = nil\n    x()\n  end\nend",
    "local function f(a)\n  return a.b.c\nend\nlocal x = f(\n  {}\n)",
    "local x = not\n  (1 < {})",
    "local x = -\n  {}",
    "local x = x and\n  1 or\n  nil + 1",
    "local co = coroutine.wrap(function()\n  error('in coroutine')\nend)\n\nco()",
    "local x = string.rep(\n  'a', {}\n)",
    "local x\n\n\nx.y = 1",
    "local function g()\n  local function f()\n    error('e', 2)\n  end\n  f(\n  )\nend g()",
    "local t = setmetatable({}, {\n  __index = function()\n    error(k)\n  end})\nprint(\n  t.x)",
    "-- a comment\n\n--[[ another\n]]\n\nlocal x = nil ; x()",
]  # fmt: skip


@pytest.mark.parametrize("source", FAILING, ids=range(len(FAILING)))
def test_line(source: str, tmp_path: Path) -> None:
    """The message names the line that real Lua names."""
    assert_same(source, tmp_path)


def test_skeleton_has_no_lua_lines() -> None:
    """What stands around the program belongs to no Lua line."""
    text = compile_script("print(1)", "script.lua")
    assert text.rstrip().endswith(")")
    assert "LineTable" in text
