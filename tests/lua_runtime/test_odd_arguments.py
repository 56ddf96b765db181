"""Library functions with missing, wrong, extreme and odd arguments, against real Lua."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from math import inf, nan
from random import Random
from typing import Any

import pytest

from runtime_shims.lua import (
    Table,
    array,
    base,
    index,
    math,
    string,
    table,
    tostring,
    translate,
    type,
    values,
)
from runtime_shims.lua.text.encoding import from_bytes

from .oracle import Lua

LUA = Lua()
SAMPLES = 200
"""Random calls of each function with two to four arguments, beside all with none and one."""

_SHOW = """
local function show(v)
  local kind = type(v)
  if kind == "number" then
    return math.type(v) .. ":" .. (math.type(v) == "float" and ("%a"):format(v) or tostring(v))
  elseif kind == "table" then
    local parts = {}
    for i = 1, 6 do parts[i] = tostring(v[i]) end
    return "{" .. table.concat(parts, ",") .. "," .. tostring(v.n) .. "}"
  end
  return kind .. ":" .. (kind == "function" and "" or tostring(v))
end
return function(source)
  local results = table.pack(load(source)())
  for i = 1, results.n do results[i] = show(results[i]) end
  return table.concat(results, "|")
end
"""
_RUN = LUA.chunk(_SHOW)

SCALARS: dict[str, Any] = {
    "nil": None, "true": True, "false": False, "0": 0, "1": 1, "-1": -1, "5": 5, "255": 255,
    "256": 256, "3.0": 3.0, "2.5": 2.5, "-0.0": -0.0, "1e100": 1e100, "(0/0)": -nan,
    "math.huge": inf, "-math.huge": -inf, "math.maxinteger": 2**63 - 1, "math.mininteger": -(2**63),
    "2^53": 2.0**53, "0.1": 0.1, "''": "", "'abc'": "abc", "'hello world'": "hello world",
    "'10'": "10", "'0x10'": "0x10", "' 5 '": " 5 ", "'1e2'": "1e2", "'2.5'": "2.5", "'z'": "z",
    "'é'": "é", "'a\\0b'": "a\0b", "'\\xff'": "\udcff", "'%'": "%", "'['": "[", "'(l+)'": "(l+)",
    "'%a'": "%a", "'x*'": "x*", "'()'": "()", "'%d %s'": "%d %s", "'%5.2f'": "%5.2f", "'%q'": "%q",
    "'<%0>'": "<%0>", "'%1'": "%1", "'i4'": "i4", "'z s1'": "z s1", "'<d'": "<d",
}  # fmt: skip
OBJECTS: dict[str, Callable[[], Any]] = {
    "{}": Table,
    "{1, 2, 3}": lambda: array(1, 2, 3),
    "{'b', 'a', 'c'}": lambda: array("b", "a", "c"),
    "{1, 'x'}": lambda: array(1, "x"),
    "{n = 3}": lambda: Table(n=3),
    "{{}}": lambda: array(Table()),
    "{3, 1, 2.5}": lambda: array(3, 1, 2.5),
    "tostring": lambda: tostring,
}
ARGUMENTS = [*SCALARS, *OBJECTS]
ENDLESS = frozenset(("2^53", "1e100", "math.maxinteger", "math.mininteger", "-math.huge"))
"""Bounds that make ranges of elements too long to walk."""

# What the VM has beyond Lua 5.4, what draws, adds positions or returns a function of its own, and a
# logarithm whose NaN has the sign of the C library at hand.
EXCLUDED = frozenset(
    (
        "math.atan2", "math.cosh", "math.log", "math.log10", "math.pow", "math.random",
        "math.randomseed", "math.sinh", "math.tanh", "string.gmatch", "error", "ipairs", "pairs",
        "unpack",
    )
)  # fmt: skip
LIBRARIES = {"math": math, "string": string, "table": table}
FUNCTIONS: dict[str, Callable[..., Any]] = {
    **{
        f"{name}.{member}": base.first_class(getattr(library, member))
        for name, library in LIBRARIES.items()
        for member in library.__all__
        if callable(getattr(library, member))
    },
    **base.GLOBALS,
}


def calls(name: str) -> list[tuple[str, ...]]:
    """Return the argument lists to call a function with."""
    random = Random(name)
    longer = [
        tuple(random.choices(ARGUMENTS, k=random.choice((2, 2, 3, 4)))) for _ in range(SAMPLES)
    ]
    ranged = name in ("table.concat", "table.move", "string.rep")
    return [
        arguments
        for arguments in [(), *product(ARGUMENTS), *longer]
        if not (ranged and ENDLESS.intersection(arguments))
    ]


def value(text: str) -> Any:
    """Return the Python value of an argument."""
    return OBJECTS[text]() if text in OBJECTS else SCALARS[text]


def show(shown: Any) -> str:
    """Return what the Lua function of the same name returns."""
    kind = type(shown)
    if kind == "number":
        text = string.format("%a", shown) if isinstance(shown, float) else str(shown)
        return f"{'float' if isinstance(shown, float) else 'integer'}:{text}"
    if kind == "table":
        return "{" + ",".join(tostring(index(shown, key)) for key in (1, 2, 3, 4, 5, 6, "n")) + "}"
    return f"{kind}:{'' if kind == 'function' else tostring(shown)}"


def python(name: str, arguments: tuple[str, ...]) -> str:
    """Call a function of the shims and show what comes out."""
    try:
        results = (True, *values(FUNCTIONS[name](*map(value, arguments))))
    except Exception as error:
        results = (False, translate(error).value)
    return "|".join(map(show, results))


def without_addresses(text: str) -> str:
    """Return a text without what differs from run to run."""
    head, found, _ = text.partition(": 0x")
    return head if found else text


@pytest.mark.parametrize("name", [name for name in FUNCTIONS if name not in EXCLUDED])
def test_odd_arguments(name: str) -> None:
    """Results and error messages are those of the reference interpreter."""
    for arguments in calls(name):
        source = f"return pcall({', '.join((name, *arguments))})"
        expected = without_addresses(from_bytes(_RUN(source.encode())))
        assert without_addresses(python(name, arguments)) == expected, source
