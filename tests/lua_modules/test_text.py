"""The text module: RE2 expressions by Go's rules, differences, and chunks."""

from __future__ import annotations

from pathlib import Path

import pytest

from lua_modules.programs import check_rows


def on(pattern: str, call: str) -> str:
    return f'(text.regexp.compile("{pattern}")):{call}'


REGEXP = [
    (on("b+", 'match_string("abbc")'), "true"),
    (on("^b", 'match_string("ab")'), "false"),
    (on("b+", 'find_string("abbc")'), "bb"),
    (on("x*", 'find_string("abc")'), "nil"),
    (on("z", 'find_string("abc")'), "nil"),
    (on("\\\\w+", 'find_all_string("to be or")'), '["to","be","or"]'),
    (on("z", 'find_all_string("abc")'), "[]"),
    (on("a*", 'find_all_string("baaac")'), '["","aaa",""]'),
    (on("(a)(x)?(b)", 'find_string_submatch("zab")'), '["ab","a","","b"]'),
    (on("z", 'find_string_submatch("abc")'), "nil"),
    (on("(\\\\w)(\\\\d)", 'find_all_string_submatch("a1 b2")'), '[["a1","a","1"],["b2","b","2"]]'),
    (on("b+", 'find_string_index("abbc")'), "[2,3]"),
    (on("b", 'find_string_index("éb")'), "[3,3]"),
    (on("z", 'find_string_index("abc")'), "nil"),
    (on("b", 'find_all_string_index("abcb")'), "[[2,2],[4,4]]"),
    (on("z", 'find_all_string_index("abc")'), "nil"),
    (on("(\\\\w+)@(\\\\w+)", 'replace_all_string("me@home", "$2: ${1}")'), "home: me"),
    (on("(?P<who>\\\\w+)!", 'replace_all_string("hi!", "$who?")'), "hi?"),
    (on("a", 'replace_all_string("banana", "$$1")'), "b$1n$1n$1"),
    (on("(a)", 'replace_all_string("a", "[$1x]")'), "[]"),
    (on("x*", 'replace_all_string("abc", "-")'), "-a-b-c-"),
    (on("b*", 'replace_all_string("abbc", "-")'), "-a-c-"),
    (on(",", 'split("a,b,c")'), '["a","b","c"]'),
    (on(",", 'split("a,b,c", 2)'), '["a","b,c"]'),
    (on(",", 'split("a,b,c", 0)'), "[]"),
    (on(",", 'split(",a,")'), '["","a",""]'),
    (on(",", 'split("")'), '[""]'),
    (on("", 'split("añb")'), '["a","ñ","b"]'),
    (on("(a)(?P<b>b)", "num_subexp()"), "2"),
    (on("(a)(?P<b>b)", "subexp_names()"), '["","","b"]'),
    (on("a+", "string()"), "a+"),
    ('type((text.regexp.compile("a")))', "userdata"),
    (on("[^\\\\x00-\\\\x7f]", 'find_string("aжb")'), "ж"),
]

