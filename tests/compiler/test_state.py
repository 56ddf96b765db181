"""Plain module or factory: no state of a chunk outlives an execution."""

from __future__ import annotations

import pytest

from tests.compiler.units import facts, member

WORKFLOW = "workflow.lua"
LIBRARY = "library.lua"


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("local function main() end return main", True),
        ("local function main() end return { main = main }", True),
        ("return { main = function() end }", True),
        ("return function() end", True),
        ("local M = {} function M.main() end return M", True),
        ("local M = { main = function() end } return M", True),
        ("local time = require('time') local function main() time.now() end return main", True),
        ("local LIMIT = 3 local function main() return LIMIT end return main", True),
        ("local MAP = { a = 1 } local function main(k) return MAP[k] end return main", True),
        ("local f local function main() f() end f = function() end return main", True),
        ("local n = 0 local function main() n = n + 1 end return main", False),
        ("local t = {} local function main() t.x = 1 end return main", False),
        ("local t = { a = 1 } local function main() t.a = 2 end return main", False),
        ("local t = { a = 1 } local function main() return t end return main", False),
        ("local t = { {} } local function main() return t[1] end return main", False),
        ("local t = setmetatable({}, {}) local function main() return t end return main", False),
        ("local now = os.time() local function main() return now end return main", False),
        ("counter = 0 local function main() end return main", False),
        ("local M = {} M.n = 0 function M.main() M.n = M.n + 1 end return M", False),
        ("local M = {} function M:main() end return M", False),
        ("local M = {} function M.main() return M end return M", False),
        ("local M = {} function M.main() end M.main = M.main return M", False),
        ("if x then y = 1 end local function main() end return main", False),
        ("local function main() end print('top') return main", False),
        ("local function main() end return { main = main, x = f() }", True),
        ("local f if x then f = print end local function main() f() end return main", False),
    ],
)  # fmt: skip
def test_entry(source: str, plain: bool) -> None:
    """A workflow's chunk is a plain module exactly if nothing at its top level can change."""
    found = facts(member(source, kind=WORKFLOW))
    assert found.layouts["app:main"].plain is plain


@pytest.mark.parametrize(
    ("library", "user", "plain"),
    [
        ("local M = {} function M.f() end return M", "lib.f()", True),
        ("local M = { LIMIT = 1 } return M", "return lib.LIMIT", True),
        ("return { f = function() end }", "lib.f()", False),
        ("local M = {} function M.f() end return M", "lib.missing()", False),
        ("local M = {} function M.f() end return M", "lib.f = nil", False),
        ("local M = {} function M.f() end return M", "return lib", False),
        ("local M = {} function M.f() end return M", "for k in pairs(lib) do end", False),
        ("local M = {} local n = 0 function M.f() n = n + 1 end return M", "lib.f()", False),
        ("return function() end", "lib()", False),
    ],
)
def test_library(library: str, user: str, plain: bool) -> None:
    """A library is a plain module exactly if it is static and only its exports are used."""
    lib = member(library, "lib", LIBRARY)
    source = f"local lib = require('lib') local function main() {user} end return main"
    main = member(source, kind=WORKFLOW, imports={"lib": "app:lib"})
    found = facts(lib, main)
    assert found.layouts["app:lib"].plain is plain
    assert found.layouts["app:main"].plain is plain


def test_a_script_is_no_module() -> None:
    """A bare file runs as one function, whatever it holds."""
    assert not facts("local function main() end return main").layouts["app:main"].plain
