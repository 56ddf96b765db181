"""The same project gives the same bytes, whatever the hash seed and the order of its files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
import hashlib, random, sys
from pathlib import Path
from transpiler.pipeline import compile_project, compile_script
from transpiler.project import load_project

digest = hashlib.sha256()
scripts = sorted(Path("tests/conformance/corpus").glob("[pcn]*/*.lua"))
for path in scripts:
    digest.update(compile_script(path.read_text(encoding="utf-8"), path.name).encode())
for name in ("orders", "saga", "family", "timers"):
    project = load_project(Path("examples") / name)
    entries = list(project.entries)
    random.Random(sys.argv[1]).shuffle(entries)
    object.__setattr__(project, "entries", type(project.entries)(entries))
    files = compile_project(project).files
    assert files
    for path in sorted(files):
        if not path.startswith(("_project", "workers", "manifest")):
            digest.update(path.encode() + files[path].encode())
print(digest.hexdigest())
"""


@pytest.fixture(scope="module")
def digests() -> list[str]:
    """Digests of what two processes with different hash seeds and entry orders generate."""
    running = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, seed],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in ("1", "4711")
    ]
    return [process.communicate(timeout=120)[0].strip() for process in running]


def test_bytes_are_the_same(digests: list[str]) -> None:
    """No set or dictionary order shows in generated text."""
    first, second = digests
    assert first
    assert first == second
