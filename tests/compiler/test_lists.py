"""How arrays that are lists are written."""

from __future__ import annotations

import pytest

from transpiler.pipeline import compile_script

FILLED = "local t = {} for i = 1, 9 do t[i] = i end "

FORMS = {
    "an empty one": (FILLED, "t = sequence()"),
    "one with elements": ("local t = { 1, 2 } print(t[2])", "t = sequence(1, 2)"),
    "filling": (FILLED, "t.append(i)"),
    "appending": ("local t = {} for i = 1, 9 do t[#t + 1] = i end", "t.append(i)"),
    "inserting": ("local t = {} for i = 1, 9 do table.insert(t, i) end", "t.append(i)"),
    "the length": (FILLED + "print(#t)", "len(t) - 1"),
    "a loop to the length": (FILLED + "for i = 1, #t do print(t[i]) end", "in range(1, len(t)):"),
    "a loop back": (FILLED + "for i = #t, 1, -1 do print(t[i]) end", "range(len(t) - 1, 0, -1)"),
    "an element": (FILLED + "for i = 1, #t do print(t[i]) end", "print(t[i])"),
    "the last element": (FILLED + "print(t[#t])", "print(t[-1])"),
    "an element that may be absent": (FILLED + "print(t[3])", "t[3] if 3 < len(t) else None"),
    "any element": (FILLED + "print(t[json.decode('') // 1])", "Table()"),
    "a walk": (FILLED + "for _, v in ipairs(t) do print(v) end", "for v in elements(t):"),
    "a counted walk": (
        FILLED + "for i, v in ipairs(t) do print(i, v) end",
        "for i, v in enumerate(elements(t), 1):",
    ),
    "a swap": (FILLED + "for i = 1, 4 do t[i], t[5] = t[5], t[i] end", "swap(t, i, 5)"),
    "the length with swaps": (
        FILLED + "for i = 1, 4 do t[i], t[5] = t[5], t[i] end print(#t)",
        "print(length(t))",
    ),
    "an update": (FILLED + "for i = 1, #t do t[i] = t[i] * 2 end", "t[i] = wrap(t[i] * 2)"),
    "an assignment in place": (FILLED + "for i = 1, #t do t[i] = 0 end", "t[i] = 0"),
    "known bounds": (
        "local function f(n) local t = {} for i = 0, n, 2 do t[i] = 1 end return t[0] end f(3)",
        "t = preallocated(n)",
    ),
    "known bounds and constants": (
        "local function f(n) local t = {} t[7] = 0 for i = 0, n, 2 do t[i] = 1 end end f(3)",
        "t = preallocated(n, 7)",
    ),
    "elements that may be nil": (
        "local function f(n) local t = {} for i = 0, n, 2 do t[i] = nil end end f(3)",
        "t[i] = None",
    ),
}


@pytest.mark.parametrize(("source", "written"), FORMS.values(), ids=FORMS)
def test_written(source: str, written: str) -> None:
    assert written in compile_script(source, "script.lua")


NOT_PREALLOCATED = {
    "a limit that changes": "n = n + 1 for i = 0, n, 2 do t[i] = 1 end",
    "two limits": "for i = 0, n, 2 do t[i] = 1 end for i = 0, 9, 2 do t[i] = 1 end",
    "an index below 0": "for i = -1, n, 2 do t[i] = 1 end",
    "a loop back": "for i = n, 0, -2 do t[i] = 1 end",
    "a limit of unknown kind": "local m = json.decode('') for i = 0, m, 2 do t[i] = 1 end",
    "an index moved by one": "for i = 0, n, 2 do t[i + 1] = 1 end",
    "the table passed on": "for i = 0, n, 2 do t[i] = 1 end print(t)",
    "the table's length": "for i = 0, n, 2 do t[i] = 1 end print(#t)",
    "the table in a closure": "for i = 0, n, 2 do t[i] = 1 end print(function() return t[1] end)",
    "a limit declared later": "local m = n for i = 0, m, 2 do t[i] = 1 end",
    "an assigned index": "for i = 0, n, 2 do i = i + 1 t[i] = 1 end",
}


@pytest.mark.parametrize("body", NOT_PREALLOCATED.values(), ids=NOT_PREALLOCATED)
def test_not_preallocated(body: str) -> None:
    source = f"local function f(n) local t = {{}} {body} end f(3)"
    assert "preallocated" not in compile_script(source, "script.lua")
