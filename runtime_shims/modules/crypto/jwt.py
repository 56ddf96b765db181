"""`crypto.jwt`: signed tokens; a workflow verifies them by workflow time, never the wall clock."""

from __future__ import annotations

import json
from typing import Any

from jwt import PyJWS
from jwt.exceptions import InvalidKeyError, PyJWTError

from runtime_shims.codec.decode import decode_json
from runtime_shims.codec.encode import json_text, to_bytes
from runtime_shims.codec.limits import CodecError
from runtime_shims.lua import Table
from runtime_shims.lua.errors.arguments import check_string, check_table
from runtime_shims.lua.text.encoding import to_bytes as string_bytes
from runtime_shims.modules.errors import Error
from runtime_shims.refusals import internal, invalid
from runtime_shims.running import current

__all__ = [
    "encode",
    "verify",
]

_ALGORITHMS = ("HS256", "HS384", "HS512", "RS256")
_HEADER = "_header"
_SECOND = 1_000_000_000


def encode(
    claims: Any = None, key: Any = None, algorithm: Any = None
) -> tuple[str | None, Error | None]:
    """Return a signed token. Reference 10.6.

    Args:
        claims: Table of claims; the fields of its `_header` table join the header instead.
        key: Secret of the HS algorithms, PEM text of the private key for RS256.
        algorithm: "HS256", the default, "HS384", "HS512" or "RS256".

    Raises:
        LuaError: An argument has the wrong type.
    """
    given = check_table(claims, 1, "crypto.jwt.encode")
    secret = string_bytes(check_string(key, 2, "crypto.jwt.encode"))
    name, refusal = _algorithm(algorithm, 3, "crypto.jwt.encode", secret)
    if refusal is not None:
        return None, refusal
    header = given[_HEADER]
    body = Table((field, value) for field, value in given.items() if field != _HEADER)
    body.mark_object()
    try:
        payload = to_bytes(json_text(body))
        more = json.loads(to_bytes(json_text(header))) if isinstance(header, Table) else {}
    except CodecError as failure:
        return None, invalid(f"invalid claims: {failure}")
    headers = {**more, "alg": name} if isinstance(more, dict) else None
    try:
        return PyJWS().encode(payload, secret, name, headers), None
    except (InvalidKeyError, TypeError, ValueError) as failure:
        return None, invalid(f"invalid key: {failure}")
    except AttributeError:
        # The library asks any key to sign, and a public one has no such method.
        return None, invalid("invalid key: not a private key")
    except PyJWTError as failure:
        return None, invalid(f"invalid header: {failure}")


def verify(
    token: Any = None, key: Any = None, algorithm: Any = None, require_exp: Any = None
) -> tuple[Table | None, Error | None]:
    """Return the claims of a token whose signature and times are right. Reference 10.6.

    Args:
        token: The token.
        key: Secret of the HS algorithms, PEM text of the public key for RS256.
        algorithm: The only algorithm accepted; "HS256" by default.
        require_exp: False accepts a token without `exp`.

    Raises:
        LuaError: An argument has the wrong type.
    """
    text = string_bytes(check_string(token, 1, "crypto.jwt.verify"))
    secret = string_bytes(check_string(key, 2, "crypto.jwt.verify"))
    name, refusal = _algorithm(algorithm, 3, "crypto.jwt.verify", secret)
    if refusal is not None:
        return None, refusal
    try:
        claims = decode_json(PyJWS().decode_complete(text, secret, [name])["payload"])
    except (InvalidKeyError, TypeError) as failure:
        return None, invalid(f"invalid key: {failure}")
    except AttributeError:
        # As in `encode`: the library asks any key to verify.
        return None, invalid("invalid key: not a public key")
    except (PyJWTError, ValueError) as failure:
        return None, internal(f"verify: {failure}")
    if not isinstance(claims, Table):
        return None, internal("verify: claims are not an object")
    problem = _problem(claims, require_exp is not False)
    return (claims, None) if problem is None else (None, internal(f"verify: {problem}"))


def _algorithm(given: Any, number: int, function: str, key: bytes) -> tuple[str, Error | None]:
    """Return the algorithm's name, or the refusal of it or of an empty key."""
    name = "HS256" if given is None else check_string(given, number, function)
    if name not in _ALGORITHMS:
        return name, invalid(f"unsupported algorithm: {name}")
    return name, None if key else invalid("key cannot be empty")


def _problem(claims: Table, needs_expiry: bool) -> str | None:
    """Say what is wrong with the times of a token."""
    now = current().host.now_ns() / _SECOND
    for name in ("exp", "nbf"):
        moment = claims[name]
        if moment is None:
            continue
        if isinstance(moment, bool) or not isinstance(moment, int | float):
            return f"{name} claim is not a number"
        if name == "exp" and now >= moment:
            return "token is expired"
        if name == "nbf" and now < moment:
            return "token is not valid yet"
    if needs_expiry and claims["exp"] is None:
        return "token has no exp claim"
    return None
