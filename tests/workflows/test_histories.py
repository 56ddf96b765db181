"""Every kept history replays through the examples as they are compiled today."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from temporalio.client import WorkflowHistory

from runtime_shims.temporal.generated import Generated

from .histories import DIRECTORY
from .running import EXAMPLES, compile_into, replayer

HISTORIES = sorted(DIRECTORY.glob("*/*.json"))
Compiled = Callable[[str], Generated]
NAMES = sorted(path.parent.name for path in EXAMPLES.glob("*/_index.yaml"))


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    """Compiles an example the first time it is asked for."""

    @cache
    def compiled(name: str) -> Generated:
        return compile_into(EXAMPLES / name, tmp_path_factory.mktemp(name) / "generated")

    return compiled


@pytest.mark.parametrize("path", HISTORIES, ids=lambda path: f"{path.parent.name}/{path.stem}")
async def test_a_kept_history_replays(examples: Compiled, path: Path) -> None:
    history = WorkflowHistory.from_json(path.stem, path.read_text(encoding="utf-8"))
    await replayer(examples(path.parent.name)).replay_workflow(history)


@pytest.mark.parametrize("name", NAMES)
def test_every_workflow_of_the_examples_has_one(examples: Compiled, name: str) -> None:
    workers = examples(name).workers()
    entries = {each.entry.id.partition(":")[2] for worker in workers for each in worker.workflows}
    assert {path.name.partition(".")[0] for path in (DIRECTORY / name).glob("*.json")} == entries
