"""`temporal.client` entries. Reference 1.4."""

from __future__ import annotations

from dataclasses import dataclass, field

from transpiler.diagnostics.model import Severity
from transpiler.project.fields import Fields
from transpiler.project.lifecycle import Lifecycle, read_lifecycle
from transpiler.project.names import PLACEHOLDER
from transpiler.project.problems import BAD_VALUE, CONFLICT, OUTSIDE_ROOT, PLAIN_SECRET
from transpiler.project.sources import FILE_SCHEME, relative_source

AUTH_TYPES = ("none", "api_key", "mtls")


@dataclass(frozen=True, kw_only=True, slots=True)
class ClientAuth:
    """How the client proves who it is; exactly one source is set for each thing it needs.

    A `file://` value of a text field is kept as a path in the matching `_file` field, so that no
    secret is read at compile time.
    """

    type: str = "none"
    api_key: str | None = field(default=None, repr=False)
    api_key_env: str | None = None
    api_key_file: str | None = None
    cert_file: str | None = None
    cert_pem: str | None = None
    key_file: str | None = None
    key_pem: str | None = field(default=None, repr=False)
    key_pem_env: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ClientTls:
    """Transport security towards the server."""

    enabled: bool = False
    ca_file: str | None = None
    server_name: str | None = None
    insecure_skip_verify: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class HealthCheck:
    """Periodic checks of the connection; the interval is in seconds."""

    enabled: bool = False
    interval: float = 30.0


@dataclass(frozen=True, kw_only=True, slots=True)
class TemporalClient:
    """A connection to a Temporal server.

    Text fields keep `${env:NAME}` placeholders: they are expanded when a process connects, never
    at compile time.

    Attributes:
        id: The entry's id, the node part of every PID made through this client.
        address: ``host:port``.
        namespace: Temporal namespace.
        tq_prefix: Put before the task queue of each of its workers.
        connection_timeout: Seconds.
        keep_alive_time: Seconds.
        keep_alive_timeout: Seconds.
    """

    id: str
    address: str
    namespace: str = "default"
    tq_prefix: str = ""
    connection_timeout: float = 10.0
    keep_alive_time: float = 30.0
    keep_alive_timeout: float = 10.0
    auth: ClientAuth = field(default_factory=ClientAuth)
    tls: ClientTls = field(default_factory=ClientTls)
    health_check: HealthCheck = field(default_factory=HealthCheck)
    lifecycle: Lifecycle = field(default_factory=Lifecycle)


def read_client(entry_id: str, fields: Fields, also_known: tuple[str, ...]) -> TemporalClient:
    """Read one `temporal.client` entry.

    Args:
        entry_id: The entry's id.
        fields: Its fields.
        also_known: Keys every entry has.

    Returns:
        The client; wrong values were reported and replaced by defaults.
    """
    client = TemporalClient(
        id=entry_id,
        address=fields.text("address", required=True),
        namespace=fields.text("namespace", "default"),
        tq_prefix=fields.text("tq_prefix"),
        connection_timeout=fields.duration("connection_timeout", 10.0),
        keep_alive_time=fields.duration("keep_alive_time", 30.0),
        keep_alive_timeout=fields.duration("keep_alive_timeout", 10.0),
        auth=_auth(fields.section("auth")),
        tls=_tls(fields.section("tls")),
        health_check=_health_check(fields.section("health_check")),
        lifecycle=read_lifecycle(fields.section("lifecycle"), entry_id.partition(":")[0]),
    )
    fields.finish(also_known)
    return client


def _auth(fields: Fields) -> ClientAuth:
    api_key, api_key_file = _text_or_file(fields, "api_key", "api_key_file")
    cert_pem, cert_file = _text_or_file(fields, "cert_pem", "cert_file")
    key_pem, key_file = _text_or_file(fields, "key_pem", "key_file")
    auth = ClientAuth(
        type=fields.choice("type", AUTH_TYPES, "none"),
        api_key=api_key,
        api_key_env=fields.optional_text("api_key_env"),
        api_key_file=api_key_file,
        cert_file=cert_file,
        cert_pem=cert_pem,
        key_file=key_file,
        key_pem=key_pem,
        key_pem_env=fields.optional_text("key_pem_env"),
    )
    fields.finish()
    if auth.type == "api_key":
        _exactly_one(fields, "API key", ("api_key", "api_key_env", "api_key_file"))
    if auth.type == "mtls":
        _exactly_one(fields, "certificate", ("cert_file", "cert_pem"))
        _exactly_one(fields, "private key", ("key_file", "key_pem", "key_pem_env"))
    for key, secret in (("api_key", auth.api_key), ("key_pem", auth.key_pem)):
        if secret and not PLACEHOLDER.search(secret):
            fields.report(
                PLAIN_SECRET,
                f"auth.{key} holds a secret in plain text, which ends up in the generated files",
                fields.span(key),
                severity=Severity.WARNING,
                help=f"use auth.{key}_env or a ${{env:NAME}} placeholder",
            )
    return auth


def _text_or_file(fields: Fields, key: str, file_key: str) -> tuple[str | None, str | None]:
    text = fields.optional_text(key)
    file = fields.optional_text(file_key)
    if text is None or not text.startswith(FILE_SCHEME):
        return text, file
    path = relative_source(fields.path, text)
    if path is None:
        fields.report(OUTSIDE_ROOT, f"auth.{key} leaves the project: {text}", fields.span(key))
    return None, path


def _exactly_one(fields: Fields, what: str, keys: tuple[str, ...]) -> None:
    present = [key for key in keys if fields.has(key)]
    help = f"set exactly one of {', '.join(f'auth.{key}' for key in keys)}"
    if not present:
        fields.report(BAD_VALUE, f"{what} source is required", fields.span("type"), help=help)
    elif len(present) > 1:
        fields.report(
            CONFLICT, f"multiple {what} sources specified", fields.span(present[1]), help=help
        )


def _tls(fields: Fields) -> ClientTls:
    tls = ClientTls(
        enabled=fields.flag("enabled"),
        ca_file=fields.optional_text("ca_file"),
        server_name=fields.optional_text("server_name"),
        insecure_skip_verify=fields.flag("insecure_skip_verify"),
    )
    fields.finish()
    if tls.insecure_skip_verify and tls.server_name:
        fields.report(
            CONFLICT,
            "tls.insecure_skip_verify may not be combined with tls.server_name",
            fields.span("insecure_skip_verify"),
        )
    return tls


def _health_check(fields: Fields) -> HealthCheck:
    check = HealthCheck(enabled=fields.flag("enabled"), interval=fields.duration("interval", 30.0))
    fields.finish()
    if check.enabled and check.interval <= 0:
        fields.report(
            BAD_VALUE, "health_check.interval must be greater than 0", fields.span("interval")
        )
    return check
