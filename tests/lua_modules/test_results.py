"""What each function of the data modules gives for good arguments, in compiled Lua."""

from __future__ import annotations

from pathlib import Path

import pytest

from lua_modules.programs import check_rows

TOKEN = (
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
    ".eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ"
    ".SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c"
)
SECRET = '"your-256-bit-secret"'

HASH = [
    ('hash.md5("abc")', "900150983cd24fb0d6963f7d28e17f72, nil"),
    ('hash.sha1("abc")', "a9993e364706816aba3e25717850c26c9cd0d89d, nil"),
    ('hash.sha256("abc")', "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad, nil"),
    ('hash.sha512("abc")', "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
     "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f, nil"),
    ('#hash.sha256("abc", true)', "32"),
    ('base64.encode((hash.md5("abc", true)))', "kAFQmDzST7DWlj99KOF/cg=="),
    ('hash.sha1("\\xff") == hash.sha1("\\u{ff}")', "false"),
    ('hash.hmac_md5("what do ya want for nothing?", "Jefe")',
     "750c783e6ab0b503eaa86e310a5db738, nil"),
    ('hash.hmac_sha1("what do ya want for nothing?", "Jefe")',
     "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79, nil"),
    ('hash.hmac_sha256("what do ya want for nothing?", "Jefe")',
     "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843, nil"),
    ('(hash.hmac_sha512("what do ya want for nothing?", "Jefe")):sub(1, 16)', "164b7a7bfcf819e2"),
    ('#hash.hmac_sha512("x", "y", true)', "64"),
    ('hash.fnv32("hello")', "3069866343, nil"),
    ('hash.fnv32("")', "2166136261, nil"),
    ('hash.fnv64("hello") == 0x1p63 * 0.96316 or math.type((hash.fnv64("hello")))', "float"),
    ('string.format("%.0f", (hash.fnv64("")))', "14695981039346655232"),
]  # fmt: skip

BASE64 = [
    ('base64.encode("")', ""),
    ('base64.encode("hi\\xff")', "aGn/"),
    ('select("#", base64.encode("hi"))', "1"),
    ('base64.decode("aGk=")', "hi"),
    ('base64.decode("aG\\nk=\\r\\n")', "hi"),
    ('base64.decode("")', ""),
    ('base64.decode("aGn/") == "hi\\xff"', "true"),
    ('select("#", base64.decode("aGk="))', "1"),
]

JSON = [
    ("json.encode(nil)", "null, nil"),
    ("json.encode({a = {}})", '{"a":[]}, nil'),
    ("json.encode({1.0, 0.5, 1e21, 0/0})", "[1,0.5,1000000000000000000000,null], nil"),
    ('json.decode("[1, 2.0, null]")', "[1,2], nil"),
    ('math.type((json.decode("2.0")))', "float"),
    ('json.validate({type = "object", required = {"n"}}, {n = 1})', "true, nil"),
    ("json.validate('{\"minimum\": 3}', 5)", "true, nil"),
    ("json.validate({}, 1)", "true, nil"),
    ("json.validate('false', {})", "false Invalid false: validation failed: ..."),
    ("json.validate_string({type = \"array\"}, '[1]')", "true, nil"),
    (
        "json.validate({properties = {a = {properties = {b = {maximum = 1}}}}}, {a = {b = 2}})",
        "false Invalid false: validation failed: at '/a/b': 2 is greater than the maximum of 1",
    ),
    (
        'json.validate({["$defs"] = {n = {type = "integer"}}, items = {["$ref"] = "#/$defs/n"}},'
        " {1, 2})",
        "true, nil",
    ),
]

YAML = [
    ('yaml.decode("a: yes\\nb: [1, 2.5, 0x1f, 0o17]\\nd: 2001-01-01\\ne: 1:30")',
     '{"a":"yes","b":[1,2.5,31,15],"d":"2001-01-01","e":"1:30"}, nil'),
    ('yaml.decode("b: &x {k: true}\\nm: {<<: *x, n: ~}")', '{"b":{"k":true},"m":{"k":true}}, nil'),
    ('yaml.decode("b: &x {k: 1}\\nm: {<<: *x, k: 2}")', '{"b":{"k":1},"m":{"k":2}}, nil'),
    ('yaml.decode("--- 1\\n--- 2")', "1, nil"),
    ('yaml.decode("# nothing")', "nil, nil"),
    ('yaml.decode("{}")', "{}, nil"),
    ('yaml.decode("[]")', "[], nil"),
    ('yaml.decode("!!binary aGk=")', "hi, nil"),
    ('yaml.decode("99999999999999999999")', "1e+20, nil"),
    ('yaml.decode("1: a\\n2: b")', '["a","b"], nil'),
    ('(yaml.encode({b = 1, a = {true, "no", 2.0}})):gsub("\\n", "|")',
     "a:|- true|- 'no'|- 2|b: 1|, 5"),
    ('(yaml.encode({c = 1, b = 2, a = 3}, {field_order = {"b"}})):gsub("\\n", "|")',
     "b: 2|c: 1|a: 3|, 3"),
    ('(yaml.encode({c = 1, b = 2, a = 3}, {field_order = {"b"}, sort_unordered = true}))'
     ':gsub("\\n", "|")', "b: 2|a: 3|c: 1|, 3"),
    ('yaml.decode((yaml.encode({t = "a\\nb", n = "012", d = "1e3", e = {}})))',
     '{"d":"1e3","e":[],"n":"012","t":"a\\nb"}, nil'),
]  # fmt: skip

