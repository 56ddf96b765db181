"""The operators of Lua as functions, exact in values, errors and metamethods."""
