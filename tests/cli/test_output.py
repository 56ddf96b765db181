"""Output directories: all or nothing, stale files go, files of others stay as they are."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from transpiler.cli.output import apply, diff, make_plan
from transpiler.diagnostics import ConfigurationError
from transpiler.manifest import MANIFEST, listed_files


def compiled(**texts: str) -> dict[str, str]:
    """Return files as the compiler gives them; ``__`` in a name stands for a slash."""
    files = {f"{name.replace('__', '/')}.py": text for name, text in texts.items()}
    return {**files, MANIFEST: json.dumps({"files": dict.fromkeys(files, "digest")})}


def contents(directory: Path) -> dict[str, str]:
    return {
        path.relative_to(directory).as_posix(): path.read_text("utf-8")
        for path in sorted(directory.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def out(tmp_path: Path) -> Path:
    directory = tmp_path / "deep" / "generated"
    apply(make_plan(directory, compiled(a="a = 1\n", pkg__b="# ж\n")))
    return directory


def test_first_build_writes_everything_and_a_manifest(out: Path) -> None:
    assert set(contents(out)) == {"a.py", "pkg/b.py", MANIFEST}
    assert listed_files(out) == ("a.py", "pkg/b.py", MANIFEST)
    assert os.listdir(out.parent) == ["generated"]


def test_second_build_touches_nothing(out: Path) -> None:
    before = (out / "a.py").stat().st_mtime_ns
    plan = make_plan(out, compiled(a="a = 1\n", pkg__b="# ж\n"))
    assert plan.is_current
    apply(plan)
    assert (out / "a.py").stat().st_mtime_ns == before


def test_stale_files_go_and_foreign_files_stay(out: Path) -> None:
    (out / "notes.txt").write_text("mine")
    plan = make_plan(out, compiled(a="a = 2\n"))
    assert plan.removed == ("pkg/b.py",)
    apply(plan)
    assert set(contents(out)) == {"a.py", "notes.txt", MANIFEST}
    assert contents(out)["a.py"] == "a = 2\n"
    assert not (out / "pkg").exists()


def test_foreign_files_are_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("mine")
    with pytest.raises(ConfigurationError, match="was not written by luatemporal"):
        make_plan(tmp_path, compiled(a="a = 1\n"))


def test_failure_on_the_way_leaves_everything_as_it_was(out: Path) -> None:
    before = contents(out)
    plan = make_plan(out, compiled(a="a = 2\n", c="c\n", d__e="e\n"))
    (out / "d").write_text("a file where a directory is needed")
    with pytest.raises(ConfigurationError, match="cannot write"):
        apply(plan)
    (out / "d").unlink()
    assert contents(out) == before
    assert os.listdir(out.parent) == ["generated"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"files": 5}', '{"files": {"../x": ""}}'])
def test_damaged_manifest(text: str, out: Path) -> None:
    (out / MANIFEST).write_text(text)
    with pytest.raises(ConfigurationError, match="is damaged"):
        make_plan(out, compiled())


def test_diff_shows_changed_missing_and_surplus_files(out: Path) -> None:
    (out / "a.py").write_text("a = 3\n")
    lines = list(diff(make_plan(out, compiled(a="a = 1\n", new="n\n")), "gen"))
    headers = [line for line in lines if line.startswith(("---", "+++"))]
    assert lines[:5] == ["--- a/gen/a.py", "+++ b/gen/a.py", "@@ -1 +1 @@", "-a = 3", "+a = 1"]
    assert headers == [
        "--- a/gen/a.py",
        "+++ b/gen/a.py",
        f"--- a/gen/{MANIFEST}",
        f"+++ b/gen/{MANIFEST}",
        "--- /dev/null",
        "+++ b/gen/new.py",
        "--- a/gen/pkg/b.py",
        "+++ /dev/null",
    ]
