"""Each bad argument of the reference gives its error: kind, retryable, text."""

from __future__ import annotations

from pathlib import Path

from lua_modules.programs import check_rows

INVALID = "nil Invalid false: "
INTERNAL = "nil Internal false: "
NO_JSON = "false Invalid false: "


def argument(number: int, function: str, problem: str) -> str:
    return f"raises: bad argument #{number} to '{function}' ({problem})"


CTX = [
    ('ctx.get("")', INVALID + "empty key"),
    ('ctx.get("tenant")', "nil NotFound false: key not found: tenant"),
    ("ctx.get(5)", argument(1, "get", "string expected, got number")),
    ("ctx.get()", argument(1, "get", "string expected, got nil")),
]

ERRORS = [
    ("errors.new(5)", argument(1, "new", "string or table expected, got number")),
    ("errors.new()", argument(1, "new", "string or table expected, got nil")),
    ("errors.new({message = 5})", argument(1, "new", "field 'message' must be a string")),
    ("errors.new({kind = 5})", argument(1, "new", "field 'kind' must be a string")),
    ("errors.new({retryable = 1})", argument(1, "new", "field 'retryable' must be a boolean")),
    ("errors.new({details = 'x'})", argument(1, "new", "field 'details' must be a table")),
]

JSON = [
    ("json.encode({1, nil, 3})", INTERNAL + "encode failed: cannot encode sparse array: "
     "non-contiguous numeric keys found"),
    ("json.encode({1, a = 2})", INTERNAL + "encode failed: cannot encode mixed-key table: "
     "table has both numeric and non-numeric keys"),
    ("json.encode((function() local t = {} t.t = t return t end)())",
     INTERNAL + "encode failed: cannot encode recursively nested tables to JSON"),
    ("json.decode(5)", INVALID + "string expected"),
    ("json.decode()", INVALID + "string expected"),
    ('json.decode("")', INVALID + "empty string is not valid JSON"),
    ('json.decode("{")', INTERNAL + "decode failed: ..."),
    ('json.decode("NaN")', INTERNAL + "decode failed: ..."),
    ("json.validate(nil, 1)", NO_JSON + "schema is required"),
    ("json.validate({}, nil)", NO_JSON + "data is required"),
    ("json.validate(5, 1)", NO_JSON + "schema must be a string or table"),
    ('json.validate("{", 1)', NO_JSON + "schema error: ..."),
    ("json.validate({1, a = 2}, 1)", NO_JSON + "schema error: cannot encode mixed-key ..."),
    ('json.validate({type = "no"}, 1)', NO_JSON + "compile schema: at '/type': ..."),
    ('json.validate("5", 1)', NO_JSON + "compile schema: a schema is an object or a boolean"),
    ('json.validate({["$ref"] = "https://example.com/s"}, 1)', NO_JSON + "compile schema: ..."),
    ('json.validate({type = "string"}, 1)',
     NO_JSON + "validation failed: at '': 1 is not of type 'string'"),
    ("json.validate({}, {1, nil, 3})", NO_JSON + "validation failed: cannot encode sparse ..."),
    ("json.validate_string(nil, '1')", NO_JSON + "schema is required"),
    ("json.validate_string({})", NO_JSON + "data is required"),
    ("json.validate_string({}, 5)", NO_JSON + "data must be a JSON string"),
    ("json.validate_string(true, '1')", NO_JSON + "schema must be a string or table"),
    ("json.validate_string({}, '{')", NO_JSON + "validation failed: ..."),
]  # fmt: skip

PAYLOAD = [
    ('payload.new({}):transcode("text/plain")',
     INTERNAL + "transcode failed: only a string can become text/plain"),
    ('payload.new(1):transcode(payload.format.MSGPACK)',
     INTERNAL + "transcode failed: no transcoder from lua/any to application/msgpack"),
    ("payload.new({1, nil, 3}):transcode(payload.format.JSON)",
     INTERNAL + "transcode failed: cannot encode sparse ..."),
    ("payload.new(1):transcode(payload.format.ERROR)",
     INTERNAL + "transcode failed: only an error can become golang/error"),
    ("payload.new(1):transcode({})", argument(1, "transcode", "string expected, got table")),
]  # fmt: skip

