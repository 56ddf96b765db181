"""The basic functions of Lua, by subject."""
