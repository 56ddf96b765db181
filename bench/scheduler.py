"""Times coroutines and channels compiled from Lua against asyncio's tasks and queues.

Both sides do the same work in one process, one after the other in each repetition, and must give
the same result. Run it with ``python -m bench.scheduler``; ``--help`` tells the options.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import geometric_mean, median
from time import process_time
from typing import Any

from bench.kernels import compile_kernels, load
from runtime_shims.execution import activate
from runtime_shims.process_host.host import ProcessHost

PROGRAMS = Path(__file__).parent / "channels"
SIZES = ((1_000, 10_000), (10_000, 100_000))
"""Numbers of coroutines and of messages: a size, and one ten times as large."""
QUICK = ((2, 8), (4, 16))

Work = Callable[[int, int], Any]


@dataclass(frozen=True)
class Timing:
    """Times of one program in milliseconds.

    Attributes:
        program: Its name.
        coroutines: How many coroutines it starts, if the number matters to it.
        messages: How many messages it passes.
        asyncio: Median with tasks and queues.
        compiled: Median with Lua's coroutines and channels.
    """

    program: str
    coroutines: int
    messages: int
    asyncio: float
    compiled: float

    @property
    def ratio(self) -> float:
        """Compiled against asyncio."""
        return self.compiled / self.asyncio


def names() -> list[str]:
    """Returns the names of all programs."""
    return sorted(path.stem for path in PROGRAMS.glob("*.lua"))


def asyncio_work(name: str) -> Work:
    """Returns a program written with tasks and queues."""
    run: Callable[[int, int], Awaitable[Any]] = load(PROGRAMS / f"{name}.py", f"asyncio_{name}").run

    async def work(coroutines: int, messages: int) -> Any:
        return await run(coroutines, messages)

    return lambda *size: asyncio.run(work(*size))


def compiled_work(path: Path) -> Work:
    """Returns a compiled program, each run of which is an execution of its own."""
    if str(path.parents[2]) not in sys.path:
        sys.path.insert(0, str(path.parents[2]))
    package = f"{path.parents[1].name}.{path.parent.name}.{path.stem}"
    entry = load(path, package).ENTRY

    async def work(coroutines: int, messages: int) -> Any:
        execution = ProcessHost(entry, {}).execution
        with activate(execution):
            run = entry.function(execution)
            size = (coroutines, messages)[: run.__code__.co_argcount]
            return await execution.scheduler.run(run(*size))

    return lambda *size: asyncio.run(work(*size))


def time_program(name: str, path: Path, size: tuple[int, int], repetitions: int) -> Timing:
    """Measures a program at one size: medians of processor time.

    Raises:
        AssertionError: The two sides have different results.
    """
    sides = asyncio_work(name), compiled_work(path)
    expected, given = (work(*size) for work in sides)
    assert given == expected, f"{name}: compiled {given!r}, asyncio {expected!r}"
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(repetitions):
        for work, measured in zip(sides, times, strict=True):
            gc.collect()
            start = process_time()
            work(*size)
            measured.append((process_time() - start) * 1000)
    return Timing(name, *size, *map(median, times))


def report(timings: Sequence[Timing]) -> str:
    """Returns a table with one line for each program and size, and the growth of the larger."""
    lines = [
        f"{'program':<10}{'coroutines':>11}{'messages':>10}"
        f"{'asyncio ms':>12}{'compiled ms':>12}{'ratio':>7}{'growth':>8}"
    ]
    smaller: dict[str, Timing] = {}
    for item in timings:
        before = smaller.setdefault(item.program, item)
        growth = "" if before is item else f"{item.compiled / before.compiled:.1f}"
        lines.append(
            f"{item.program:<10}{item.coroutines:>11}{item.messages:>10}"
            f"{item.asyncio:>12.1f}{item.compiled:>12.1f}{item.ratio:>7.2f}{growth:>8}"
        )
    mean = geometric_mean([item.ratio for item in timings])
    return "\n".join([*lines, "", f"geometric mean of compiled/asyncio: {mean:.2f}"])


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command.

    Args:
        arguments: Command line arguments; those of the process when omitted.

    Returns:
        The exit status, 0.
    """
    parser = argparse.ArgumentParser(description="Times channels against asyncio's queues.")
    parser.add_argument("programs", nargs="*", help=f"programs to run: {', '.join(names())}")
    parser.add_argument("-n", "--repetitions", type=int, default=5, help="runs of each side")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to a file")
    parser.add_argument("--quick", action="store_true", help="smallest sizes, one repetition")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.programs) - set(names()))
    if unknown:
        parser.error(f"unknown program: {', '.join(unknown)}")
    chosen = options.programs or names()
    sizes, repetitions = (QUICK, 1) if options.quick else (SIZES, options.repetitions)
    with tempfile.TemporaryDirectory() as directory:
        texts = {name: (PROGRAMS / f"{name}.lua").read_text("utf-8") for name in chosen}
        paths = compile_kernels(texts, Path(directory))
        timings = [
            time_program(name, paths[name], size, repetitions) for name in chosen for size in sizes
        ]
    print(report(timings))
    if options.json:
        figures = [{**asdict(item), "ratio": item.ratio} for item in timings]
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