UUID = [
    ('uuid.v3(1, "x")', INVALID + "namespace and name must be strings"),
    ("uuid.v5(DNS, 1)", INVALID + "namespace and name must be strings"),
    ('uuid.v3("x", "x")', INVALID + "invalid namespace UUID"),
    ('uuid.v5("x", "x")', INVALID + "invalid namespace UUID"),
    ("uuid.version(1)", INVALID + "input must be a string"),
    ('uuid.version("x")', INVALID + "invalid UUID format"),
    ("uuid.variant()", INVALID + "input must be a string"),
    ('uuid.variant("x")', INVALID + "invalid UUID format"),
    ("uuid.parse({})", INVALID + "input must be a string"),
    ('uuid.parse("x")', INVALID + "invalid UUID format"),
    ('uuid.format(1, "urn")', INVALID + "input must be a string"),
    ('uuid.format("x", "urn")', INVALID + "invalid UUID format"),
    ('uuid.format(DNS, "x")', INVALID + "unsupported format"),
    ("uuid.format(DNS)", INVALID + "unsupported format"),
]

CRYPTO = [
    ("crypto.random.bytes(0)", INVALID + "length must be a positive integer"),
    ("crypto.random.bytes(1048577)", INVALID + "length exceeds maximum allowed size (1MB)"),
    ('crypto.random.bytes("x")', argument(1, "bytes", "number expected, got string")),
    ("crypto.random_bytes(-1)", INVALID + "length must be a positive integer"),
    ("crypto.random_bytes(1048577)", INVALID + "length exceeds maximum allowed size (1MB)"),
    ("crypto.random_bytes()", argument(1, "random_bytes", "number expected, got nil")),
    ("crypto.random.string(0)", INVALID + "length must be a positive integer"),
    ("crypto.random.string(1048577)", INVALID + "length exceeds maximum allowed size (1MB)"),
    ('crypto.random.string(1, "")', INVALID + "charset cannot be empty"),
    ("crypto.random.string(1, {})", argument(2, "string", "string expected, got table")),
    ('crypto.encrypt.aes("x", "k")', INVALID + "key must be 16, 24, or 32 bytes"),
    ("crypto.encrypt.aes({}, KEY)", argument(1, "aes", "string expected, got table")),
    ('crypto.encrypt.aes("x")', argument(2, "aes", "string expected, got nil")),
    ('crypto.encrypt.aes("x", KEY, {})', argument(3, "aes", "string expected, got table")),
    ('crypto.encrypt.chacha20("x", "k")', INVALID + "key must be 32 bytes"),
    ("crypto.encrypt.chacha20()", argument(1, "chacha20", "string expected, got nil")),
    ('crypto.decrypt.aes("x", "k")', INVALID + "key must be 16, 24, or 32 bytes"),
    ('crypto.decrypt.aes("x", KEY)', INVALID + "encrypted data too short"),
    ("crypto.decrypt.aes(KEY, KEY)", INTERNAL + "decrypt: message authentication failed"),
    ("crypto.decrypt.aes()", argument(1, "aes", "string expected, got nil")),
    ('crypto.decrypt.chacha20("x", "k")', INVALID + "key must be 32 bytes"),
    ('crypto.decrypt.chacha20("x", KEY)', INVALID + "encrypted data too short"),
    ("crypto.decrypt.chacha20(KEY, KEY)", INTERNAL + "decrypt: message authentication failed"),
    ('crypto.hmac.sha256("", "x")', INVALID + "key cannot be empty"),
    ('crypto.hmac.sha512("", "x")', INVALID + "key cannot be empty"),
    ("crypto.hmac.sha256({}, 'x')", argument(1, "sha256", "string expected, got table")),
    ("crypto.hmac.sha512('k')", argument(2, "sha512", "string expected, got nil")),
    ('crypto.pbkdf2("", "s", 1, 1)', INVALID + "password cannot be empty"),
    ('crypto.pbkdf2("p", "", 1, 1)', INVALID + "salt cannot be empty"),
    ('crypto.pbkdf2("p", "s", 0, 1)', INVALID + "iterations must be a positive integer"),
    ('crypto.pbkdf2("p", "s", 10000001, 1)',
     INVALID + "iterations exceeds maximum allowed value (10000000)"),
    ('crypto.pbkdf2("p", "s", 1, 0)', INVALID + "key length must be a positive integer"),
    ('crypto.pbkdf2("p", "s", 1, 1048577)',
     INVALID + "key length exceeds maximum allowed size (1MB)"),
    ('crypto.pbkdf2("p", "s", 1, 1, "md5")', INVALID + "unsupported hash function: md5"),
    ('crypto.pbkdf2("p", "s", {}, 1)', argument(3, "pbkdf2", "number expected, got table")),
    ("crypto.jwt.encode('x', KEY)", argument(1, "encode", "table expected, got string")),
    ("crypto.jwt.encode({})", argument(2, "encode", "string expected, got nil")),
    ('crypto.jwt.encode({}, "")', INVALID + "key cannot be empty"),
    ('crypto.jwt.encode({}, KEY, "none")', INVALID + "unsupported algorithm: none"),
    ('crypto.jwt.encode({}, KEY, "RS256")', INVALID + "invalid key: ..."),
    ('crypto.jwt.encode({1, a = 1}, KEY)', INVALID + "invalid claims: cannot encode mixed-key ..."),
    ("crypto.jwt.verify({}, KEY)", argument(1, "verify", "string expected, got table")),
    ('crypto.jwt.verify("x", "")', INVALID + "key cannot be empty"),
    ('crypto.jwt.verify("x", KEY, "ES256")', INVALID + "unsupported algorithm: ES256"),
    ('crypto.jwt.verify("x.y.z", KEY)', INTERNAL + "verify: ..."),
    ('crypto.jwt.verify("x", KEY, "RS256")', INTERNAL + "verify: ..."),
    ("crypto.constant_time_compare({}, 'x')",
     argument(1, "constant_time_compare", "string expected, got table")),
]  # fmt: skip

