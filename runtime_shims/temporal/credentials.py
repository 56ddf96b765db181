"""The `auth` and `tls` settings of a client entry as arguments of the SDK's connect."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from temporalio.service import TLSConfig

from runtime_shims.temporal.environment import variable
from runtime_shims.temporal.errors import ConfigurationFailed

_AUTH_TYPES = ("none", "api_key", "mtls")

# Where a secret may come from: the ending of the setting's name, and how its value is read.
_SOURCES: tuple[tuple[str, Callable[[str], bytes]], ...] = (
    ("", str.encode),
    ("_env", lambda name: variable(name).encode()),
    ("_file", lambda path: _read_file(path)),
    ("_pem", str.encode),
    ("_pem_env", lambda name: variable(name).encode()),
)


def credentials(client_id: str, options: Mapping[str, Any]) -> dict[str, Any]:
    """Return `api_key` and `tls` arguments for `Client.connect`. Reference 1.4.

    Args:
        client_id: Registry id, for messages.
        options: The client's settings, with placeholders expanded.

    Raises:
        ConfigurationFailed: Settings contradict each other, or a secret cannot be read.
    """
    auth = options.get("auth") or {}
    kind = auth.get("type", "none")
    if kind not in _AUTH_TYPES:
        raise ConfigurationFailed(f"{client_id}: invalid auth type: {kind}")
    arguments: dict[str, Any] = {"tls": _tls(client_id, options.get("tls") or {}, auth, kind)}
    if kind == "api_key":
        arguments["api_key"] = _secret(client_id, auth, "api_key", "API key").decode().strip()
    return arguments


def _tls(
    client_id: str, tls: Mapping[str, Any], auth: Mapping[str, Any], kind: str
) -> TLSConfig | bool:
    """Return the TLS configuration; mTLS and API keys imply TLS."""
    if tls.get("insecure_skip_verify"):
        raise ConfigurationFailed(
            f"{client_id}: tls.insecure_skip_verify is not supported by the Python SDK"
        )
    if not tls.get("enabled") and kind == "none":
        return False
    return TLSConfig(
        server_root_ca_cert=_read_file(tls["ca_file"]) if tls.get("ca_file") else None,
        domain=tls.get("server_name"),
        client_cert=_secret(client_id, auth, "cert", "certificate") if kind == "mtls" else None,
        client_private_key=_secret(client_id, auth, "key", "key") if kind == "mtls" else None,
    )


def _secret(client_id: str, auth: Mapping[str, Any], name: str, what: str) -> bytes:
    """Return the one secret given under a name, from whichever source."""
    given = [(name + end, read) for end, read in _SOURCES if auth.get(name + end)]
    if not given:
        raise ConfigurationFailed(f"{client_id}: {what} source is required")
    if len(given) > 1:
        raise ConfigurationFailed(f"{client_id}: multiple {what} sources specified")
    setting, read = given[0]
    return read(str(auth[setting]))


def _read_file(path: str) -> bytes:
    """Read a certificate or key file."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise ConfigurationFailed(f"cannot read {path}: {error.strerror}") from None
