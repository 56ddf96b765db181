"""Every kernel of the benchmark gives one result in Lua, as natural and as generated Python."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.kernels import (
    QUICK,
    check_results,
    compile_kernels,
    generated_work,
    lua_text,
    main,
    names,
    natural_work,
    run_lua,
    size_of,
)


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The generated modules of all kernels, by name."""
    texts = {name: lua_text(name, QUICK) for name in names()}
    return compile_kernels(texts, tmp_path_factory.mktemp("kernels"))


@pytest.mark.parametrize("name", names())
def test_results(name: str, modules: dict[str, Path]) -> None:
    natural, generated = natural_work(name, QUICK)(), generated_work(modules[name])()
    lua = run_lua(lua_text(name, QUICK), 1)
    check_results(name, natural, generated, None if lua is None else lua[1])


def test_sizes() -> None:
    """A kernel's own size is larger than that of a quick run."""
    for name in names():
        assert size_of(lua_text(name)) > QUICK
        assert size_of(lua_text(name, QUICK)) == QUICK


def test_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = tmp_path / "figures.json"
    assert main(["--quick", "--json", str(figures), "fib", "queue"]) == 0
    assert [item["kernel"] for item in json.loads(figures.read_text("utf-8"))] == ["fib", "queue"]
    printed = capsys.readouterr().out
    assert printed.splitlines()[0].split()[:2] == ["kernel", "natural"]
    assert "geometric mean of generated/natural:" in printed


def test_unknown_kernel() -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["nothing"])
