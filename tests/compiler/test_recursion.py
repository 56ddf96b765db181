"""Sums of what recursion returns and parameters that count its depth need no wrapping around."""

from __future__ import annotations

import pytest

from transpiler.pipeline import compile_script

FIB = "local function f(n) if n < 2 then return n end return f(n - 1) + f(n - 2) end"
NODES = "local tree = { left = { left = false }, right = false } "


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (f"{FIB} print(f(9))", "return f(n - 1) + f(n - 2)"),
        (
            f"{NODES}local function f(t) if not t then return 0 end"
            " return f(t.left) + f(t.right) + 1 end print(f(tree))",
            " + 1\n",
        ),
        (
            "local function f(n) if n == 0 then return 1 end return (f(n - 1)) - 3 + f(n - 1) end"
            " print(f(9))",
            "return f(n - 1) - 3 + f(n - 1)",
        ),
        (
            "local function g() return 5 end local function f(n) if n == 0 then return 1 end"
            " return f(n - 1) + g() end print(f(9))",
            "return f(n - 1) + g()",
        ),
        (
            "local function f(n, m) if n == 0 then return m end return 1 + f(n - 1, m + 2) end"
            " print(f(9, 1))",
            "return 1 + f(n - 1, m + 2)",
        ),
        (
            "local function f(n) if n > 9 then return 1 end local k = n * n return 1 + f(n + 1) end"
            " print(f(1))",
            "k = n * n",
        ),
    ],
)
def test_native_sums(source: str, text: str) -> None:
    found = compile_script(source, "script.lua")
    assert text in found
    assert "wrap" not in found


@pytest.mark.parametrize(
    "source",
    [
        "local function f(n) if n == 0 then return 1 end local x = f(n - 1) return x + x end"
        " print(f(9) + f(9))",
        "local function f(n) if n == 0 then return 1 end return 2 * f(n - 1) end print(f(9))",
        "local function f(n, by) if n == 0 then return by end return f(n - 1, by + by) + 0 end"
        " print(f(70, 1))",
        "local x = 1 local function f(n) x = x + n return x end"
        " local function g(n) if n == 0 then return 1 end return f(n) + g(n - 1) + f(n) end"
        " print(g(9) + g(9))",
        "local function f(n, m) if n == 0 then return m end return f(m - 1, n - 1) + f(n, n) end"
        " print(f(9, 9) + f(9, 1))",
        f"{FIB} print(f(3000000000))",
        "local function f(n) if n < 2 then return n end return f(n - 100) + f(n - 200) end"
        " print(f(9))",
        "local function f(n) if n < 2 then return n end n = n + n return f(n - 1) + f(n - 2) end"
        " print(f(9))",
    ],
)
def test_sums_that_may_overflow(source: str) -> None:
    assert "wrap(" in compile_script(source, "script.lua")
