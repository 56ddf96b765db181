"""UUID texts built from a given time and given random bits, so that a workflow can replay them."""

from __future__ import annotations

from uuid import UUID

_GREGORIAN_EPOCH = 0x01B21DD213814000  # 100 ns intervals from 1582-10-15 to 1970-01-01
_MULTICAST = 1 << 40  # marks a node id that is random, not a network address


def time_based(now_ns: int, random_bits: int) -> str:
    """Return a version 1 UUID.

    Args:
        now_ns: Nanoseconds since the Unix epoch.
        random_bits: At least 62 random bits: 14 of clock sequence, 48 of node.
    """
    ticks = now_ns // 100 + _GREGORIAN_EPOCH
    node = (random_bits & ((1 << 48) - 1)) | _MULTICAST
    clock = (random_bits >> 48) & 0x3FFF
    fields = (
        ticks & 0xFFFFFFFF,
        (ticks >> 32) & 0xFFFF,
        (ticks >> 48) & 0x0FFF,
        clock >> 8,
        clock & 0xFF,
        node,
    )
    return str(UUID(fields=fields, version=1))


def time_ordered(now_ns: int, random_bits: int) -> str:
    """Return a version 7 UUID.

    Args:
        now_ns: Nanoseconds since the Unix epoch.
        random_bits: At least 74 random bits.
    """
    milliseconds = (now_ns // 1_000_000) & ((1 << 48) - 1)
    high = (random_bits >> 62) & 0x0FFF
    low = random_bits & ((1 << 62) - 1)
    return str(UUID(int=milliseconds << 80 | 7 << 76 | high << 64 | 0b10 << 62 | low))
