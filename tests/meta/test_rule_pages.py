"""Every code has a page, and the examples on the pages are what they say they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.compiler.units import member, modules
from transpiler.determinism import RULES
from transpiler.diagnostics import compiler_codes
from transpiler.diagnostics.model import LuatemporalError
from transpiler.frontend import errors
from transpiler.linting import codes as linting_codes
from transpiler.linting.run import check_file
from transpiler.lower.chunk import lower_chunk
from transpiler.pipeline import compile_script
from transpiler.project import problems, read_project
from transpiler.project.config import load_config
from transpiler.resources import rules_directory

TITLES = {
    **errors.TITLES,
    **problems.TITLES,
    **compiler_codes.TITLES,
    **linting_codes.TITLES,
    **{rule.code: rule.title for rule in RULES},
}
EXAMPLE = re.compile(r"^## ([^\n]+)\n\n```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r'"(LT2\d\d)"')
DETERMINISM = "LT3"
WITHOUT_EXAMPLE = ("LT010", "LT011", "LT205", "LT206")
"""About whole projects, sources too large to show, and what no page can hold."""

PAGES = sorted(rules_directory().glob("*.md"))


def examples(code: str) -> list[tuple[str, str, str]]:
    """Return heading, language and text of the examples on a page."""
    return EXAMPLE.findall((rules_directory() / f"{code}.md").read_text("utf-8"))


def codes(code: str, language: str, text: str, directory: Path) -> set[str]:
    """Return the codes of what is wrong with an example on the page of a code."""
    try:
        if language == "toml":
            (directory / "luatemporal.toml").write_text(text)
            load_config(directory)
        elif language == "yaml":
            (directory / "_index.yaml").write_text(text)
            return {finding.code for finding in read_project(directory).diagnostics}
        else:
            if code in linting_codes.TITLES:
                return {finding.code for finding in check_file(text, "example.lua").findings}
            compile_script(text, "example.lua")
            if re.search(r"^return", text, re.MULTILINE):
                [module] = modules(member(text, kind="workflow.lua")).values()
                lower_chunk(module)
    except LuatemporalError as error:
        return {finding.code for finding in error.diagnostics}
    return set()


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert [page.stem for page in PAGES] == sorted(TITLES)


def test_every_compiler_code_is_raised_somewhere() -> None:
    package = Path(compiler_codes.__file__).parents[1]
    sources = (path for path in package.rglob("*.py") if path.stem != "compiler_codes")
    raised = {code for path in sources for code in CODE.findall(path.read_text("utf-8"))}
    assert set(compiler_codes.TITLES) <= raised


@pytest.mark.parametrize("code", sorted(TITLES))
def test_page_begins_with_the_title_and_the_severity(code: str) -> None:
    text = (rules_directory() / f"{code}.md").read_text("utf-8")
    assert text.startswith(f"# {code}: {TITLES[code]}\n\nSeverity: ")
    assert max(len(line) for line in text.splitlines()) <= 110


@pytest.mark.parametrize(
    "code", sorted({c for c in TITLES if c < DETERMINISM} - {*WITHOUT_EXAMPLE})
)
def test_examples(code: str, tmp_path: Path) -> None:
    """The first example has the finding, the second one nothing of the kind."""
    (_, language, wrong), (_, _, right) = examples(code)
    assert code in codes(code, language, wrong, tmp_path)
    assert codes(code, language, right, tmp_path) <= {problems.UNHOSTED_WORKFLOW} - {code}
