"""Runs rows of Lua expressions as one compiled program: one line of text for each row."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from conformance.harness import run_python

_PREAMBLE = """
local base64, crypto, ctx = require("base64"), require("crypto"), require("ctx")
local env, http_client = require("env"), require("http_client")
local hash, json, logger = require("hash"), require("json"), require("logger")
local text, uuid, yaml = require("text"), require("uuid"), require("yaml")
local KEY = string.rep("k", 32)
local DNS = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"

local function shown(v)
    if type(v) == "table" then return (json.encode(v)) end
    return tostring(v)
end

local function row(run)
    local function report(ok, ...)
        if not ok then
            print("raises: " .. (tostring((...)):gsub("^script%.lua:%d+: ", "")))
            return
        end
        local value, err = ...
        if type(err) == "userdata" then
            print(tostring(value) .. " " .. err:kind() .. " " .. tostring(err:retryable())
                .. ": " .. tostring(err))
            return
        end
        local parts = {}
        for i = 1, select("#", ...) do parts[i] = shown((select(i, ...))) end
        print(table.concat(parts, ", "))
    end
    report(pcall(run))
end
"""


def outcomes(directory: Path, expressions: Sequence[str]) -> list[str]:
    """Run each expression in one program.

    Args:
        directory: Where the compiled program is put.
        expressions: Lua expressions; the preamble's names may be used.

    Returns:
        One text for each: its values, `raises: message`, or `value Kind retryable: message` for a
        refusal.
    """
    rows = "\n".join(f"row(function() return {expression} end)" for expression in expressions)
    outcome = run_python(_PREAMBLE + rows, directory)
    assert outcome.success, outcome.values
    return list(outcome.printed)


def check_rows(directory: Path, rows: Sequence[tuple[str, str]]) -> None:
    """Assert what each expression comes to; `...` at the end of a text stands for anything."""
    seen = outcomes(directory, [expression for expression, _ in rows])
    assert len(seen) == len(rows)
    found = []
    for (expression, expected), actual in zip(rows, seen, strict=True):
        start = expected.removesuffix("...")
        matches = actual.startswith(start) if expected.endswith("...") else actual == expected
        found.append((expression, expected if matches else actual))
    assert found == list(rows)
