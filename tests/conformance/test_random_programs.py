"""Random programs agree with real Lua, error messages included.

``LUATEMPORAL_RANDOM_PROGRAMS=5000 pytest tests/conformance/test_random_programs.py`` runs as many
new ones.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from tests.conformance.harness import Outcome, run_lua, run_python, significant
from tests.conformance.programs import PROGRAMS
from tests.conformance.table_programs import TABLE_PROGRAMS
from tests.conformance.typed_programs import MIXED_PROGRAMS, TYPED_PROGRAMS

NAME = re.compile(r" \((local|upvalue|constant|field|global|method) '.*?'\)")
EXAMPLES = os.environ.get("LUATEMPORAL_RANDOM_PROGRAMS")


# The compiler raises Python's limit for good where a program nests deeply.
pytestmark = pytest.mark.filterwarnings("ignore:The recursion limit will not be reset")

profile = settings(
    max_examples=int(EXAMPLES or 30),
    deadline=None,
    derandomize=EXAMPLES is None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@profile
@given(PROGRAMS)
def test_random_program(source: str) -> None:
    """A random program whose variables hold anything prints, returns and fails alike."""
    _assert_same(source)


@profile
@given(TYPED_PROGRAMS)
def test_random_typed_program(source: str) -> None:
    """So does one whose variables keep their types."""
    _assert_same(source)


@profile
@given(MIXED_PROGRAMS)
def test_random_mixed_program(source: str) -> None:
    """So does one that breaks some of its types."""
    _assert_same(source)


@profile
@given(TABLE_PROGRAMS)
def test_random_table_program(source: str) -> None:
    """So does one dense with records, arrays and strings that are searched."""
    _assert_same(source)


def _assert_same(source: str) -> None:
    with TemporaryDirectory() as directory:
        expected = _without_names(run_lua(source))
        assert _without_names(run_python(source, Path(directory))) == expected


def _without_names(outcome: Outcome) -> Outcome:
    """Drops variable names from messages: folded constants make them a matter of taste."""
    printed = tuple(NAME.sub("", line) for line in outcome.printed)
    shown = significant(outcome)
    values = tuple(NAME.sub("", v) if isinstance(v, str) else v for v in shown.values)
    return Outcome(printed, outcome.success, values)
