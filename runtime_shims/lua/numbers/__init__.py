"""Lua numbers: 64-bit integers, floats and their text."""
