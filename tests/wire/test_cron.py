"""Cron schedules are accepted exactly when the server accepts them."""

from __future__ import annotations

import pytest

from runtime_shims.options.coerce import OptionError
from runtime_shims.options.cron import cron_schedule

GOOD = [
    "",
    "* * * * *",
    "? ? ? ? ?",
    "0 */6 * * *",
    "0,30 8-17 * * mon-fri",
    "5/15 * * * *",
    "1, ,,2 * * *",
    "10-50/20 0 1,15 jan,JUL *",
    "0 0 31 2 mon",
    "0 0 29 2 *",
    "0 0 29-31 2 ?",
    "  0   0  *  *  0 ",
    "@hourly",
    "@annually",
    "@every 90s",
    "@every 1h30m",
    "CRON_TZ=Europe/Berlin 0 0 * * *",
    "TZ=UTC @daily",
]

BAD = [
    "nonsense",
    "* * * *",
    "* * * * * *",
    "60 * * * *",
    "* 24 * * *",
    "* * 0 * *",
    "* * 32 * *",
    "* * * 13 *",
    "* * * * 7",
    "* * * * son",
    "5-1 * * * *",
    "*/0 * * * *",
    ", * * * *",
    "1-2-3 * * * *",
    "-1 * * * *",
    "1/2/3 * * * *",
    "0 0 31 2 *",
    "0 0 30 feb ?",
    "0 0 31 4,6,9,11 *",
    "@never",
    "@every",
    "@every soon",
    "CRON_TZ=Nowhere/Land 0 0 * * *",
    "\u0661 * * * *",
]


@pytest.mark.parametrize("text", GOOD)
def test_schedules(text: str) -> None:
    assert cron_schedule("workflow.cron_schedule", text) == text


# The server answers this with an error of its own.
ZONE_ALONE = "CRON_TZ=UTC"


@pytest.mark.parametrize("text", [*BAD, ZONE_ALONE])
def test_refusals(text: str) -> None:
    with pytest.raises(OptionError) as refusal:
        cron_schedule("workflow.cron_schedule", text)
    assert str(refusal.value) == f'workflow.cron_schedule has invalid value "{text}"'
