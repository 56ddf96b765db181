"""Which tables are lists, and how their elements are read."""

from __future__ import annotations

import pytest

from tests.compiler.units import facts
from transpiler.analysis.arrays import Read
from transpiler.ir import nodes as ir

FILLED = "local t = {} for i = 1, 9 do t[i] = i end "

LISTS = {
    "filled by a loop": FILLED + "for i = 1, #t do print(t[i]) end",
    "appended to": "local t = {} for i = 1, 9 do t[#t + 1] = i end",
    "inserted into": "local t = {} for i = 1, 9 do table.insert(t, i) end",
    "walked": "local t = { 1, 2, 3 } for _, v in ipairs(t) do print(v) end",
    "swapped": FILLED + "for i = 1, 4 do t[i], t[5] = t[5], t[i] end",
    "updated in place": FILLED + "for i = 1, #t do if i > 2 then t[i] = 0 end end",
    "given to a function": FILLED + "local function f(a) return a[#a] end print(f(t))",
    "held by an array": "local u = {} for i = 1, 9 do local t = { i } u[i] = t end print(u[1][1])",
    "kept by a closure": FILLED + "local function f() return t[#t] end print(f())",
    "joined": "local t = {} for i = 1, 9 do t[#t + 1] = 'x' end print(table.concat(t))",
    "nil at times": "local t if x then t = { 1 } end for i = 1, #t do print(t[i]) end",
}

TABLES = {
    "printed": FILLED + "print(t)",
    "walked by pairs": FILLED + "for k, v in pairs(t) do print(k) end",
    "a field": FILLED + "t.n = 9",
    "a computed field": FILLED + "t[x] = 9",
    "a float key": FILLED + "print(t[1.5])",
    "an element removed": FILLED + "t[3] = nil",
    "an element that may be nil": "local t = {} for i = 1, 9 do t[i] = x end",
    "an element far away": FILLED + "t[100] = 1",
    "filled from the end": "local t = {} for i = 9, 1, -1 do t[i] = i end",
    "filled now and then": "local t = {} for i = 1, 9 do if i ~= 3 then t[i] = i end end",
    "sorted": FILLED + "table.sort(t)",
    "compared": FILLED + "local u = t == x",
    "a key": FILLED + "local u = {} u[t] = 1",
    "given to an activity": FILLED + "funcs.call('app:x', t)",
    "with a metatable": FILLED + "setmetatable(t, {})",
    "returned by the entry": FILLED + "return t",
    "a global": FILLED + "g = t",
    "thrown": FILLED + "error(t)",
    "or a string": "local t = x and { 1 } or 'x' print(#t)",
    "or a table of the API": "local t = x and { 1 } or json.decode('[]') print(t[1])",
    "or a table with fields": "local t = x and { 1 } or { n = 1 } print(t[1])",
    "of all arguments": "local function f(...) local t = { ... } return #t end print(f(1, 2))",
    "read at unknown places only": "local t = { 1 } while x do print(t[x.n // 1]) end",
    "annotated": "local t: {number} = {} for i = 1, 9 do t[i] = i end",
}


@pytest.mark.parametrize("source", LISTS.values(), ids=LISTS)
def test_list(source: str) -> None:
    """``t`` is a list."""
    assert _sites(source)


@pytest.mark.parametrize("source", TABLES.values(), ids=TABLES)
def test_table(source: str) -> None:
    """``t`` stays a table, and so does everything it may be confused with."""
    assert not _sites(source)


READS = {
    # body of a loop that keeps t a list whatever is read, how t is read before it
    "up to the length": ("for i = 1, #t do print(t[i]) end", Read.DIRECT),
    "up to a length noted before": ("local n = #t for i = 1, n do print(t[i]) end", Read.DIRECT),
    "the element before": ("for i = 2, #t do print(t[i - 1]) end", Read.DIRECT),
    "the element behind": ("for i = 1, #t do print(t[i + 1]) end", Read.HELPED),
    "below a loop from 0": ("for i = 0, #t do print(t[i - 1]) end", Read.HELPED),
    "the last one": ("print(t[#t])", Read.DIRECT),
    "an index of ipairs": ("for i in ipairs(t) do print(t[i]) end", Read.DIRECT),
    "an index of another array": ("for i in ipairs({ 1 }) do print(t[i]) end", Read.GUARDED),
    "a constant": ("print(t[3])", Read.GUARDED),
    "a negative constant": ("print(t[-3])", Read.HELPED),
    "any integer": ("print(t[#x - 9])", Read.HELPED),
    "a right operand": ("local s = 0 for i = 1, 3 do s = 1 + t[i] end", Read.DIRECT),
    "a left operand": ("local s = 0 for i = 1, 3 do s = t[i] + 1 end", Read.GUARDED),
    "beside what may be no number": ("local s = x + t[3]", Read.GUARDED),
    "indexed at once": ("for i = 1, 3 do print(u[i][1]) end", Read.DIRECT),
}


@pytest.mark.parametrize(("source", "expected"), READS.values(), ids=READS)
def test_read(source: str, expected: Read) -> None:
    """How the first element that the source reads is read."""
    rows = "local u = {} for i = 1, 9 do local r = { 1 } u[i] = r end "
    many = "for a = 1, #t do for b = 1, #t do for c = 1, #t do print(t[c]) end end end"
    found = facts(f"local x = json.decode('') {FILLED}{rows}\n{source}\n{many}")
    reads = [read for read in found.arrays.reads if read.span.line == 2]
    first = min(reads, key=lambda read: read.span.end_column)
    assert found.arrays.reads[first] is expected


def _sites(source: str) -> list[ir.TableExpr]:
    found = facts(f"local x = json.decode('') {source}")
    made = [s for s in found.arrays.by_site if s.span.column > len("local x = json.decode('')")]
    table = next((v for f in found.flow.unit.functions for v in f.variables if v.name == "t"), None)
    assert table is not None
    return [site for site in made if site in found.flow.variable(table).tables]
