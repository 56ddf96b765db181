"""Lua errors: the exception, positions in Lua source, and texts that name the operand at fault."""

from runtime_shims.lua.errors.lua_error import LuaError
from runtime_shims.lua.errors.positions import LineTable, where
from runtime_shims.lua.errors.trace import lua_traceback
from runtime_shims.lua.errors.translate import catchable, translate

__all__ = ["LineTable", "LuaError", "catchable", "lua_traceback", "translate", "where"]
