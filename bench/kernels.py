"""Times classic kernels as natural Python, as the Python compiled from Lua, and in lua5.4.

The two Python sides run in one process, one after the other in each repetition, and must give the
same result as Lua. Run it with ``python -m bench.kernels``; ``--help`` tells the options.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from statistics import geometric_mean, median
from time import process_time
from types import ModuleType
from typing import Any

from runtime_shims.execution import activate
from runtime_shims.lua import tostring
from runtime_shims.process_host.host import ProcessHost
from transpiler.pipeline import compile_project
from transpiler.project.load import load_project

KERNELS = Path(__file__).parent / "kernels"
SIZE = re.compile(r"^local SIZE = (\d+)$", re.MULTILINE)
QUICK = 4
"""Size of a quick run, which every kernel takes."""
ENTRY = """
  - name: {name}
    kind: function.lua
    source: file://{name}.lua
    method: run
"""
DRIVER = """
local run = dofile(arg[1]).run
local times, result = {}, nil
for i = 1, tonumber(arg[2]) do
  collectgarbage()
  local start = os.clock()
  result = run()
  times[i] = os.clock() - start
end
table.sort(times)
print(times[(#times + 1) // 2])
print(result)
"""

Work = Callable[[], Any]


@dataclass(frozen=True)
class Timing:
    """Times of one kernel in milliseconds; ``lua`` is None without an interpreter."""

    kernel: str
    natural: float
    generated: float
    lua: float | None

    @property
    def ratio(self) -> float:
        """Generated against natural Python."""
        return self.generated / self.natural


def names() -> list[str]:
    """Returns the names of all kernels."""
    return sorted(path.stem for path in KERNELS.glob("*.lua"))


def lua_text(name: str, size: int | None = None) -> str:
    """Returns a kernel's Lua text, for another size than its own if one is given."""
    text = (KERNELS / f"{name}.lua").read_text(encoding="utf-8")
    return text if size is None else SIZE.sub(f"local SIZE = {size}", text)


def size_of(text: str) -> int:
    """Returns the size that a kernel's Lua text says."""
    found = SIZE.search(text)
    assert found is not None
    return int(found[1])


def compile_kernels(texts: dict[str, str], directory: Path) -> dict[str, Path]:
    """Compiles kernels as the entries of one project.

    Args:
        texts: Lua text by kernel.
        directory: An empty directory for the project and the generated package.

    Returns:
        Path of the generated module by kernel.
    """
    source, output = directory / "source", directory / "generated_kernels"
    source.mkdir()
    for name, text in texts.items():
        (source / f"{name}.lua").write_text(text, encoding="utf-8")
    index = 'version: "1.0"\nnamespace: bench\nentries:' + "".join(
        ENTRY.format(name=name) for name in texts
    )
    (source / "_index.yaml").write_text(index, encoding="utf-8")
    compilation = compile_project(load_project(source))
    for diagnostic in compilation.diagnostics:
        print(diagnostic, file=sys.stderr)
    for path, text in compilation.files.items():
        target = output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return {name: output / "bench" / f"{name}.py" for name in texts}


def load(path: Path, name: str) -> ModuleType:
    """Imports a module from its file."""
    spec = spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def natural_work(name: str, size: int) -> Work:
    """Returns the hand-written Python of a kernel."""
    run = load(KERNELS / f"{name}.py", f"natural_{name}").run
    return lambda: run(size)


def generated_work(path: Path) -> Work:
    """Returns the compiled function of a kernel, inside an execution of its own."""
    if str(path.parents[2]) not in sys.path:
        sys.path.insert(0, str(path.parents[2]))
    package = f"{path.parents[1].name}.{path.parent.name}.{path.stem}"
    entry = load(path, package).ENTRY
    host = ProcessHost(entry, {})

    def work() -> Any:
        with activate(host.execution):
            return run()

    with activate(host.execution):
        run = entry.function(host.execution)
    return work


def run_lua(text: str, repetitions: int) -> tuple[float, str] | None:
    """Returns the milliseconds and the printed result of a kernel in lua5.4, None without it."""
    interpreter = shutil.which("lua5.4")
    if interpreter is None:
        return None
    with tempfile.TemporaryDirectory() as directory:
        driver, kernel = Path(directory, "driver.lua"), Path(directory, "kernel.lua")
        driver.write_text(DRIVER, encoding="utf-8")
        kernel.write_text(text, encoding="utf-8")
        command = [interpreter, str(driver), str(kernel), str(repetitions)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, _, result = done.stdout.partition("\n")
    return float(seconds) * 1000, result.removesuffix("\n")


def check_results(name: str, natural: Any, generated: Any, printed: str | None) -> None:
    """Compares the results of all sides.

    Raises:
        AssertionError: They differ.
    """
    assert generated == natural, f"{name}: generated {generated!r}, natural {natural!r}"
    if printed is not None:
        assert tostring(generated) == printed, f"{name}: generated {generated!r}, Lua {printed!r}"


def time_kernel(name: str, text: str, path: Path, repetitions: int) -> Timing:
    """Measures one kernel: medians of processor time, which is what Lua's clock counts, too."""
    sides = natural_work(name, size_of(text)), generated_work(path)
    natural, generated = (work() for work in sides)
    lua = run_lua(text, repetitions)
    check_results(name, natural, generated, lua[1] if lua else None)
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(repetitions):
        for work, measured in zip(sides, times, strict=True):
            start = process_time()
            work()
            measured.append((process_time() - start) * 1000)
    return Timing(name, median(times[0]), median(times[1]), lua[0] if lua else None)


def table(timings: Sequence[Timing]) -> str:
    """Returns the report."""
    rows = [("kernel", "natural ms", "generated ms", "ratio", "lua5.4 ms", "to lua5.4")]
    for item in timings:
        lua = ("-", "-") if item.lua is None else (f"{item.lua:.1f}", _times(item, item.lua))
        times = f"{item.natural:.1f}", f"{item.generated:.1f}", f"{item.ratio:.2f}"
        rows.append((item.kernel, *times, *lua))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]
    mean = geometric_mean([item.ratio for item in timings])
    return "\n".join([*lines, "", f"geometric mean of generated/natural: {mean:.2f}"])


def _times(item: Timing, lua: float) -> str:
    return f"{item.generated / lua:.1f}" if lua else "-"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command.

    Args:
        arguments: Command line arguments; those of the process when omitted.

    Returns:
        The exit status, 0.
    """
    parser = argparse.ArgumentParser(description="Times compiled kernels against natural Python.")
    parser.add_argument("kernels", nargs="*", help=f"kernels to run: {', '.join(names())}")
    parser.add_argument("-n", "--repetitions", type=int, default=7, help="runs of each side")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to a file")
    parser.add_argument("--quick", action="store_true", help="smallest sizes, one repetition")
    parser.add_argument("--keep", type=Path, metavar="DIRECTORY", help="keep the generated modules")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.kernels) - set(names()))
    if unknown:
        parser.error(f"unknown kernel: {', '.join(unknown)}")
    chosen = options.kernels or names()
    texts = {name: lua_text(name, QUICK if options.quick else None) for name in chosen}
    with tempfile.TemporaryDirectory() as temporary:
        directory = options.keep or Path(temporary)
        directory.mkdir(parents=True, exist_ok=True)
        paths = compile_kernels(texts, directory)
        repetitions = 1 if options.quick else options.repetitions
        timings = [time_kernel(name, texts[name], paths[name], repetitions) for name in chosen]
    print(table(timings))
    if options.json:
        figures = [{**asdict(item), "ratio": item.ratio} for item in timings]
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
