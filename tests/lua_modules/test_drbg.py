"""The generator behind recorded random bytes: the standard's vector, and what tells runs apart."""

from __future__ import annotations

import pytest

from runtime_shims.drbg import Drbg

SEED = bytes(range(32))


def test_vector_of_the_standard() -> None:
    """HMAC_DRBG, SHA-256, no prediction resistance, first test of the published vectors."""
    entropy = "ca851911349384bffe89de1cbdc46e6831e44d34a4fb935ee285dd14b71a7488"
    generator = Drbg(bytes.fromhex(entropy + "659ba96c601dc69fc902940805ec0ca8"))
    generator.generate(128)
    assert generator.generate(128).hex() == (
        "e528e9abf2dece54d47c7e75e5fe302149f817ea9fb4bee6f4199697d04d5b89"
        "d54fbb978a15b5c443c9ec21036d2460b6f73ebad0dc2aba6e624abf07745bc1"
        "07694bb7547bb0995f70de25d6b29e2d3011bb19d27676c07162c8b5ccde0668"
        "961df86803482cb37ed6d5c0bb8d50cf1f50d476aa0458bdaba806f48be9dcb8"
    )


def test_the_same_seed_gives_the_same_bytes() -> None:
    first, second = Drbg(SEED), Drbg(SEED)
    assert [first.generate(n) for n in (1, 33, 7)] == [second.generate(n) for n in (1, 33, 7)]


@pytest.mark.parametrize("count", [0, 1, 31, 32, 33, 65536, 65537, 1 << 20])
def test_sizes(count: int) -> None:
    assert len(Drbg(SEED).generate(count)) == count


def test_other_inputs_give_other_bytes() -> None:
    drawn = [
        Drbg(SEED).generate(32),
        Drbg(SEED[::-1]).generate(32),
        Drbg(SEED, b"purpose").generate(32),
        Drbg(SEED).generate(32, b"after a reset"),
    ]
    assert len(set(drawn)) == len(drawn)
