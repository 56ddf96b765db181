"""Tests of the lexer, the parser and the checks that follow Lua's own compiler."""
