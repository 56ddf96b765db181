"""Fixtures shared by the tests of the language runtime."""

from __future__ import annotations

import pytest

from .oracle import Lua


@pytest.fixture(scope="session")
def lua() -> Lua:
    """The reference interpreter, in process."""
    return Lua()
