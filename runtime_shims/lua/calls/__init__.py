"""Calling Lua functions: from library code, by method name, and protected."""
