"""Compile time: Lua source in, Python source and diagnostics out; Lua is never run here."""
