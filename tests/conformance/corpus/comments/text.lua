-- Text of comments that would mean something to Python.
-- # hash, """ triple quotes, ''' and \\ backslash, {braces} and %d
-- type: ignore
-- noqa
-- fmt: off
-- TODO(me): nothing
-- -*- coding: latin-1 -*-
-- def f(): return
-- unicode é 日本 😀, tab	here
--[[ """ docstring? """ ]]
--[[
def f():
    return """x"""
\
]]
-- mypy: ignore-errors
-- ruff: noqa
-- isort: skip_file
-- pragma: no cover
local x = 1 -- type: int
local y = 2 -- noqa: F841
--- Adds two numbers.
-- @param a number
-- @return number
local function add(a, b) -- """ not a docstring
  -- fmt: skip
  return a + b
end
print(add(x, y)) --!strict
-- trailing \
