"""What the linter says of planted calls against what happens: runs replayed in another world."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from temporalio.client import Client
from temporalio.workflow import NondeterminismError

from runtime_shims.temporal.worker import make_worker
from tests.lint.seeding import DEPTHS, KINDS, RECORDED, USES, Seed, plant
from tests.lint.wild import FIRST, SECOND, enter
from transpiler.determinism import lint_project
from transpiler.project import read_project

from .running import Running, compile_into, replayer

GROUND = Path(__file__).parents[1] / "lint" / "ground"
FAILING = ("token", "registry of names", "environment", "standard input")
"""Kinds that fail instead of giving a value that differs."""

KINDS_THAT_RUN = [kind for kind in KINDS if kind not in FAILING]


def sample() -> list[Seed]:
    """Return every kind in every use, depths by turns, then the recorded values."""
    planted = [(kind, use) for kind in KINDS_THAT_RUN for use in USES]
    planted += [(kind, use) for kind in RECORDED for use in ("branch", "loop", "which")]
    return [
        Seed(number, kind, DEPTHS[number % len(DEPTHS)], use)
        for number, (kind, use) in enumerate(planted)
    ]


def verdict(seed: Seed, project: Path) -> str:
    """Return the worst that the linter says of the planted call, ``clean`` for nothing."""
    path, line = plant(seed, GROUND, project)
    findings = lint_project(read_project(project))
    said = [d.severity.value for d in findings if (d.path, d.span.line) == (path, line)]
    return next((level for level in ("error", "warning", "hint") if level in said), "clean")


@pytest.mark.parametrize("client", ["skipping"], indirect=True)
@pytest.mark.parametrize("kind", [*KINDS_THAT_RUN, *RECORDED])
async def test_errors_diverge_and_nothing_else_does(
    kind: str, client: Client, tmp_path: Path
) -> None:
    for seed in (seed for seed in sample() if seed.kind == kind):
        project = tmp_path / str(seed.number)
        project.mkdir()
        said = verdict(seed, project)
        diverged = await diverges(client, project)
        assert diverged == (said == "error"), f"{seed}: {said}, diverged: {diverged}"
        assert (said == "clean") == (seed.kind in RECORDED), f"{seed}: {said}"


async def diverges(client: Client, project: Path) -> bool:
    """Run a project's workflow in one world and replay it in another."""
    generated = compile_into(project, project / "generated")
    (worker,) = generated.workers()
    enter(generated.name, FIRST)
    made = make_worker(client, worker, generated.project, sandbox=False, fallbacks=True)
    async with made:
        handle = await Running(client, generated).start("app:waiting")
        assert json.dumps(await handle.result(), default=str)
        history = await handle.fetch_history()
    enter(generated.name, FIRST)
    await replayer(generated).replay_workflow(history)
    enter(generated.name, SECOND)
    try:
        await replayer(generated).replay_workflow(history)
    except NondeterminismError:
        return True
    return False
