"""The process module as far as it needs no server."""
