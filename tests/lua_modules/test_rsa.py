"""Tokens signed with RSA: the private key signs, the public one verifies, a secret does neither."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from lua_modules.programs import check_rows


def test_rs256(tmp_path: Path) -> None:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    signed = f'(crypto.jwt.encode({{exp = 1 << 40}}, [[{private}]], "RS256"))'
    check_rows(
        tmp_path,
        [
            (
                f'crypto.jwt.verify({signed}, [[{public.decode()}]], "RS256")',
                '{"exp":1099511627776}, nil',
            ),
            (
                f"crypto.jwt.verify({signed}, [[{public.decode()}]])",
                "nil Internal false: verify: The specified alg value is not allowed",
            ),
            (
                f'crypto.jwt.verify({signed}, KEY, "RS256")',
                "nil Invalid false: invalid key: ...",
            ),
            (
                f'crypto.jwt.encode({{}}, [[{public.decode()}]], "RS256")',
                "nil Invalid false: invalid key: not a private key",
            ),
            (
                f'crypto.jwt.verify({signed}, [[{private}]], "RS256")',
                "nil Invalid false: invalid key: not a public key",
            ),
            (
                f"crypto.jwt.encode({{}}, [[{private}]])",
                "nil Invalid false: invalid key: ...",
            ),
        ],
    )
