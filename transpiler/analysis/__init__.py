"""Whole-program facts about resolved Lua: kinds, callees, suspension, arity, per-run state."""
