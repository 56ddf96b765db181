"""Fixes: the text they lead to compiles and is free of the finding; what is unsafe has none."""

from __future__ import annotations

import pytest

from transpiler.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from transpiler.linting.fixing import fix_text
from transpiler.linting.run import check_file
from transpiler.pipeline import compile_script

TIME = 'local time = require("time")\n'
RANDOM = 'string.unpack("<I6", crypto.random.bytes(6))'

FIXED = {
    "the clock": (
        "LT301",
        TIME + "return function() return os.time() end\n",
        TIME + "return function() return time.now():unix() end\n",
    ),
    "the clock, the module by another name": (
        "LT301",
        'local clock = require("time")\nreturn function() return os.time() end\n',
        'local clock = require("time")\nreturn function() return clock.now():unix() end\n',
    ),
    "the clock, the module as a global": (
        "LT301",
        "return function() return os.time() end\n",
        "return function() return time.now():unix() end\n",
    ),
    "a number below one": (
        "LT302",
        "return function() return math.random() end\n",
        f"return function() return ({RANDOM} / 281474976710656) end\n",
    ),
    "a number up to": (
        "LT302",
        "return function() return math.random(6) end\n",
        f"return function() return ({RANDOM} % 6 + 1) end\n",
    ),
    "a number between": (
        "LT302",
        "return function() return math.random(10, 19) end\n",
        f"return function() return ({RANDOM} % 10 + 10) end\n",
    ),
    "use before definition": (
        "LT305",
        "local M = {}\n\nfunction M.main()\n  return later(1)\nend\n\n"
        "local function later(x) return x end\nreturn M.main\n",
        "local M = {}\n\nlocal later\nfunction M.main()\n  return later(1)\nend\n\n"
        "function later(x) return x end\nreturn M.main\n",
    ),
    "several uses, several functions, indented": (
        "LT305",
        "local function make()\n\tlocal function first() return one(), two(), one() end\n"
        "\tlocal function one() return 1 end\n\tlocal  function two() return 2 end\n"
        "\treturn first\nend\nreturn make\n",
        "local function make()\n\tlocal one\n\tlocal two\n"
        "\tlocal function first() return one(), two(), one() end\n"
        "\tfunction one() return 1 end\n\tfunction two() return 2 end\n"
        "\treturn first\nend\nreturn make\n",
    ),
    "carriage returns": (
        "LT305",
        "local function a() return b() end\r\nlocal function b() end\r\nreturn a\r\n",
        "local b\r\nlocal function a() return b() end\r\nfunction b() end\r\nreturn a\r\n",
    ),
    "an option": (
        "LT309",
        'return function()\n  funcs.new():with_options({["activity.retry_polcy"] = {}})\nend\n',
        'return function()\n  funcs.new():with_options({["activity.retry_policy"] = {}})\nend\n',
    ),
    "a suppression behind code": (
        "LT122",
        "return function()\n  return 1 -- luatemporal: allow(LT301) gone\nend\n",
        "return function()\n  return 1\nend\n",
    ),
    "a suppression on its own": (
        "LT122",
        "return function()\n  -- luatemporal: allow(LT301) gone\n  return 1\nend\n",
        "return function()\n  return 1\nend\n",
    ),
}


@pytest.mark.parametrize(("code", "before", "after"), FIXED.values(), ids=FIXED.keys())
def test_fixes(code: str, before: str, after: str) -> None:
    findings = check_file(before, "a.lua").findings
    assert code in {finding.code for finding in findings}
    fixed = fix_text(before, "a.lua", [finding for finding in findings if finding.code == code])
    assert fixed.text == after
    assert code not in {finding.code for finding in check_file(after, "a.lua").findings}
    compile_script(after, "a.lua")


UNSAFE = {
    "a clock that gives text": ("LT301", "return function() return os.date() end\n"),
    "a name that hides the module": (
        "LT301",
        "return function(time) return os.time() - time end\n",
    ),
    "the module required below": (
        "LT301",
        "local now = function() return os.time() end\n" + TIME + "return now\n",
    ),
    "computed bounds": ("LT302", "return function(n) return math.random(n) end\n"),
    "an empty range": ("LT302", "return function() return math.random(5, 1) end\n"),
    "a name that is defined twice": (
        "LT305",
        "local function a() return b() end\nlocal function b() end\n"
        "local function c(b) return b end\nreturn function() return a(), b(), c() end\n",
    ),
    "a name used outside of the block": (
        "LT305",
        "local function a() return b() end\ndo\n  local function b() end\n  b()\nend\nreturn a\n",
    ),
    "an option that is there": (
        "LT309",
        "return function()\n  funcs.new():with_options({\n"
        '    ["activity.retry_policy"] = {}, ["activity.retry_polcy"] = {}})\nend\n',
    ),
    "an option like no other": (
        "LT309",
        'return function()\n  funcs.new():with_options({["activity.xyzzyxyzzy"] = 1})\nend\n',
    ),
    "a suppression of use": (
        "LT122",
        "return function()\n  -- luatemporal: allow(LT301, LT302) shown\n  return os.time()\nend\n",
    ),
}


@pytest.mark.parametrize(("code", "source"), UNSAFE.values(), ids=UNSAFE.keys())
def test_what_is_unsafe_is_left_alone(code: str, source: str) -> None:
    findings = [f for f in check_file(source, "a.lua").findings if f.code == code]
    assert findings
    assert not any(finding.fixes for finding in findings)


def finding(*edits: tuple[int, int, int, str]) -> Diagnostic:
    """A finding whose fix changes columns of lines."""
    changes = tuple(Edit(Span(line, start, line, end), text) for line, start, end, text in edits)
    fixes = (Fix("change", changes),)
    return Diagnostic("LT301", Severity.WARNING, "", "a.lua", Span(1, 1, 1, 2), fixes=fixes)


TEXT = "local a = 1\nlocal b = 2\n"

ENGINE = {
    "apart": ([finding((1, 11, 12, "5")), finding((2, 11, 12, "6"))], "local a = 5\nlocal b = 6\n"),
    "touching": ([finding((1, 7, 8, "c")), finding((1, 8, 9, " "))], "local c = 1\nlocal b = 2\n"),
    "the same": ([finding((1, 11, 12, "5"))] * 2, "local a = 5\nlocal b = 2\n"),
    "overlapping": ([finding((1, 7, 12, "x")), finding((1, 11, 12, "6"))], None),
    "overlapping in part": (
        [finding((1, 7, 9, "x"), (2, 7, 8, "y")), finding((1, 8, 9, ""))],
        None,
    ),
    "the same place twice": ([finding((1, 11, 12, "5")), finding((1, 11, 12, "6"))], None),
    "insertions": ([finding((1, 1, 1, "--a\n")), finding((1, 1, 1, "--b\n"))], "--a\n--b\n" + TEXT),
    "not Lua any more": ([finding((1, 7, 8, "="))], None),
    "outside": ([finding((9, 1, 2, "x"))], None),
}


@pytest.mark.parametrize(("findings", "after"), ENGINE.values(), ids=ENGINE.keys())
def test_all_of_a_file_or_nothing(findings: list[Diagnostic], after: str | None) -> None:
    fixed = fix_text(TEXT, "a.lua", findings)
    assert fixed.text == (TEXT if after is None else after)
    assert (fixed.problem is None) == (after is not None)
    assert fixed.count == (0 if after is None else len(findings))
