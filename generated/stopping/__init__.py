"""Compiled from Lua, the project. Do not edit: run `luatemporal build`."""
