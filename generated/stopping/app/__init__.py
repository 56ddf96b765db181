"""Compiled from Lua, namespace app. Do not edit: run `luatemporal build`."""
