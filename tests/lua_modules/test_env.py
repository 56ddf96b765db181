"""What programs see of their process's environment."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lua_modules.programs import check_rows

ROWS = [
    ('env.get("LT_TEST_GREETING")', "hello, nil"),
    ('env.get("LT_TEST_EMPTY")', ", nil"),
    ('env.get("LT_TEST_BYTES") == "\\xff"', "true"),
    ('env.get("LT_TEST_ABSENT")', "nil NotFound false: variable not found: LT_TEST_ABSENT"),
    ('env.get("a\\0b")', "nil NotFound false: ..."),
    ('env.get("")', "nil Invalid false: empty variable name"),
    ("env.get({})", "raises: bad argument #1 to 'get' (string expected, got table)"),
    ("env.get()", "raises: bad argument #1 to 'get' (string expected, got nil)"),
    ("env.get_all().LT_TEST_GREETING", "hello"),
    ('env.set("LT_TEST_GREETING", "x")',
     "false PermissionDenied false: the environment is read-only"),
    ('env.set("LT_TEST_GREETING")',
     "raises: bad argument #2 to 'set' (string expected, got nil)"),
    ('env.get("LT_TEST_GREETING")', "hello, nil"),
]  # fmt: skip


def test_env(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LT_TEST_GREETING", "hello")
    monkeypatch.setenv("LT_TEST_EMPTY", "")
    monkeypatch.setenv("LT_TEST_BYTES", os.fsdecode(b"\xff"))
    monkeypatch.delenv("LT_TEST_ABSENT", raising=False)
    check_rows(tmp_path, ROWS)
