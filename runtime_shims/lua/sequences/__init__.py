"""The Lua library ``table``: sequences, honouring metamethods and fast without them."""
