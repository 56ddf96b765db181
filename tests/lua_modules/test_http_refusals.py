"""Each bad argument of the HTTP client gives its error, which repeats no value it was given."""

from __future__ import annotations

from pathlib import Path

from lua_modules.programs import check_rows

INVALID = "nil Invalid false: "
U = '"http://127.0.0.1:1/"'


def argument(number: int, function: str, expected: str, got: str) -> str:
    return f"raises: bad argument #{number} to '{function}' ({expected} expected, got {got})"


ARGUMENTS = [
    ("http_client.get()", argument(1, "get", "string", "nil")),
    ("http_client.get({})", argument(1, "get", "string", "table")),
    (f"http_client.post({U}, 5)", argument(2, "post", "table", "number")),
    ("http_client.request('GET')", argument(2, "request", "string", "nil")),
    (f"http_client.request('GET', {U}, 'x')", argument(3, "request", "table", "string")),
    ("http_client.json('x')", argument(1, "json", "table", "string")),
    ("http_client.encode_uri()", argument(1, "encode_uri", "string", "nil")),
    ("http_client.decode_uri({})", argument(1, "decode_uri", "string", "table")),
    ("http_client.json({})", INVALID + "response has no body: status unknown"),
    (f"http_client.request('', {U})", INVALID + "method is not valid"),
    (f"http_client.request('GET /', {U})", INVALID + "method is not valid"),
]

ADDRESS = INVALID + "url must start with http:// or https:// and a host"

ADDRESSES = [
    ('http_client.get("")', ADDRESS),
    ('http_client.get("/path")', ADDRESS),
    ('http_client.get("ftp://host/")', ADDRESS),
    ('http_client.get("http:///path")', ADDRESS),
    ('http_client.get("http://host:port/")', INVALID + "url is not valid"),
    ('http_client.get("http://host/\\n")', INVALID + "url is not valid"),
    ('http_client.get("http://host/\\xff")', INVALID + "url is not valid"),
]

OPTIONS = [
    ("{ tiemout = 1 }", "unknown option 'tiemout'; known: auth, body, ..."),
    ("{ 1 }", "unknown option of type number; known: auth, body, ..."),
    ('{ body = "", json = 1 }', "body and json cannot be given together"),
    ("{ form = {}, json = 1 }", "form and json cannot be given together"),
    ("{ body = {} }", "body must be a string, got table"),
    ("{ json = { 1, nil, 3 } }", "json: encode failed: cannot encode sparse ..."),
    ("{ form = 'a=1' }", "form must be a table, got string"),
    ("{ form = { 'a' } }", "form must have string keys, got number"),
    ("{ form = { a = print } }", "form.a must be a string, got function"),
    ("{ query = 'a=1' }", "query must be a table, got string"),
    ("{ query = { a = { {} } } }", "query.a must be a string, got table"),
    ("{ headers = 'A: 1' }", "headers must be a table, got string"),
    ("{ headers = { ['a b'] = '1' } }", "headers has a name that is not valid"),
    ("{ headers = { a = 'secret\\r\\nB: 1' } }", "headers.a is not a valid header value"),
    ("{ headers = { ['Content-Length'] = 5 } }", "headers.Content-Length cannot be given"),
    ("{ headers = { host = 'other' } }", "headers.host cannot be given"),
    ("{ auth = 'user:secret' }", "auth must be a table, got string"),
    ("{ auth = { user = 'u' } }", "auth must have the strings user and pass"),
    ("{ auth = { user = 'a:b', pass = 'c' } }", "auth.user cannot have a colon"),
    (
        "{ auth = { user = 'u', pass = 'p' }, headers = { authorization = 'x' } }",
        "auth and headers.Authorization cannot be given together",
    ),
    ("{ timeout = 'soon' }", 'timeout must be a duration string (e.g. "5s"): ...'),
    ("{ timeout = {} }", "timeout must be a duration string or milliseconds number, got table"),
    ("{ timeout = 0 }", "timeout must be positive"),
    ("{ timeout = -1 }", "timeout must not be negative"),
    ("{ max_redirects = -1 }", "max_redirects must not be negative"),
    ("{ max_redirects = 1.5 }", "max_redirects must be an integer, got 1.5"),
    ("{ max_response_body = 'x' }", "max_response_body must be a number, got string"),
]


def test_refusals(tmp_path: Path) -> None:
    rows = [(f"http_client.get({U}, {given})", INVALID + text) for given, text in OPTIONS]
    check_rows(tmp_path, [*ARGUMENTS, *ADDRESSES, *rows])
