"""Lua values as wire bytes and back, by the rules shared with Wippy workers. No Temporal here."""
