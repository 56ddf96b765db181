"""The cache and the processes: whatever is kept or shared out, the findings are the same."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from bench.synthetic import write_project
from transpiler.cli import main
from transpiler.linting import parallel
from transpiler.linting.cache import DIRECTORY, Cache
from transpiler.linting.directory import check_directory
from transpiler.linting.outcome import Result
from transpiler.linting.session import check_target
from transpiler.linting.targets import of_directory


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_project(tmp_path / "p", teams=1)
    return tmp_path / "p"


def found(root: Path, **options: object) -> list[tuple[str, str, int]]:
    """Check a project; return path, code and line of each finding."""
    (target,) = of_directory(root)
    outcome = check_target(target, **options).outcome  # type: ignore[arg-type]
    return [(f.path, f.code, f.span.line) for f in outcome.findings]


def test_the_same_report_cold_warm_and_in_any_number_of_processes(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("transpiler.linting.parts.WORTH_FORKING", 0)
    reports = set()
    for options in (["--no-cache", "--jobs", "1"], ["--no-cache", "--jobs", "3"], [], []):
        assert main(["lint", str(project), "--format", "sarif", *options]) < 2
        reports.add(capsys.readouterr().out)
    assert len(reports) == 1
    assert (project / DIRECTORY / "result").is_file()


def test_the_result_of_an_unchanged_project_is_used(project: Path) -> None:
    before = found(project)
    kept = project / DIRECTORY / "result"
    stamp = kept.stat().st_mtime_ns
    assert found(project) == before
    assert kept.stat().st_mtime_ns == stamp


CHANGES = {
    "a source": lambda root: _edit(root / "team_00/workflow_7.lua", "time.now()", "later()"),
    "a library": lambda root: _edit(root / "team_00/library_0.lua", "local base = {}", "base = {}"),
    "a registry file": lambda root: _edit(root / "team_00/_index.yaml", "[funcs, time,", "[fun,"),
    "another registry file": lambda root: (root / "b.yaml").write_text(
        "namespace: b\nentries:\n  - {name: w, kind: workflow.lua, source: 'return 1'}\n"
    ),
    "a file that is gone": lambda root: (root / "team_00/library_3.lua").unlink(),
    "a link in place of a file": lambda root: _link(root / "team_00/library_3.lua"),
    "a suppression": lambda root: _edit(
        root / "team_00/workflow_6.lua", "os.time()", "os.time() -- luatemporal: allow(LT301) no"
    ),
}


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def _link(path: Path) -> None:
    """Move a file out of the project and leave a link: the same bytes, and not allowed."""
    outside = path.parents[2] / path.name
    path.rename(outside)
    path.symlink_to(outside)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_any_change_is_seen(change: object, project: Path) -> None:
    before = found(project)
    assert callable(change)
    change(project)
    after = found(project)
    assert after != before
    assert after == found(project, use_cache=False)
    assert found(project) == after


@pytest.mark.parametrize(
    "content",
    [b"", b"x" * 10, b"x" * 1000, pickle.dumps({})],
    ids=["empty", "short", "noise", "no seal"],
)
def test_a_corrupt_file_holds_nothing(content: bytes, tmp_path: Path) -> None:
    cache = Cache(tmp_path, "stamp")
    cache.store(1, {"a": 1})
    for name in ("result", "parts"):
        (tmp_path / DIRECTORY / name).write_bytes(content)
    assert (cache.result(), cache.parts()) == (None, {})


def test_a_cut_cache_is_no_cache(project: Path) -> None:
    before = found(project)
    for name in ("result", "parts"):
        path = project / DIRECTORY / name
        path.write_bytes(path.read_bytes()[:-7])
    assert found(project) == before


class Evil:
    """Calls a function when it is unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("exit 1",)


@pytest.mark.parametrize("value", [Evil(), {"a": Evil()}, Cache], ids=["bare", "inside", "class"])
def test_only_plain_data_comes_out_of_a_cache(value: object, tmp_path: Path) -> None:
    cache = Cache(tmp_path, "stamp")
    cache.store({"fine": 1}, {"fine": (1, "two")})
    assert (cache.result(), cache.parts()) == ({"fine": 1}, {"fine": (1, "two")})
    cache.store(value, {"value": value})
    expected = value if value is Cache else None
    assert cache.result() is expected
    assert cache.parts() == ({"value": Cache} if expected else {})


def test_another_version_of_the_tool_keeps_nothing(tmp_path: Path) -> None:
    Cache(tmp_path, "one").store(1, {"a": 1})
    assert (Cache(tmp_path, "two").result(), Cache(tmp_path, "two").parts()) == (None, {})


def test_a_small_project_gets_no_cache(tmp_path: Path) -> None:
    (tmp_path / "_index.yaml").write_text("namespace: a\nentries: []\n")
    found(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["_index.yaml"]


def test_only_what_changed_is_examined_again(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(project, "stamp")
    first = check_directory(project, cache, 1)
    examined: list[str] = []

    def noted(file: object, chunk: object) -> object:
        examined.append(file.path)  # type: ignore[attr-defined]
        return examine(file, chunk)  # type: ignore[arg-type]

    from transpiler.determinism.files import examine

    monkeypatch.setattr("transpiler.linting.parts.examine", noted)
    _edit(project / "team_00/library_3.lua", "rate * 1", "rate * 2")
    again = check_directory(project, cache, 1)
    assert isinstance(again, Result)
    assert again.outcome == first.outcome
    assert examined == ["team_00/library_3.lua"]


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_of_the_work(jobs: int) -> None:
    assert parallel.run_all(lambda n: n * n, [3, 9, 1, 9], jobs) == [0, 1, 4, 9]


def test_a_failure_in_another_process_is_a_failure_here() -> None:
    def fail(number: int) -> int:
        raise ValueError(number)

    with pytest.raises(ValueError, match=r"0|1"):
        parallel.run_all(fail, [1, 1], 2)
