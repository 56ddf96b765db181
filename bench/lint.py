"""Times `luatemporal lint` on a synthetic project: start-up, cold, warm, and after one change.

Each figure is the best of several runs of the command as a process of its own, bound to a number
of processors; memory is that of the largest process. Run it with ``python -m bench.lint``.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter

from bench.synthetic import FILES_PER_TEAM, write_project
from transpiler.linting.cache import DIRECTORY

TEAMS = 30
PROCESSORS = 2
LIMITS = {"start-up": 0.25, "cold": 3.0, "warm": 0.4}
"""Seconds that a figure may take on two processors."""


@dataclass(frozen=True)
class Figure:
    """One measurement: seconds of the best run, its processor time, the limit if there is one."""

    name: str
    seconds: float
    processor: float
    limit: float | None


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print.

    Args:
        arguments: The command line; that of the process by default.

    Returns:
        The exit status: 1 where a limit was passed and `--check` asked about it.
    """
    parser = argparse.ArgumentParser(prog="python -m bench.lint", description=__doc__)
    parser.add_argument("--teams", type=int, default=TEAMS, help="size: 1,000 lines each")
    parser.add_argument("--repeat", type=int, default=5, metavar="N", help="runs of each figure")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--check", action="store_true", help="fail where a limit is passed")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="bench-lint-") as name:
        root = Path(name) / "project"
        lines = write_project(root, options.teams)
        print(f"{lines:,} lines in {options.teams * FILES_PER_TEAM} files")
        figures = _measure(root, options.repeat)
    for figure in figures:
        limit = "" if figure.limit is None else f"   at most {figure.limit:.2f} s"
        print(f"{figure.name:<12} {figure.seconds:6.2f} s {figure.processor:6.2f} s busy{limit}")
    print(f"largest process: {getrusage(RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MiB")
    if options.json is not None:
        options.json.write_text(json.dumps([asdict(figure) for figure in figures], indent=2) + "\n")
    passed = [f for f in figures if f.limit is not None and f.seconds > f.limit]
    return 1 if options.check and passed else 0


def _measure(root: Path, repeat: int) -> list[Figure]:
    script = root.parent / "empty.lua"
    script.write_text("return function() end\n", encoding="utf-8")
    changed = root / "team_00" / "workflow_7.lua"
    text = changed.read_text("utf-8")

    def forget() -> None:
        shutil.rmtree(root / DIRECTORY, ignore_errors=True)

    def change() -> None:
        changed.write_text(f"-- {perf_counter()}\n{text}", encoding="utf-8")

    def nothing() -> None:
        return

    return [
        _figure("start-up", script, nothing, repeat),
        _figure("cold", root, forget, repeat),
        _figure("warm", root, nothing, repeat),
        _figure("one changed", root, change, repeat),
    ]


def _figure(name: str, target: Path, prepare: Callable[[], None], repeat: int) -> Figure:
    runs = []
    for _ in range(repeat):
        prepare()
        start, busy = perf_counter(), _busy()
        _lint(target)
        runs.append((perf_counter() - start, _busy() - busy))
    return Figure(name, *min(runs), LIMITS.get(name))


def _busy() -> float:
    """Processor seconds of all processes that have ended."""
    usage = getrusage(RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _lint(target: Path) -> None:
    command = [sys.executable, "-m", "transpiler.cli", "lint", str(target), "--statistics"]
    outcome = subprocess.run(
        command, stdout=subprocess.DEVNULL, check=False, preexec_fn=_bind, cwd=target.parent
    )
    if outcome.returncode > 1:
        raise SystemExit(f"{' '.join(command)} failed")


def _bind() -> None:
    """Leave the process that many processors, where the system can do that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:PROCESSORS])


if __name__ == "__main__":
    sys.exit(main())
