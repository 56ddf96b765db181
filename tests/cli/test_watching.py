"""`build --watch` wakes up for changed, new and deleted sources, and not for its own output."""

from __future__ import annotations

from pathlib import Path

import pytest

from transpiler.cli import watching


def test_every_kind_of_change_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "INTERVAL", 0.001)
    (tmp_path / "generated").mkdir()
    (tmp_path / "a.lua").write_text("return 1")
    changes = watching.watch_sources([tmp_path])
    next(changes)
    (tmp_path / "generated" / "a.lua").write_text("output")
    (tmp_path / "notes.txt").write_text("no source")
    (tmp_path / "a.lua").write_text("return 10")
    next(changes)
    (tmp_path / "_index.yaml").write_text("namespace: app")
    next(changes)
    (tmp_path / "a.lua").unlink()
    next(changes)