HASH = [
    *(
        (f"hash.{name}({{}})", INVALID + "data must be a string")
        for name in (
            "md5", "sha1", "sha256", "sha512", "fnv32", "fnv64",
            "hmac_md5", "hmac_sha1", "hmac_sha256", "hmac_sha512",
        )
    ),
    *(
        (f'hash.hmac_{name}("x", 5)', INVALID + "secret must be a string")
        for name in ("md5", "sha1", "sha256", "sha512")
    ),
]  # fmt: skip

BASE64 = [
    ("base64.encode(5)", INVALID + "string expected"),
    ("base64.decode({})", INVALID + "string expected"),
    ('base64.decode("a")', INVALID + "decode failed: ..."),
    ('base64.decode("aGk")', INVALID + "decode failed: ..."),
    ('base64.decode("a_k=")', INVALID + "decode failed: ..."),
]

YAML = [
    ("yaml.encode(5)", INVALID + "table expected"),
    ("yaml.encode()", INVALID + "table expected"),
    ("yaml.encode({1, nil, 3})", INTERNAL + "encode failed: cannot encode sparse ..."),
    ("yaml.decode(5)", INVALID + "string expected"),
    ('yaml.decode("")', INVALID + "input cannot be empty"),
    ('yaml.decode("{")', INTERNAL + "decode failed: ..."),
    ('yaml.decode("a: 1\\na: 2")', INTERNAL + "decode failed: mapping key 'a' is defined twice"),
    ('yaml.decode("&a [*a]")', INTERNAL + "decode failed: a value contains itself"),
    ('yaml.decode("? null\\n: 1")', INTERNAL + "decode failed: a mapping key is null ..."),
]

TEXT = [
    ('text.regexp.compile("(")', INVALID + "invalid pattern: missing ): ("),
    ('text.regexp.compile("(?=x)")', INVALID + "invalid pattern: ..."),
    ("text.regexp.compile({})", argument(1, "compile", "string expected, got table")),
    ('(text.regexp.compile("x")):match_string()',
     argument(1, "match_string", "string expected, got nil")),
]  # fmt: skip

LOGGER = [
    ("logger:info({})", argument(1, "info", "string expected, got table")),
    ("logger:warn('x', 5)", argument(2, "warn", "table expected, got number")),
    ("logger:with('x')", argument(1, "with", "table expected, got string")),
    ("logger:named()", argument(1, "named", "string expected, got nil")),
]

OS = [
    ("os.time(5)", argument(1, "time", "table expected, got number")),
    ("os.time({year = 'x'})", "raises: field 'year' is not an integer"),
    ("os.date('%Q')", argument(1, "date", "invalid conversion specifier '%Q'")),
    ("os.date('%c', {})", argument(2, "date", "number expected, got table")),
    ("os.difftime(1, {})", argument(2, "difftime", "number expected, got table")),
]

MATH = [
    ("math.random(0, -1)", argument(1, "random", "interval is empty")),
    ("math.random({})", argument(1, "random", "number expected, got table")),
    ("math.floor('x')", argument(1, "floor", "number expected, got string")),
]

ROWS = [
    *CTX, *ERRORS, *JSON, *PAYLOAD, *UUID, *CRYPTO, *HASH, *BASE64, *YAML, *TEXT, *LOGGER, *OS,
    *MATH,
]  # fmt: skip


def test_refusals(tmp_path: Path) -> None:
    check_rows(tmp_path, ROWS)
