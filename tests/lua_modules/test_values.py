"""Modules and their objects as values: stored, passed on, walked, indexed by computed names."""

from __future__ import annotations

from pathlib import Path

from conformance.harness import run_python

PROGRAM = """
local crypto, logger, text, hash =
    require("crypto"), require("logger"), require("text"), require("hash")

local function names_of(module)
    local names = {}
    for name in pairs(module) do names[#names + 1] = name end
    table.sort(names)
    return table.concat(names, " ")
end

local function main()
    local draw = crypto.random_bytes
    print(pcall(draw, 0))
    local ok, drawn = pcall(draw, 4)
    print(ok, #drawn)
    local random = crypto.random
    print(#random.bytes(4), #random["string"](5))
    print(names_of(crypto))
    print(names_of(crypto.random), names_of(text), names_of(text.regexp))
    local any = { crypto, logger, hash }
    print(#any[1].random.bytes(3), type(any[2].info), any[3].md5("x"))
    any[2]:info("through a table")
    local each = coroutine.wrap(function()
        for i = 1, 2 do coroutine.yield(#crypto.random.string(i)) end
    end)
    print(each(), each())
    local key = tostring("info")
    logger[key](logger, "by a computed name")
    local heir = setmetatable({}, { __index = logger })
    print(type(heir.info), select("#", heir.warn(logger, "through a metatable")))
    local found = assert(text.regexp.compile("a+"))
    print(tostring(found), found:find_string("caat"), found[tostring("split")](found, "bab")[2])
    print(pcall(found.find_string, found))
    print(pcall(function() return logger:nope("x") end))
    print(logger.nope, found.nope)
    crypto.random.bytes = function(n) return string.rep("x", n) end
    print(crypto.random.bytes(3), #crypto.random_bytes(2))
end

main()
"""

PRINTED = (
    "true\tnil\tlength must be a positive integer",
    "true\t4",
    "4\t5",
    "constant_time_compare decrypt encrypt hmac jwt pbkdf2 random random_bytes",
    "bytes string uuid\tdiff regexp splitter\tcompile",
    "3\tfunction\t9dd4e461268c8034f5c8564e155c67a6\tnil",
    "1\t2",
    "function\t0",
    "a+\taa\tb",
    "false\tbad argument #1 to 'find_string' (string expected, got nil)",
    "false\tscript.lua:35: attempt to call a nil value (method 'nope')",
    "nil\tnil",
    "xxx\t2",
)


def test_values(tmp_path: Path) -> None:
    outcome = run_python(PROGRAM, tmp_path)
    assert outcome.success, outcome.values
    assert outcome.printed == PRINTED