PAYLOAD = [
    ('tostring(payload.new({}))', "payload{format=lua/any}"),
    ("payload.new({1}):transcode(payload.format.JSON):get_format()", "json/plain"),
    ("payload.new({a = 1}):transcode(payload.format.JSON):data()", '{"a":1}, nil'),
    ("(function() local p = payload.new({1}) return p:data() == p:data() end)()", "true"),
    ("(function() local p = payload.new({1}):transcode('json/plain')"
     " return p:data() == p:data() end)()", "false"),
    ("payload.new({a = {1}}):transcode(payload.format.YAML):unmarshal()", '{"a":[1]}, nil'),
    ("payload.new({1}):transcode(payload.format.GOLANG):data()", "[1], nil"),
    ('payload.new("x"):transcode(payload.format.BYTES):data()', "x, nil"),
    ('payload.new("x"):transcode("text/plain"):transcode("lua/any"):data()', "x, nil"),
    ('payload.new(errors.new("boom")):get_format()', "golang/error"),
]  # fmt: skip

CRYPTO = [
    ("#crypto.random.bytes(1048576)", "1048576"),
    ("#crypto.random_bytes(7)", "7"),
    ("crypto.random.bytes(16) == crypto.random.bytes(16)", "false"),
    ('(crypto.random.string(40)):match("^%w+$") ~= nil', "true"),
    ('(crypto.random.string(40, "ab")):match("^[ab]+$") ~= nil', "true"),
    ('crypto.random.string(3, "z")', "zzz, nil"),
    ("uuid.version((crypto.random.uuid()))", "4, nil"),
    ('#crypto.encrypt.aes("text", KEY)', "32"),
    ('crypto.decrypt.aes(crypto.encrypt.aes("text", KEY), KEY)',
     "text, nil"),
    ('crypto.decrypt.aes((crypto.encrypt.aes("text", KEY)), KEY)', "text, nil"),
    ('crypto.decrypt.aes((crypto.encrypt.aes("text", KEY, "a")), KEY, "a")', "text, nil"),
    ('crypto.decrypt.aes((crypto.encrypt.aes("text", KEY, "a")), KEY, "b")',
     "nil Internal false: decrypt: message authentication failed"),
    ('#crypto.decrypt.aes(string.rep("\\0", 12) .. base64.decode("WOL8zvp+MGE2fx1XpOdFWg=="),'
     ' string.rep("\\0", 16))', "0"),
    ('crypto.decrypt.chacha20((crypto.encrypt.chacha20("", KEY)), KEY)', ", nil"),
    ('crypto.decrypt.chacha20((crypto.encrypt.chacha20("\\xff", KEY, "x")), KEY, "x") == "\\xff"',
     "true"),
    ('crypto.hmac.sha256("Jefe", "what do ya want for nothing?")',
     "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843, nil"),
    ('#crypto.hmac.sha512("k", "")', "128"),
    ('hash.sha256((crypto.pbkdf2("password", "salt", 1, 32))) =='
     ' hash.sha256((base64.decode("Eg+2z/z4syxD5yJSVsT4N6hlSMkszDVICAWYfLcL4Xs=")))', "true"),
    ('#crypto.pbkdf2("p", "s", 2, 100, "sha512")', "100"),
    ('crypto.constant_time_compare("a", "a")', "true"),
    ('crypto.constant_time_compare("a", "b")', "false"),
    ('select("#", crypto.constant_time_compare("a", "b"))', "1"),
    (f'crypto.jwt.encode({{sub = "1234567890", name = "John Doe", iat = 1516239022}}, {SECRET})',
     f"{TOKEN}, nil"),
    (f'crypto.jwt.verify("{TOKEN}", {SECRET}, "HS256", false)',
     '{"sub":"1234567890","name":"John Doe","iat":1516239022}, nil'),
    (f'crypto.jwt.verify("{TOKEN}", {SECRET})',
     "nil Internal false: verify: token has no exp claim"),
    (f'crypto.jwt.verify("{TOKEN}", {SECRET}, "HS512", false)',
     "nil Internal false: verify: The specified alg value is not allowed"),
    (f'crypto.jwt.verify("{TOKEN}", "other", "HS256", false)',
     "nil Internal false: verify: Signature verification failed"),
    ("crypto.jwt.verify((crypto.jwt.encode({exp = 5}, KEY)), KEY)",
     "nil Internal false: verify: token is expired"),
    ("crypto.jwt.verify((crypto.jwt.encode({exp = 1 << 40, nbf = 1 << 39}, KEY)), KEY)",
     "nil Internal false: verify: token is not valid yet"),
    ("crypto.jwt.verify((crypto.jwt.encode({exp = 'x'}, KEY)), KEY)",
     "nil Internal false: verify: exp claim is not a number"),
    ('crypto.jwt.verify((crypto.jwt.encode({exp = 1 << 40, a = {1}}, KEY, "HS384")), KEY, "HS384")',
     '{"exp":1099511627776,"a":[1]}, nil'),
    ('base64.decode((crypto.jwt.encode({_header = {kid = "k1"}}, KEY)):match("^[^.]+") .. "=")',
     '{"alg":"HS256","kid":"k1","typ":"JWT"}'),
]  # fmt: skip

