"""The front end's one entry: source text in, checked tree out, or a CompileError."""

from __future__ import annotations

from luaparser.astnodes import Chunk

from transpiler.diagnostics.model import Span
from transpiler.frontend.checks import check
from transpiler.frontend.errors import INVALID_TEXT, SyntaxFault
from transpiler.frontend.lexer import tokenize
from transpiler.frontend.limits import PARSER_FRAMES
from transpiler.frontend.statement_parser import Parser
from transpiler.stack import stack_room


def parse(text: str | bytes, path: str) -> Chunk:
    """Parse and check Lua source of the typed dialect. Reference 1.6.

    Args:
        text: The source. Bytes are read as UTF-8; what is not UTF-8 is kept as surrogate escapes.
        path: Source path as the user knows it, for diagnostics.

    Returns:
        A luaparser chunk. Every node has `span`; the chunk has `comments_index`, a list of
        `Comment`; declared names and varargs have `type_annotation`; functions have `type_params`
        and `return_type`; strings have `text`.

    Raises:
        CompileError: The source does not follow the grammar, or Lua's compiler would reject it.
    """
    try:
        source = _as_text(text)
        lexed = tokenize(source)
        with stack_room(PARSER_FRAMES):
            chunk = Parser(source, lexed.tokens).chunk()
            check(chunk)
    except SyntaxFault as fault:
        raise fault.as_compile_error(path) from None
    chunk.comments_index = lexed.comments
    return chunk


def _as_text(text: str | bytes) -> str:
    if isinstance(text, bytes):
        return text.decode("utf-8", "surrogateescape")
    if text.isascii():
        return text
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        column = error.start - (text.rfind("\n", 0, error.start) + 1) + 1
        raise SyntaxFault(
            INVALID_TEXT,
            f"character U+{ord(text[error.start]):04X} is not text",
            Span(line, column, line, column + 1),
        ) from None
