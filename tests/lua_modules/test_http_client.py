"""Requests of compiled Lua to a real server: what arrives there and what comes back."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from conformance.harness import load_entry, run_python

from lua_modules.http_server import Server, certificate, http_server
from lua_modules.programs import check_rows
from runtime_shims.httpmessages import HttpRequest
from runtime_shims.process_host.host import run_function
from transpiler.pipeline import compile_script

LIMIT = 30  # seconds until something that hangs fails its test

SECRET = "hunter2"

SENT = [
    ('seen("get", "/echo?a=1", { query = { b = "x y", c = { 2, "&" } } }).path',
     "/echo?a=1&b=x+y&c=2&c=%26"),
    ('seen("get", "/echo", { headers = { ["X-One"] = "1", Two = 2 } }).headers["x-one"]', "1"),
    ('seen("get", "/echo", { headers = { two = 2 } }).headers.two', "2"),
    ('seen("get", "/echo", { headers = { Many = { "a", "b" } } }).headers.many', "b"),
    ('seen("get", "/echo", { auth = { user = "u", pass = "p" } }).headers.authorization',
     "Basic dTpw"),
    ('seen("post", "/echo", { json = { a = { 1 } } }).body', '{"a":[1]}'),
    ('seen("post", "/echo", { json = {} }).headers["content-type"]', "application/json"),
    ('seen("post", "/echo", { json = 1, headers = { ["content-type"] = "text/x" } })'
     '.headers["content-type"]', "text/x"),
    ('seen("put", "/echo", { form = { a = "x y", b = true } }).body', "a=x+y&b=true"),
    ('seen("put", "/echo", { form = {} }).headers["content-type"]',
     "application/x-www-form-urlencoded"),
    ('seen("patch", "/echo", { body = "\\xff" }).body', "\\xff"),
    ('seen("delete", "/echo").method', "DELETE"),
    ('seen("post", "/echo").headers["content-length"]', "0"),
    ('seen("get", "/redirect/3").path', "/echo"),
    ('http_client.json((http_client.request("purge", URL .. "/echo"))).method', "PURGE"),
]  # fmt: skip
RECEIVED = [
    ('http_client.get(URL .. "/status/404").status_code', "404"),
    ('http_client.get(URL .. "/status/503").body', "<p>page</p>"),
    ('http_client.get(URL .. "/echo").headers["Content-Type"]', "application/json"),
    ('http_client.get(URL .. "/cookies").cookies', '{"a":"1","b":"2"}'),
    ('http_client.get(URL .. "/cookies").headers["Set-Cookie"]', "a=1; Path=/, b=2; Path=/"),
    ('http_client.get(URL .. "/bytes/3").body == "\\xff\\xff\\xff"', "true"),
    ('http_client.get(URL .. "/bytes/3").body_size', "3"),
    ('http_client.get(URL .. "/zipped/5").body', "xxxxx"),
    ('http_client.head(URL .. "/echo").body', ""),
    ('http_client.get(URL .. "/redirect/2", { max_redirects = 0 }).status_code', "302"),
    ('http_client.get(URL .. "/redirect/2", { max_redirects = 2 }).status_code', "200"),
    ('http_client.get(URL .. "/redirect/2").url == URL .. "/echo"', "true"),
    ('http_client.get(URL .. "/bytes/3", { max_response_body = 3 }).body_size', "3"),
    ('http_client.json((http_client.get(URL .. "/nothing")))',
     "nil Invalid false: response has no body: status 200"),
    ('http_client.json((http_client.get(URL .. "/status/502")))',
     "nil Invalid false: response body is not JSON: status 502"),
    ('http_client.json({ body = "5" })', "5, nil"),
    ('http_client.encode_uri("a b&\\xff~")', "a+b%26%FF~"),
    ('http_client.decode_uri("a+b%26%FF%zz") == "a b&\\xff%zz"', "true"),
]  # fmt: skip


def failed(problem: str, kind: str = "Internal", retryable: bool = False) -> str:
    return f"nil {kind} {str(retryable).lower()}: GET ORIGIN: {problem}"


FAILED = [
    ('http_client.get(URL .. "/redirect/3", { max_redirects = 2 })',
     failed("more than 2 redirects")),
    ('http_client.get(URL .. "/elsewhere")',
     failed("the address of a redirect or proxy cannot be used")),
    ('http_client.get(URL .. "/bytes/4", { max_response_body = 3 })',
     failed("response body exceeds 3 bytes")),
    ('http_client.get(URL .. "/zipped/9999", { max_response_body = 999 })',
     failed("response body exceeds 999 bytes")),
    ('http_client.get(URL .. "/broken")', failed("response body cannot be decompressed")),
    ('http_client.get(URL .. "/drop")', failed("connection failed", "Unavailable", True)),
    ('http_client.get(URL .. "/silent/hunter2?key=hunter2", { timeout = "50ms" })',
     failed("no response within 0.05s", "Timeout", True)),
    ('http_client.get(URL .. "/silent", { timeout = 50 })',
     failed("no response within 0.05s", "Timeout", True)),
    ('http_client.get("http://user:hunter2@127.0.0.1:CLOSED/hunter2?key=hunter2")',
     "nil Unavailable true: GET http://127.0.0.1:CLOSED: cannot connect: ..."),
]  # fmt: skip

_HELPERS = """(function()
    local URL = "ORIGIN"
    local function seen(verb, path, options)
        return (http_client.json((http_client[verb](URL .. path, options))))
    end
    return EXPRESSION
end)()"""


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with pytest.MonkeyPatch.context() as patch, http_server() as running:
        patch.setenv("NO_PROXY", "127.0.0.1")
        yield running


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(SENT, id="sent"),
        pytest.param(RECEIVED, id="received"),
        pytest.param(FAILED, id="failed"),
    ],
)
def test_requests(
    rows: list[tuple[str, str]], server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with socket.socket() as closed, caplog.at_level(logging.DEBUG):
        closed.bind(("127.0.0.1", 0))
        port = str(closed.getsockname()[1])

        def filled(text: str) -> str:
            return text.replace("ORIGIN", server.url).replace("CLOSED", port)

        check_rows(
            tmp_path,
            [(filled(_HELPERS.replace("EXPRESSION", e)), filled(shown)) for e, shown in rows],
        )
    assert SECRET not in caplog.text
    assert "/echo" not in caplog.text


@pytest.fixture
def silence(server: Server) -> Server:
    """The server, which has not been asked to be silent yet."""
    server.asked.clear()
    server.left.clear()
    return server


def test_coroutines_go_on_and_end_with_their_program(silence: Server, tmp_path: Path) -> None:
    program = f"""
        local http_client = require("http_client")
        coroutine.spawn(function() http_client.get("{silence.url}/silent") end)
        print(http_client.get("{silence.url}/later").status_code)
    """
    assert run_python(program, tmp_path).printed == ("200",)
    assert silence.left.wait(LIMIT)


def test_a_program_waits_for_the_requests_of_its_coroutines(server: Server, tmp_path: Path) -> None:
    program = f"""
        local http_client = require("http_client")
        local done = channel.new()
        for _, status in ipairs({{ 201, 404, 500 }}) do
            coroutine.spawn(function()
                done:send(http_client.get("{server.url}/status/" .. status).status_code)
            end)
        end
        local sum = 0
        for _ = 1, 3 do sum = sum + done:receive() end
        print(sum)
    """
    assert run_python(program, tmp_path).printed == ("1105",)


async def test_cancellation_closes_the_connection(silence: Server, tmp_path: Path) -> None:
    program = f"""return require("http_client").get("{silence.url}/silent")"""
    path = tmp_path / "cancelled.py"
    path.write_text(compile_script(program, "cancelled.lua"))
    task = asyncio.create_task(run_function(load_entry(path), [], {}))
    assert await asyncio.to_thread(silence.asked.wait, LIMIT)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.to_thread(silence.left.wait, LIMIT)


def test_certificates_are_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with http_server(certificate(tmp_path)) as server:
        url = server.url.replace("http:", "https:")
        problem = f"nil Unavailable true: GET {url}: cannot connect: [SSL: CERTIFICATE_VERIFY..."
        check_rows(tmp_path, [(f'http_client.get("{url}/echo")', problem)])


def test_a_request_shows_no_secrets() -> None:
    request = HttpRequest(
        "GET", f"http://u:{SECRET}@h/{SECRET}", query=b"k=hunter2", body=b"hunter2",
        headers=((b"X-Key", b"hunter2"),), auth=(b"u", b"hunter2"),
    )  # fmt: skip
    assert SECRET not in repr(request)
