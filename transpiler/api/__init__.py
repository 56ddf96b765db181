"""What the compiler knows of every Lua global, module and userdata, as data and without importing the run time."""
