"""Results of API calls that the arguments sharpen."""

from __future__ import annotations

import pytest

from tests.analysis.verdicts import explained, variable

CASES = {
    "assert gives its arguments": ("local v = assert('a')", "string"),
    "assert of two": ("local _, v = assert('a', 1)", "small integer"),
    "setmetatable gives its table": ("local v = setmetatable({}, {})", "table"),
    "the number of arguments": ("local v = select('#', 1, 2)", "small integer"),
    "gmatch gives strings": ("for v in string.gmatch('a b', '%a') do end", "string"),
    "gmatch gives places": ("for v in string.gmatch('a b', '()a') do end", "small integer"),
    "match gives its captures": ("local _, v = string.match('ab', '(a)()')", "small integer | nil"),
    "find gives places": ("local v = string.find('ab', 'b')", "small integer | nil"),
    "floor of an integer": ("local v = math.floor(3)", "small integer"),
    "ipairs gives indices": ("local f, s, i = ipairs({}) local v = f(s, i)", "small integer | nil"),
    "ipairs starts at zero": ("local _, _, v = ipairs({})", "small integer"),
    "pairs gives its table": ("local _, v = pairs({})", "table"),
    "listen gives a channel": (
        "local v = process.listen('x', { message = true })",
        "Channel | nil",
    ),
    "a message's methods are known": (
        "local c = process.listen('x', { message = true })\n"
        "local m = c:receive() local v = m:topic()",
        "string",
    ),
}


@pytest.mark.parametrize(("source", "kinds"), CASES.values(), ids=CASES)
def test_result(source: str, kinds: str) -> None:
    """What ``v`` may be."""
    assert variable(explained(source)).kinds == kinds
