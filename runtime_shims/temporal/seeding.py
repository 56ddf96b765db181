"""The activity that makes the seed a run's random bytes follow from; its result is recorded."""

from __future__ import annotations

import secrets

from temporalio import activity

SEED = "luatemporal.seed"

SEED_SIZE = 32  # bytes


@activity.defn(name=SEED)
async def seed() -> bytes:
    """Return bytes of the operating system's randomness. Reference 10.6."""
    return secrets.token_bytes(SEED_SIZE)
