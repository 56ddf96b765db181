"""Whole-program facts about resolved Lua: value kinds, callees, suspension, arity, per-run state."""
