"""The modules that make, check and rewrite data: crypto, hash, base64, json, yaml, text, uuid."""

from __future__ import annotations

from transpiler.api.libraries import MODULES
from transpiler.api.model import ApiFunction, ApiModule


def _module(name: str, *members: ApiFunction | ApiModule) -> ApiModule:
    return ApiModule(name, MODULES, {m.name.rpartition(".")[2]: m for m in members})


def _functions(owner: str, returns: str, params: int, *names: str) -> list[ApiFunction]:
    return [ApiFunction(f"{owner}.{name}", returns, params=params) for name in names]


BASE64 = _module("base64", *_functions("base64", "str?, Error?...", 1, "decode", "encode"))

CRYPTO = _module(
    "crypto",
    ApiFunction("crypto.constant_time_compare", "bool", params=2),
    ApiFunction("crypto.pbkdf2", "str?, Error?", params=5),
    ApiFunction("crypto.random_bytes", "str?, Error?", suspends=True, params=1),
    _module("crypto.decrypt", *_functions("crypto.decrypt", "str?, Error?", 3, "aes", "chacha20")),
    _module(
        "crypto.encrypt",
        ApiFunction("crypto.encrypt.aes", "str?, Error?", suspends=True, params=3),
        ApiFunction("crypto.encrypt.chacha20", "str?, Error?", suspends=True, params=3),
    ),
    _module("crypto.hmac", *_functions("crypto.hmac", "text?, Error?", 2, "sha256", "sha512")),
    _module(
        "crypto.jwt",
        ApiFunction("crypto.jwt.encode", "text?, Error?", params=3),
        ApiFunction("crypto.jwt.verify", "table?, Error?", params=4),
    ),
    _module(
        "crypto.random",
        ApiFunction("crypto.random.bytes", "str?, Error?", suspends=True, params=1),
        ApiFunction("crypto.random.string", "str?, Error?", suspends=True, params=2),
        ApiFunction("crypto.random.uuid", "text, Error?", suspends=True, params=0),
    ),
)

HASH = _module(
    "hash",
    *_functions("hash", "str?, Error?", 2, "md5", "sha1", "sha256", "sha512"),
    *_functions("hash", "str?, Error?", 3, "hmac_md5", "hmac_sha1", "hmac_sha256", "hmac_sha512"),
    ApiFunction("hash.fnv32", "int?, Error?", params=1),
    ApiFunction("hash.fnv64", "float?, Error?", params=1),
)

JSON = _module(
    "json",
    ApiFunction("json.decode", "data, Error?", params=1),
    ApiFunction("json.encode", "str?, Error?", params=1),
    ApiFunction("json.validate", "bool, Error?", params=2),
    ApiFunction("json.validate_string", "bool, Error?", params=2),
)

TEXT = _module(
    "text",
    _module("text.diff", ApiFunction("text.diff.new", "Differ?, Error?", params=1)),
    _module("text.regexp", ApiFunction("text.regexp.compile", "Regexp?, Error?", params=1)),
    _module(
        "text.splitter",
        *_functions("text.splitter", "Splitter?, Error?", 1, "markdown", "recursive"),
    ),
)

UUID = _module(
    "uuid",
    ApiFunction("uuid.format", "str?, Error?", params=2),
    ApiFunction("uuid.parse", "table?, Error?", params=1),
    ApiFunction("uuid.v1", "text, Error?", params=0),
    ApiFunction("uuid.v3", "text?, Error?", params=2),
    ApiFunction("uuid.v4", "text, Error?", params=0),
    ApiFunction("uuid.v5", "text?, Error?", params=2),
    ApiFunction("uuid.v7", "text, Error?", params=0),
    ApiFunction("uuid.validate", "bool, Error?", params=1),
    ApiFunction("uuid.variant", "str?, Error?", params=1),
    ApiFunction("uuid.version", "int?, Error?", params=1),
)

YAML = _module(
    "yaml",
    ApiFunction("yaml.decode", "data, Error?", params=1),
    ApiFunction("yaml.encode", "str?, Error?", params=2),
)
