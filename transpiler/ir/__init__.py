"""Plain-data intermediate representation: Lua with every name resolved, nothing about Python."""
