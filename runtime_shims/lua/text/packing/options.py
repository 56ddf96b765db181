"""Reading of pack formats: options, their sizes, byte order and alignment."""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from runtime_shims.lua.text.encoding import from_latin

MAX_INTEGER_SIZE = 16
INTEGER_SIZE = 8
_NATIVE_ALIGNMENT = 8
_MAX_SIZE = 0x7FFFFFFF

_SIGNED = MappingProxyType({"b": 1, "h": 2, "i": 4, "l": 8, "j": 8})
_UNSIGNED = MappingProxyType({"B": 1, "H": 2, "I": 4, "L": 8, "J": 8, "T": 8})
_FLOATS = MappingProxyType({"f": 4, "d": 8, "n": 8})


class FormatError(Exception):
    """The format is malformed; the text is Lua's message.

    Attributes:
        is_argument: Whether Lua reports it as an error of the format argument.
    """

    def __init__(self, message: str, is_argument: bool = False) -> None:
        super().__init__(message)
        self.is_argument = is_argument


class Option(NamedTuple):
    """One option of a format.

    Attributes:
        kind: "int", "uint", "float", "char" (fixed size), "string" (counted), "zstring", "pad",
            "align" or "none".
        size: Size in bytes; of the count for "string".
        padding: Bytes of alignment before it.
        little: Whether numbers are little endian.
    """

    kind: str
    size: int
    padding: int
    little: bool


class Reader:
    """Reads the options of a format one by one."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0
        self.little = True
        self.alignment = 1

    def next_option(self, total: int) -> Option | None:
        """Read the next option.

        Args:
            total: Bytes before the option, on which its alignment depends.

        Returns:
            The option, None at the end of the format.

        Raises:
            FormatError: The format is malformed.
        """
        if self.place >= len(self.text):
            return None
        kind, size = self._read()
        align = size
        if kind == "align":
            if self.place >= len(self.text):
                raise FormatError("invalid next option for option 'X'", is_argument=True)
            next_kind, align = self._read()
            if next_kind == "char" or align == 0:
                raise FormatError("invalid next option for option 'X'", is_argument=True)
            size = 0
        elif kind not in ("int", "uint", "float"):
            align = 1
        padding = 0
        if align > 1:
            align = min(align, self.alignment)
            if align & (align - 1):
                raise FormatError("format asks for alignment not power of 2", is_argument=True)
            padding = -total & (align - 1)
        return Option(kind, size, padding, self.little)

    def _read(self) -> tuple[str, int]:
        letter = self.text[self.place]
        self.place += 1
        if letter in "iI":
            return ("int" if letter == "i" else "uint"), self._limited(_SIGNED["i"])
        if letter in _SIGNED:
            return "int", _SIGNED[letter]
        if letter in _UNSIGNED:
            return "uint", _UNSIGNED[letter]
        if letter in _FLOATS:
            return "float", _FLOATS[letter]
        if letter == "s":
            return "string", self._limited(INTEGER_SIZE)
        if letter == "c":
            size = self._number(-1)
            if size == -1:
                raise FormatError("missing size for format option 'c'")
            return "char", size
        if letter == "z":
            return "zstring", 0
        if letter == "x":
            return "pad", 1
        if letter == "X":
            return "align", 0
        self._control(letter)
        return "none", 0

    def _control(self, letter: str) -> None:
        if letter in "<=":
            self.little = True
        elif letter == ">":
            self.little = False
        elif letter == "!":
            self.alignment = self._limited(_NATIVE_ALIGNMENT)
        elif letter != " ":
            raise FormatError(f"invalid format option '{from_latin(letter)}'")

    def _number(self, default: int) -> int:
        start = self.place
        value = 0
        while self.place < len(self.text) and self.text[self.place] in "0123456789":
            if value > (_MAX_SIZE - 9) // 10:
                break
            value = value * 10 + int(self.text[self.place])
            self.place += 1
        return value if self.place > start else default

    def _limited(self, default: int) -> int:
        size = self._number(default)
        if not 0 < size <= MAX_INTEGER_SIZE:
            raise FormatError(f"integral size ({size}) out of limits [1,{MAX_INTEGER_SIZE}]")
        return size
