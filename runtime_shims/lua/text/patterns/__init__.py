"""Lua patterns: fast matching by regular expressions, exact matching for everything else."""
