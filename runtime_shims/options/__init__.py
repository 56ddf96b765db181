"""Option tables of calls and starts, coerced by data tables into plain typed values."""
