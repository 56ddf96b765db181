"""Modules written by hand exactly as the compiler writes them."""
