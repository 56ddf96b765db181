"""Random programs agree with real Lua, error messages included."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings

from tests.conformance.harness import assert_same
from tests.conformance.programs import PROGRAMS


@settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(PROGRAMS)
def test_random_program(source: str) -> None:
    """A random program prints, returns and fails alike on both sides."""
    with TemporaryDirectory() as directory:
        assert_same(source, Path(directory))