UUID = [
    ("uuid.v5(DNS, 'example.com')", "cfbff0d1-9375-5685-968c-48ce8b15ae17, nil"),
    ("uuid.v3(DNS, 'example.com')", "9073926b-929f-31c2-abc9-fad77ae3e8eb, nil"),
    ("uuid.validate((uuid.v1()))", "true, nil"),
    ("uuid.version((uuid.v4()))", "4, nil"),
    ("uuid.version((uuid.v7()))", "7, nil"),
    ("uuid.validate(5)", "false, nil"),
    ("uuid.variant(DNS)", "RFC4122, nil"),
    ("uuid.variant('6ba7b810-9dad-11d1-c0b4-00c04fd430c8')", "Microsoft, nil"),
    ("uuid.variant('6ba7b810-9dad-11d1-00b4-00c04fd430c8')", "NCS, nil"),
    ("uuid.variant('6ba7b810-9dad-11d1-e0b4-00c04fd430c8')", "Future, nil"),
    ("uuid.parse(DNS)", '{"version":1,"variant":"RFC4122",...'),
    ("uuid.format(DNS, 'urn')", "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8, nil"),
    ("uuid.format(DNS, 'simple')", "6ba7b8109dad11d180b400c04fd430c8, nil"),
    ("uuid.format('6BA7B8109DAD11D180B400C04FD430C8', 'standard')",
     "6ba7b810-9dad-11d1-80b4-00c04fd430c8, nil"),
]  # fmt: skip

CTX = [("ctx.all()", "[], nil")]

ERRORS = [
    ("errors.new('x'):kind()", ""),
    ("errors.new('x'):retryable()", "nil"),
    ("errors.new({message = 'm', kind = errors.TIMEOUT, retryable = true}):retryable()", "true"),
    ("errors.new({kind = errors.NOT_FOUND}):kind()", "NotFound"),
    ("tostring(errors.wrap(errors.wrap('low', 'mid'), 'top'))", "top: mid: low"),
    ("errors.wrap(errors.new({message = 'm', details = {a = 1}}), 'c'):details()", '{"a":1}'),
    ("errors.wrap(errors.new('m'), 'c'):message()", "m"),
    ("errors.is(errors.new({kind = 'Invalid'}), errors.INVALID)", "true"),
    ("errors.is('Invalid', errors.INVALID)", "false"),
    ("errors.call_stack('x')", "nil"),
    ("errors.call_stack(errors.new('x')).frames[1].source", "script.lua"),
    ("'x' .. errors.new('y')", "xy"),
    ("errors.new('y') .. 'x'", "yx"),
    ("type(errors.new('y'))", "userdata"),
    ("select(2, pcall(error, errors.new('y'))):message()", "y"),
    ("string.find(errors.new('abc'), 'b')", "2, 2"),
    ("string.match(errors.new('abc'), 'b(.)')", "c"),
]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([*HASH, *BASE64, *JSON], id="hash, base64, json"),
        pytest.param([*YAML, *PAYLOAD], id="yaml, payload"),
        pytest.param(CRYPTO, id="crypto"),
        pytest.param([*UUID, *CTX, *ERRORS], id="uuid, ctx, errors"),
    ],
)
@pytest.mark.filterwarnings("ignore::jwt.warnings.InsecureKeyLengthWarning")
def test_results(rows: list[tuple[str, str]], tmp_path: Path) -> None:
    check_rows(tmp_path, rows)
