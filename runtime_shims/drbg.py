"""Random bytes from a seed by HMAC-DRBG with SHA-256: the same seed gives the same bytes."""

from __future__ import annotations

import hmac

_MOST_AT_ONCE = 1 << 16  # bytes; the standard's limit for one request


class Drbg:
    """The deterministic generator of NIST SP 800-90A, 10.1.2.

    Whoever does not know the seed cannot predict its bytes, nor tell earlier ones from later ones.

    Args:
        seed: At least 32 bytes nobody can guess.
        personalization: What makes these bytes differ from those of another use of the seed.
    """

    def __init__(self, seed: bytes, personalization: bytes = b"") -> None:
        self._key = bytes(32)
        self._value = b"\x01" * 32
        self._update(seed + personalization)

    def generate(self, count: int, additional: bytes = b"") -> bytes:
        """Return the next bytes.

        Args:
            count: How many.
            additional: Further input; bytes asked for with different input differ.
        """
        parts = []
        while count > 0:
            parts.append(self._request(min(count, _MOST_AT_ONCE), additional))
            count -= _MOST_AT_ONCE
        return b"".join(parts)

    def _request(self, count: int, additional: bytes) -> bytes:
        """Serve one request of the standard."""
        if additional:
            self._update(additional)
        blocks = []
        for _ in range(-(-count // 32)):
            self._value = self._digest(self._value)
            blocks.append(self._value)
        self._update(additional)
        return b"".join(blocks)[:count]

    def _update(self, data: bytes) -> None:
        """Mix data into the state."""
        for step in (b"\x00", b"\x01"):
            self._key = self._digest(self._value + step + data)
            self._value = self._digest(self._value)
            if not data:
                return

    def _digest(self, data: bytes) -> bytes:
        return hmac.digest(self._key, data, "sha256")
