"""Every syntax error has a stable code; its wording follows Lua's own compiler."""

from __future__ import annotations

from typing import Final

from transpiler.diagnostics.model import CompileError, Diagnostic, Severity, Span

UNEXPECTED_SYMBOL: Final = "LT001"
UNFINISHED_LITERAL: Final = "LT002"
MALFORMED_NUMBER: Final = "LT003"
INVALID_ESCAPE: Final = "LT004"
BAD_LABEL: Final = "LT005"
STRAY_BREAK: Final = "LT006"
CONSTANT_ASSIGNMENT: Final = "LT007"
BAD_ATTRIBUTE: Final = "LT008"
STRAY_VARARG: Final = "LT009"
LIMIT_EXCEEDED: Final = "LT010"
INVALID_TEXT: Final = "LT011"

TITLES: Final = {
    UNEXPECTED_SYMBOL: "the source does not follow Lua's grammar",
    UNFINISHED_LITERAL: "a string or comment is never closed",
    MALFORMED_NUMBER: "a numeral is malformed",
    INVALID_ESCAPE: "a string holds an invalid escape sequence",
    BAD_LABEL: "a goto or label is not legal where it stands",
    STRAY_BREAK: "break stands outside a loop",
    CONSTANT_ASSIGNMENT: "a constant variable is assigned to",
    BAD_ATTRIBUTE: "a local variable has an unknown or repeated attribute",
    STRAY_VARARG: "... is used outside a vararg function",
    LIMIT_EXCEEDED: "the source exceeds a limit of Lua's compiler",
    INVALID_TEXT: "the source cannot be read as text",
}


class SyntaxFault(Exception):
    """A syntax error inside the front end, before the path of the source is known.

    Attributes:
        code: One of the codes of this module.
        message: One line saying what is wrong.
        span: Where it is.
        help: One line saying what to do, where there is something to say.
    """

    def __init__(self, code: str, message: str, span: Span, help: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.span = span
        self.help = help

    def as_compile_error(self, path: str) -> CompileError:
        """Return the error to show to the user.

        Args:
            path: Source path as the user knows it.
        """
        return CompileError(
            Diagnostic(
                code=self.code,
                severity=Severity.ERROR,
                message=self.message,
                path=path,
                span=self.span,
                help=self.help,
            )
        )
