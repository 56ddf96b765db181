"""``string.find``, ``match``, ``gmatch`` and ``gsub``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from runtime_shims.lua.errors.arguments import check_integer, check_string, optional_integer
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.text.encoding import from_latin, to_latin
from runtime_shims.lua.text.patterns.matcher import PatternError
from runtime_shims.lua.text.patterns.pattern import (
    Found,
    compile_pattern,
    lua_capture,
    quick_search,
)
from runtime_shims.lua.text.patterns.substitution import Substitution
from runtime_shims.lua.values.missing import NO_VALUE

_UNUSUAL_START: Final = -1


def find(s: Any = NO_VALUE, pattern: Any = NO_VALUE, init: Any = None, plain: Any = None) -> Any:
    """Return first and last byte of the first match and its captures, nil without a match.

    Args:
        s: The subject.
        pattern: The pattern.
        init: Where to start, in bytes from 1; negative counts from the end. Default 1.
        plain: Search for the pattern as a plain text when true.

    Raises:
        LuaError: An argument has the wrong type, or the pattern is malformed.
    """
    if plain is None and s.__class__ is str and pattern.__class__ is str and s.isascii():
        offset = init - 1 if init.__class__ is int else 0 if init is None else _UNUSUAL_START
        if 0 <= offset <= len(s):
            search, groups = quick_search(pattern)
            if search is not None:
                quick = search(s, offset)
                if quick is None:
                    return None
                if groups == 1:
                    return quick.start() + 1, quick.end(), quick[1]
                begin, end = quick.span()
                return (begin + 1, end, *quick.groups()) if groups else (begin + 1, end)
    subject = to_latin(check_string(s, 1, "string.find"))
    text = to_latin(check_string(pattern, 2, "string.find"))
    start = _start(subject, init, "string.find")
    if start is None:
        return None
    compiled = compile_pattern(text)
    if compiled.plain or (plain is not None and plain is not False):
        place = subject.find(text, start)
        return None if place < 0 else (place + 1, place + len(text))
    try:
        found = compiled.find(subject, start)
        if found is None:
            return None
        return (found.start + 1, found.end, *[lua_capture(each) for each in found.captures])
    except PatternError as error:
        raise runtime_error(str(error)) from None


def match(s: Any = NO_VALUE, pattern: Any = NO_VALUE, init: Any = None) -> Any:
    """Return the captures of the first match (the whole match when there are none), or nil.

    Args:
        s: The subject.
        pattern: The pattern.
        init: Where to start, in bytes from 1; negative counts from the end. Default 1.

    Raises:
        LuaError: An argument has the wrong type, or the pattern is malformed.
    """
    if s.__class__ is str and pattern.__class__ is str and s.isascii():
        offset = init - 1 if init.__class__ is int else 0 if init is None else _UNUSUAL_START
        if 0 <= offset <= len(s):
            search, groups = quick_search(pattern)
            if search is not None:
                quick = search(s, offset)
                if quick is None:
                    return None
                return quick.groups() if groups > 1 else quick[groups]
    subject = to_latin(check_string(s, 1, "string.match"))
    text = to_latin(check_string(pattern, 2, "string.match"))
    start = _start(subject, init, "string.match")
    if start is None:
        return None
    try:
        found = compile_pattern(text).find(subject, start)
        return None if found is None else _match_result(subject, found)
    except PatternError as error:
        raise runtime_error(str(error)) from None


def gmatch(s: Any = NO_VALUE, pattern: Any = NO_VALUE, init: Any = None) -> Callable[..., Any]:
    """Return an iterator function over all matches.

    Args:
        s: The subject.
        pattern: The pattern; a leading ``^`` is no anchor here.
        init: Where to start, in bytes from 1; negative counts from the end. Default 1.

    Raises:
        LuaError: An argument has the wrong type; the iterator raises for a malformed pattern.
    """
    subject = to_latin(check_string(s, 1, "string.gmatch"))
    compiled = compile_pattern(to_latin(check_string(pattern, 2, "string.gmatch")), anchors=False)
    start = _start(subject, init, "string.gmatch")
    place = len(subject) + 1 if start is None else start
    last_end = -1

    def step() -> Any:
        nonlocal place, last_end
        while place <= len(subject):
            found = compiled.find(subject, place)
            if found is None:
                place = len(subject) + 1
            elif found.end == last_end:
                place = found.start + 1
            else:
                place = last_end = found.end
                return _match_result(subject, found)
        return None

    def checked_step(*_: Any) -> Any:
        try:
            return step()
        except PatternError as error:
            raise runtime_error(str(error)) from None

    return checked_step


def gsub(
    s: Any = NO_VALUE, pattern: Any = NO_VALUE, repl: Any = NO_VALUE, n: Any = None
) -> tuple[str, int]:
    """Return the subject with matches replaced, and the number of matches.

    Args:
        s: The subject.
        pattern: The pattern.
        repl: A string (``%0`` to ``%9`` are captures), a table or a function.
        n: The most matches to replace; default all.

    Raises:
        LuaError: An argument has the wrong type, the pattern or the replacement is malformed, or
            the replacement value is no string.
    """
    subject = to_latin(check_string(s, 1, "string.gsub"))
    compiled = compile_pattern(to_latin(check_string(pattern, 2, "string.gsub")))
    limit = len(subject) + 1 if n is None else check_integer(n, 4, "string.gsub")
    substitution = Substitution.of(repl)
    try:
        text, count = substitution.apply(compiled, subject, limit)
    except PatternError as error:
        raise runtime_error(str(error)) from None
    return from_latin(text), count


def quick_matches(s: Any, pattern: Any, init: Any) -> tuple[int, Iterator[re.Match[str]]] | None:
    """Return the number of captures and the matches of a usual pattern in an ASCII subject.

    All captures are texts, and no match is empty.

    Returns:
        None for any other pattern, subject or start.
    """
    if s.__class__ is not str or pattern.__class__ is not str or not s.isascii():
        return None
    start = _quick_start(s, init)
    if start is None or not pattern.isascii():
        return None
    compiled = compile_pattern(pattern, anchors=False)
    translation = compiled.translation
    if compiled.search is None or translation is None or not translation.consumes:
        return None
    return translation.regex.groups, translation.regex.finditer(s, start)


def _quick_start(subject: str, init: Any) -> int | None:
    """Return a usual init argument as an offset from 0."""
    if init is None:
        return 0
    if init.__class__ is int and 0 < init <= len(subject) + 1:
        return int(init) - 1
    return None


def _start(subject: str, init: Any, function: str) -> int | None:
    """Return an init argument as an offset from 0, None when it is behind the end."""
    start = optional_integer(init, 3, function, 1)
    size = len(subject)
    if start > 0:
        return start - 1 if start <= size + 1 else None
    return max(size + start, 0) if start else 0


def _match_result(subject: str, found: Found) -> Any:
    captures = found.captures
    if not captures:
        return from_latin(subject[found.start : found.end])
    if len(captures) == 1:
        return lua_capture(captures[0])
    return tuple([lua_capture(each) for each in captures])
