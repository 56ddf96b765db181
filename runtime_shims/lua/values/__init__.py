"""How Lua values look in Python: tables, userdata, type names and their text."""
