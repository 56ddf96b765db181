"""The flag that writes golden files: ``pytest tests/golden --update-golden``."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the flag; it exists when this directory is named on the command line."""
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")


@pytest.fixture
def updating(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written."""
    return bool(request.config.getoption("--update-golden", default=False))
