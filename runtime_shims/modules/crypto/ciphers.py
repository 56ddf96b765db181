"""The authenticated ciphers of `crypto.encrypt` and `crypto.decrypt`: nonce, text, tag in one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305

from runtime_shims.lua.errors.arguments import check_string
from runtime_shims.lua.text.encoding import to_bytes
from runtime_shims.modules.errors import Error
from runtime_shims.refusals import internal, invalid

NONCE_SIZE = 12


class Cipher(NamedTuple):
    """A cipher and the keys it takes.

    Attributes:
        make: Returns the cipher for a key.
        key_sizes: Sizes of its keys, in bytes.
        refusal: What is said of any other key.
    """

    make: Callable[[bytes], AESGCM | ChaCha20Poly1305]
    key_sizes: tuple[int, ...]
    refusal: str


CIPHERS: Mapping[str, Cipher] = MappingProxyType(
    {
        "aes": Cipher(AESGCM, (16, 24, 32), "key must be 16, 24, or 32 bytes"),
        "chacha20": Cipher(ChaCha20Poly1305, (32,), "key must be 32 bytes"),
    }
)


class Job(NamedTuple):
    """Checked arguments of an encryption or decryption."""

    cipher: Cipher
    data: bytes
    key: bytes
    associated: bytes | None


def job(function: str, data: object, key: object, associated: object) -> tuple[Job, Error | None]:
    """Check the arguments of a function of `crypto.encrypt` or `crypto.decrypt`.

    Args:
        function: Its path, such as `crypto.encrypt.aes`.
        data: The text, clear or encrypted.
        key: The key.
        associated: Data the text is bound to, nil for none.

    Returns:
        The arguments, and the refusal of a key that has the wrong size.

    Raises:
        LuaError: An argument has the wrong type.
    """
    checked = Job(
        CIPHERS[function.rpartition(".")[2]],
        to_bytes(check_string(data, 1, function)),
        to_bytes(check_string(key, 2, function)),
        None if associated is None else to_bytes(check_string(associated, 3, function)),
    )
    fits = len(checked.key) in checked.cipher.key_sizes
    return checked, None if fits else invalid(checked.cipher.refusal)


def seal(work: Job, nonce: bytes) -> bytes:
    """Encrypt; the nonce stands in front of the result."""
    return nonce + work.cipher.make(work.key).encrypt(nonce, work.data, work.associated)


def unseal(work: Job) -> tuple[bytes | None, Error | None]:
    """Decrypt what `seal` gave."""
    if len(work.data) < NONCE_SIZE:
        return None, invalid("encrypted data too short")
    nonce, sealed = work.data[:NONCE_SIZE], work.data[NONCE_SIZE:]
    try:
        return work.cipher.make(work.key).decrypt(nonce, sealed, work.associated), None
    except InvalidTag:
        return None, internal("decrypt: message authentication failed")