DIFFER = "(text.diff.new()):"
DIFF = [
    (
        DIFFER + 'compare("the cat", "the hat")',
        '[{"operation":"equal","text":"the "},{"operation":"delete","text":"c"},'
        '{"operation":"insert","text":"h"},{"operation":"equal","text":"at"}], nil',
    ),
    (DIFFER + 'compare("", "")', "[], nil"),
    (
        DIFFER + f'summarize(({DIFFER}compare("the cat", "the hats")))',
        '{"equals":6,"deletions":1,"insertions":2}, nil',
    ),
    (
        f'({DIFFER}pretty_text(({DIFFER}compare("ab", "ac")))):gsub("\\27", "^")',
        "a^[31mb^[0m^[32mc^[0m, 4",
    ),
    (
        DIFFER + f'pretty_html(({DIFFER}compare("a", "a<")))',
        "<span>a</span><ins ...",
    ),
    (DIFFER + f'patch_apply(({DIFFER}patch_make("one two", "one 2")), "one two")', "one 2, true"),
    (
        DIFFER + f'patch_apply(({DIFFER}patch_make("one two", "one 2")), "xyz")',
        "xyz, false",
    ),
    (DIFFER + "summarize({1})", "nil Invalid false: diffs are not what compare returned"),
    (DIFFER + "pretty_text({{operation = 'x'}})", "nil Invalid false: diffs are not ..."),
    (DIFFER + "pretty_html({{}})", "nil Invalid false: diffs are not ..."),
    (
        DIFFER + "patch_apply({5}, 'x')",
        "nil Invalid false: patches are not what patch_make returned",
    ),
    (
        "text.diff.new({diff_timeout = 'x'})",
        "nil Invalid false: option diff_timeout must be a number",
    ),
    (DIFFER + "compare('a')", "raises: bad argument #2 to 'compare' (string expected, got nil)"),
]


def splitting(kind: str, options: str, content: str) -> str:
    return f'(text.splitter.{kind}({options})):split_text("{content}")'


SPLITTER = [
    (
        splitting("recursive", "{chunk_size = 10, chunk_overlap = 0}", "one two three four"),
        '["one two","three four"], nil',
    ),
    (
        splitting("recursive", "{chunk_size = 10, chunk_overlap = 4}", "one two three four"),
        '["one two","two three","four"], nil',
    ),
    (
        splitting("recursive", "{chunk_size = 4, chunk_overlap = 0}", "abcdefghij"),
        '["abcd","efgh","ij"], nil',
    ),
    (
        splitting("recursive", "{chunk_size = 12, chunk_overlap = 0}", "first\\n\\nsecond one"),
        '["first","second one"], nil',
    ),
    (
        splitting(
            "recursive",
            '{chunk_size = 3, chunk_overlap = 0, separators = {";"}, keep_separator = true}',
            "aa;bb;cc",
        ),
        '["aa",";bb",";cc"], nil',
    ),
    (splitting("recursive", "nil", ""), "[], nil"),
    (
        splitting("markdown", "nil", "# A\\ntext\\n## B\\nmore"),
        '["# A\\ntext","## B\\nmore"], nil',
    ),
    (
        splitting("markdown", "{heading_hierarchy = true}", "# A\\n## B\\nmore"),
        '["# A","# A\\n## B\\nmore"], nil',
    ),
    (
        splitting("markdown", "nil", "a\\n```\\n# no heading\\n```\\nb"),
        '["a\\n```\\n# no heading\\n```\\nb"], nil',
    ),
    (
        splitting("markdown", "{code_blocks = false}", "a\\n```\\ncode\\n```\\nb"),
        '["a\\nb"], nil',
    ),
    (
        "(text.splitter.recursive({chunk_size = 3, chunk_overlap = 0})):split_batch("
        '{{content = "a b c", metadata = {n = 1}}})',
        '[{"content":"a b","metadata":{"n":1}},{"content":"c","metadata":{"n":1}}], nil',
    ),
    (
        "(text.splitter.recursive()):split_batch({5})",
        "nil Invalid false: each page must be a table with a content string",
    ),
    (
        "text.splitter.recursive({chunk_size = 0})",
        "nil Invalid false: chunk_size must be a positive integer",
    ),
    (
        "text.splitter.markdown({chunk_size = 5, chunk_overlap = 5})",
        "nil Invalid false: chunk_overlap must be an integer below chunk_size",
    ),
    (
        "text.splitter.recursive({separators = {}})",
        "nil Invalid false: separators must be an array of strings",
    ),
]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(REGEXP, id="regexp"),
        pytest.param(DIFF, id="diff"),
        pytest.param(SPLITTER, id="splitter"),
    ],
)
def test_text(rows: list[tuple[str, str]], tmp_path: Path) -> None:
    check_rows(tmp_path, rows)
