"""The modules time, funcs and workflow as compiled Lua uses them, on real servers."""
