"""What Lua programs see of the modules that need no server."""
