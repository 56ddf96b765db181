"""The Lua 5.4 language for generated code: tables, operators, calls, loops, errors, libraries."""

from runtime_shims.lua import base, math, string, table
from runtime_shims.lua.calls.invocation import call_async, invoke, invoke_async
from runtime_shims.lua.calls.protected import pcall, pcall_async, xpcall, xpcall_async
from runtime_shims.lua.cells import Cell
from runtime_shims.lua.closing import closing
from runtime_shims.lua.construction import from_pairs
from runtime_shims.lua.errors import LineTable, LuaError, catchable, lua_traceback, translate, where
from runtime_shims.lua.functions.conversion import select, tonumber, type
from runtime_shims.lua.functions.errors import assert_, error
from runtime_shims.lua.functions.metatables import getmetatable, setmetatable
from runtime_shims.lua.functions.raw import next, rawequal, rawget, rawset
from runtime_shims.lua.indexing import delete, index, setindex
from runtime_shims.lua.iteration import (
    ipairs,
    iterate,
    iterate_async,
    matches,
    number_range,
    pairs,
)
from runtime_shims.lua.numbers.integers import wrap
from runtime_shims.lua.operators.arithmetic import add, div, floordiv, mod, mul, power, sub, unm
from runtime_shims.lua.operators.bitwise import band, bnot, bor, bxor, shl, shr
from runtime_shims.lua.operators.comparison import eq, ge, gt, le, lt
from runtime_shims.lua.operators.concatenation import concat, length
from runtime_shims.lua.operators.logic import both, either, truthy
from runtime_shims.lua.results import adjust, first, values
from runtime_shims.lua.sequences.access import append
from runtime_shims.lua.sequences.joining import unpack
from runtime_shims.lua.sequences.lists import element, elements, put, sequence, swap
from runtime_shims.lua.sequences.preallocation import preallocated
from runtime_shims.lua.text.patterns.prepared import LuaPattern
from runtime_shims.lua.values.tables import Table, array, is_object
from runtime_shims.lua.values.tostring import tostring
from runtime_shims.lua.values.userdata import Userdata

__all__ = [
    "Cell",
    "LineTable",
    "LuaError",
    "LuaPattern",
    "Table",
    "Userdata",
    "add",
    "adjust",
    "append",
    "array",
    "assert_",
    "band",
    "base",
    "bnot",
    "bor",
    "both",
    "bxor",
    "call_async",
    "catchable",
    "closing",
    "concat",
    "delete",
    "div",
    "either",
    "element",
    "elements",
    "eq",
    "error",
    "first",
    "floordiv",
    "from_pairs",
    "ge",
    "getmetatable",
    "gt",
    "index",
    "invoke",
    "invoke_async",
    "ipairs",
    "is_object",
    "iterate",
    "iterate_async",
    "le",
    "length",
    "lt",
    "lua_traceback",
    "matches",
    "math",
    "mod",
    "mul",
    "next",
    "number_range",
    "pairs",
    "pcall",
    "pcall_async",
    "power",
    "preallocated",
    "put",
    "rawequal",
    "rawget",
    "rawset",
    "select",
    "sequence",
    "setindex",
    "setmetatable",
    "shl",
    "shr",
    "string",
    "sub",
    "swap",
    "table",
    "tonumber",
    "tostring",
    "translate",
    "truthy",
    "type",
    "unm",
    "unpack",
    "values",
    "where",
    "wrap",
    "xpcall",
    "xpcall_async",
]
