"""Lua source to a checked tree of luaparser nodes with spans, types and comments."""

from transpiler.frontend.comments import Comment
from transpiler.frontend.nodes import Cast, NonNil, Paren, TypeDeclaration
from transpiler.frontend.parse import parse

__all__ = ["Cast", "Comment", "NonNil", "Paren", "TypeDeclaration", "parse"]
