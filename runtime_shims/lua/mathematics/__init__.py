"""The Lua library ``math``, by subject."""
