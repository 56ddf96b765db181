"""What compiled Lua runs on: the language, its modules, and the two hosts, all without state."""
