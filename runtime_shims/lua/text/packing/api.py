"""``string.pack``, ``string.unpack`` and ``string.packsize``."""

from __future__ import annotations

import struct
from typing import Any

from runtime_shims.lua.errors.arguments import (
    argument_error,
    check_integer,
    check_number,
    check_string,
    optional_integer,
)
from runtime_shims.lua.errors.lua_error import LuaError
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.numbers.integers import wrap
from runtime_shims.lua.text.encoding import from_bytes, to_bytes, to_latin
from runtime_shims.lua.text.packing.options import (
    INTEGER_SIZE,
    FormatError,
    Option,
    Reader,
)
from runtime_shims.lua.values.missing import NO_VALUE

_MAX_SIZE = 0x7FFFFFFF


def pack(fmt: Any = NO_VALUE, *values: Any) -> str:
    """Return a binary string with the values laid out by a format.

    Raises:
        LuaError: The format is malformed, or a value does not fit its option.
    """
    reader = Reader(to_latin(check_string(fmt, 1, "string.pack")))
    data = bytearray()
    number = 1
    while (option := _next(reader, len(data), "string.pack")) is not None:
        data += b"\0" * option.padding
        if option.kind in ("none", "align"):
            continue
        if option.kind == "pad":
            data.append(0)
            continue
        number += 1
        value = values[number - 2] if number - 2 < len(values) else None
        data += _pack_value(option, value, number)
    return from_bytes(bytes(data))


def unpack(fmt: Any = NO_VALUE, s: Any = NO_VALUE, pos: Any = None) -> tuple[Any, ...]:
    """Return the values of a binary string laid out by a format, and where they end.

    Args:
        fmt: The format.
        s: The binary string.
        pos: Where to start, in bytes from 1; negative counts from the end. Default 1.

    Raises:
        LuaError: The format is malformed, or the string is too short.
    """
    reader = Reader(to_latin(check_string(fmt, 1, "string.unpack")))
    data = to_bytes(check_string(s, 2, "string.unpack"))
    place = _initial(len(data), optional_integer(pos, 3, "string.unpack", 1))
    results: list[Any] = []
    while (option := _next(reader, place, "string.unpack")) is not None:
        fixed = 0 if option.kind in ("none", "align", "zstring") else option.size
        if option.padding + fixed > len(data) - place:
            raise argument_error(2, "string.unpack", "data string too short")
        place += option.padding
        if option.kind in ("int", "uint"):
            results.append(_unpack_integer(option, data[place : place + option.size]))
        elif option.kind == "float":
            results.append(struct.unpack_from(_float_code(option), data, place)[0])
        elif option.kind == "char":
            results.append(from_bytes(data[place : place + option.size]))
        elif option.kind == "string":
            count = _unpack_integer(option, data[place : place + option.size])
            start = place + option.size
            if not 0 <= count <= len(data) - start:
                raise argument_error(2, "string.unpack", "data string too short")
            results.append(from_bytes(data[start : start + count]))
            place += count
        elif option.kind == "zstring":
            end = data.find(b"\0", place)
            if end < 0:
                raise argument_error(2, "string.unpack", "unfinished string for format 'z'")
            results.append(from_bytes(data[place:end]))
            place = end + 1
        place += fixed
    return (*results, place + 1)


def packsize(fmt: Any = NO_VALUE) -> int:
    """Return the size in bytes of what a format without variable-size options packs.

    Raises:
        LuaError: The format is malformed or has variable-size options.
    """
    reader = Reader(to_latin(check_string(fmt, 1, "string.packsize")))
    total = 0
    while (option := _next(reader, total, "string.packsize")) is not None:
        if option.kind in ("string", "zstring"):
            raise argument_error(1, "string.packsize", "variable-length format")
        size = option.padding + option.size
        if total > _MAX_SIZE - size:
            raise argument_error(1, "string.packsize", "format result too large")
        total += size
    return total


def _next(reader: Reader, total: int, function: str) -> Option | None:
    try:
        return reader.next_option(total)
    except FormatError as error:
        if error.is_argument:
            raise argument_error(1, function, str(error)) from None
        raise runtime_error(str(error)) from None


def _initial(size: int, pos: int) -> int:
    if pos < 0:
        pos = max(size + pos + 1, 1)
    place = max(pos, 1) - 1
    if place > size:
        raise argument_error(3, "string.unpack", "initial position out of string")
    return place


def _pack_value(option: Option, value: Any, number: int) -> bytes:
    if option.kind in ("int", "uint"):
        return _pack_integer(option, check_integer(value, number, "string.pack"), number)
    if option.kind == "float":
        return _pack_float(option, float(check_number(value, number, "string.pack")))
    data = to_bytes(check_string(value, number, "string.pack"))
    if option.kind == "char":
        if len(data) > option.size:
            raise _pack_error(number, "string longer than given size")
        return data.ljust(option.size, b"\0")
    if option.kind == "zstring":
        if b"\0" in data:
            raise _pack_error(number, "string contains zeros")
        return data + b"\0"
    if option.size < INTEGER_SIZE and len(data) >= 1 << (8 * option.size):
        raise _pack_error(number, "string length does not fit in given size")
    return len(data).to_bytes(option.size, _order(option)) + data


def _pack_integer(option: Option, value: int, number: int) -> bytes:
    if option.size < INTEGER_SIZE:
        bits = 8 * option.size
        if option.kind == "int" and not -(1 << (bits - 1)) <= value < 1 << (bits - 1):
            raise _pack_error(number, "integer overflow")
        if option.kind == "uint" and not 0 <= value < 1 << bits:
            raise _pack_error(number, "unsigned overflow")
    # Only a signed option extends the sign beyond the eight bytes of an integer.
    size = option.size if option.kind == "int" else min(option.size, INTEGER_SIZE)
    masked = value & ((1 << (8 * size)) - 1)
    return masked.to_bytes(option.size, _order(option))


def _pack_float(option: Option, value: float) -> bytes:
    try:
        return struct.pack(_float_code(option), value)
    except OverflowError:
        return struct.pack(_float_code(option), float("inf") if value > 0 else float("-inf"))


def _unpack_integer(option: Option, data: bytes) -> int:
    value = int.from_bytes(data, _order(option), signed=option.kind == "int")
    if option.size > INTEGER_SIZE:
        limit = 1 << (8 * INTEGER_SIZE)
        if not (-limit // 2 if option.kind == "int" else 0) <= value < limit:
            raise runtime_error(f"{option.size}-byte integer does not fit into Lua Integer")
    return wrap(value)


def _float_code(option: Option) -> str:
    return ("<" if option.little else ">") + ("f" if option.size == 4 else "d")


def _order(option: Option) -> Any:
    return "little" if option.little else "big"


def _pack_error(number: int, message: str) -> LuaError:
    return argument_error(number, "string.pack", message)
