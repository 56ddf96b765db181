"""A real HTTP server on loopback whose paths say how it answers."""

from __future__ import annotations

import gzip
import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID


class Server(ThreadingHTTPServer):
    """The server, with what a test waits for.

    Attributes:
        asked: Set once a request for `/silent` has arrived.
        left: Set once the client of such a request has closed the connection.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked = threading.Event()
        self.left = threading.Event()

    @property
    def url(self) -> str:
        """The server's origin."""
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    """Answers by the first part of the path; the second is an argument."""

    server: Server
    protocol_version = "HTTP/1.1"

    def answer(self) -> None:
        """Answer a request of any method."""
        size = int(self.headers.get("Content-Length", 0))
        self.body = self.rfile.read(size)
        what, _, argument = urlsplit(self.path).path.strip("/").partition("/")
        getattr(self, f"answer_{what}")(argument)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_PURGE = answer

    def answer_echo(self, _: str) -> None:
        """Tell what arrived."""
        seen = {
            "method": self.command,
            "path": self.path,
            "headers": {name.lower(): value for name, value in self.headers.items()},
            "body": self.body.decode("utf-8", "backslashreplace"),
        }
        self.reply(200, json.dumps(seen).encode(), {"Content-Type": "application/json"})

    def answer_status(self, status: str) -> None:
        """Answer with a status."""
        self.reply(int(status), b"<p>page</p>")

    def answer_nothing(self, _: str) -> None:
        """Answer without a body."""
        self.reply(200, b"")

    def answer_redirect(self, count: str) -> None:
        """Redirect so many times, then to `/echo`."""
        left = int(count) - 1
        self.reply(302, b"", {"Location": f"/redirect/{left}" if left else "/echo"})

    def answer_elsewhere(self, _: str) -> None:
        """Redirect to what is not HTTP."""
        self.reply(302, b"", {"Location": "ftp://example.com/secret-path"})

    def answer_bytes(self, count: str) -> None:
        """Answer with so many bytes that are no text."""
        self.reply(200, b"\xff" * int(count))

    def answer_zipped(self, count: str) -> None:
        """Answer with so many bytes, compressed."""
        self.reply(200, gzip.compress(b"x" * int(count)), {"Content-Encoding": "gzip"})

    def answer_broken(self, _: str) -> None:
        """Claim a compression the body does not have."""
        self.reply(200, b"not gzip", {"Content-Encoding": "gzip"})

    def answer_cookies(self, _: str) -> None:
        """Set two cookies."""
        self.send_response(200)
        self.send_header("Set-Cookie", "a=1; Path=/")
        self.send_header("Set-Cookie", "b=2; Path=/")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def answer_later(self, _: str) -> None:
        """Answer once a request for `/silent` has arrived."""
        self.server.asked.wait()
        self.reply(200, b"")

    def answer_drop(self, _: str) -> None:
        """Close the connection without an answer."""
        self.close_connection = True

    def answer_silent(self, _: str) -> None:
        """Never answer; wait until the client is gone."""
        self.server.asked.set()
        self.close_connection = True
        self.connection.recv(1)
        self.server.left.set()

    def reply(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        """Send a whole response."""
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Write no log."""


def certificate(directory: Path) -> Path:
    """Write a key and a certificate for 127.0.0.1 that nobody has reason to trust."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "nobody")])
    address = x509.IPAddress(ip_address("127.0.0.1"))
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1))
        .not_valid_after(datetime(2120, 1, 1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path = directory / "server.pem"
    path.write_bytes(secret + signed.public_bytes(Encoding.PEM))
    return path


@contextmanager
def http_server(certificate: Path | None = None) -> Iterator[Server]:
    """Serve while the block runs, with TLS where there is a certificate."""
    with Server() as server:
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
