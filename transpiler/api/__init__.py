"""What the compiler knows of every Lua global, module and userdata, without the run time."""
