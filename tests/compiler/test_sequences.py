"""What is written natively because a table has no holes or a condition bounds an integer."""

from __future__ import annotations

import pytest

from transpiler.pipeline import compile_script


@pytest.mark.parametrize(
    ("source", "native"),
    [
        ("local t = { 1, 2 } print(#t)", "len(t)"),
        ("local t = {} t[#t + 1] = 'a' print(#t, t)", "t[len(t) + 1] = "),
        ("local t = {} for i = 1, 3 do t[i] = i end print(#t)", "len(t)"),
        ("local t = {} for i in ipairs({ 1 }) do t[i] = i end print(#t)", "len(t)"),
        ("local t = {} table.insert(t, 1) print(#t)", "len(t)"),
        ("local t = { 1, 2 } for i, v in ipairs(t) do print(i, v, t) end", "in t.items()"),
        ("local t = { 1, 2 } for _, v in ipairs(t) do print(v, t) end", "for v in t.values()"),
        ("for i = 2, 9 do for j = i, 9, i do print(j) end end", "range(i, 10, i)"),
        ("local s = 'a' .. 1 print(s < 'b')", 's < "b"'),
        (
            "local x = 7 * 7 local n = x * x * x * x * x * x * x * x * x * x * x * x"
            " if n > 0 and n < 9 then print(n * n + n) end",
            "print(n * n + n)",
        ),
    ],
)
def test_native_forms(source: str, native: str) -> None:
    assert native in script(source)


@pytest.mark.parametrize(
    "source",
    [
        "local t = { 1, nil, 3 } print(#t)",
        "local t = { 1, x = 2 } print(#t)",
        "local t = { ... } print(#t)",
        "local t = {} t[2] = 1 print(#t)",
        "local t = {} t.n = 1 print(#t)",
        "local t = { 1 } t[#t] = nil print(#t)",
        "local t = { 1 } table.remove(t, 1) print(#t)",
        "local t = {} for i = 0, 3 do t[i] = i end print(#t)",
        "local t = {} for i = 1, 3, 2 do t[i] = i end print(#t)",
        "local t = {} for i = 1, 3 do if i ~= 2 then t[i] = i end end print(#t)",
        "local t = {} for i = 1, 3 do local t = {} t[i] = i print(#t) end",
        "for i = 1, 3 do i = 5 local n = { 1 } n[i] = i print(#n) end",
        "local t = {} for i = 1, 3 do if i == 2 then goto continue end t[i] = i ::continue:: end"
        " print(#t)",
        "local t = setmetatable({ 1 }, { __len = function() return 7 end }) print(#t)",
    ],
)
def test_lengths_that_need_a_search(source: str) -> None:
    found = script(source)
    assert "length(" in found
    assert " len(" not in found


@pytest.mark.parametrize(
    "change", ["t[#t + 1] = 3", "table.insert(t, 3)", "table.remove(t)", "t[3] = 3"]
)
def test_tables_that_change_are_walked_lazily(change: str) -> None:
    found = script(f"local t = {{ 1, 2 }} for _, v in ipairs(t) do {change} print(v, t) break end")
    assert "in ipairs(t)" in found


def script(source: str) -> str:
    return compile_script(source, "script.lua")
