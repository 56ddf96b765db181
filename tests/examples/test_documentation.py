"""The pages name only commands and files that exist, and show code that is really written."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.examples.projects import EXAMPLES, ROOT, compiled
from transpiler.cli import main
from transpiler.cli.root import root

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "guide").glob("*.md"))]
IDS = [page.name for page in PAGES]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
INLINE = re.compile(r"`((?:luatemporal|\./scripts/)[^`]*)`")


def blocks(page: Path, language: str) -> list[str]:
    """Return the fenced blocks of a language."""
    return [text for kind, text in FENCE.findall(page.read_text()) if kind == language]


def commands(page: Path) -> Iterator[list[str]]:
    """Return the commands a page shows, as words."""
    for text in blocks(page, "sh"):
        for line in text.replace("\\\n", " ").splitlines():
            yield shlex.split(line, comments=True)
    for text in INLINE.findall(FENCE.sub("", page.read_text())):
        yield shlex.split(text)


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_commands_and_their_options_exist(page: Path) -> None:
    for words in commands(page):
        if words and words[0].startswith("./scripts/"):
            assert (ROOT / words[0]).is_file(), words
        if len(words) > 1 and words[0] == "luatemporal":
            command = root.get_command(click.Context(root), words[1])
            assert command is not None, words
            known = {option for param in command.params for option in param.opts}
            assert {word for word in words if word.startswith("--")} <= known, words


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_linked_files_exist(page: Path) -> None:
    for target in LINK.findall(FENCE.sub("", page.read_text())):
        assert (page.parent / target).exists(), target


def test_first_screen_has_two_commands() -> None:
    setup = blocks(ROOT / "README.md", "sh")[0].splitlines()
    assert [line.split()[0] for line in setup] == ["./scripts/demo", "./scripts/test"]


def test_readme_shows_the_example_and_its_real_output() -> None:
    [lua] = blocks(ROOT / "README.md", "lua")
    assert lua in (EXAMPLES / "orders" / "order_workflow.lua").read_text()
    [python] = blocks(ROOT / "README.md", "python")
    assert python in compiled("orders").files["app/order_workflow.py"]


def test_guide_shows_a_real_explanation(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    page = ROOT / "docs" / "guide" / "explaining.md"
    [command, *_] = commands(page)
    [shown] = blocks(page, "")
    assert main(command[1:]) == 0
    assert capsys.readouterr().out == shown
