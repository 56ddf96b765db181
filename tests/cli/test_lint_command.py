"""`luatemporal lint`: what it prints where, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from transpiler.cli import main
from transpiler.diagnostics.pages import title

UNDEFINED = """\
local function main()
\tlocal now = clock()
\treturn now
end
return main
"""
UNSAFE = """\
local function main()
\tlocal now = os.time()
\treturn now, math.random()
end
return main
"""

RESULT = {"path": "a.lua", "line": 1, "message": "enters the workflow's result"}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def project(root: Path, source: str = UNSAFE, registry: str = "") -> Path:
    root.mkdir(exist_ok=True)
    (root / "order.lua").write_text(source)
    (root / "_index.yaml").write_text(
        registry
        or "namespace: app\nentries:\n"
        "  - {name: order, kind: workflow.lua, source: file://order.lua}\n"
    )
    return root


def test_text_shows_place_code_excerpt_caret_and_help(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project(here / "orders", UNDEFINED)
    assert main(["lint", "orders", "--select", "LT305"]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert out == (
        "orders/order.lua:2:14: LT305 [warning] global 'clock' is not defined\n"
        "  |\n"
        "2 |     local now = clock()\n"
        "  |                 ^^^^^\n"
        "  |\n"
        "  = entry: app:order\n"
        "  = help: it is nil: declare it with `local`, or list the module or import it comes from\n"
        "\n"
        "1 warning\n"
    )


def test_json_has_exactly_the_promised_keys(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "a.lua").write_text(UNDEFINED)
    assert main(["lint", "a.lua", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report == {
        "findings": [
            {
                "code": "LT305",
                "severity": "warning",
                "message": "global 'clock' is not defined",
                "path": "a.lua",
                "line": 2,
                "column": 14,
                "end_line": 2,
                "end_column": 19,
                "entry": None,
                "chain": [],
                "help": "it is nil: declare it with `local`, "
                "or list the module or import it comes from",
                "fixes": [],
                "fingerprint": report["findings"][0]["fingerprint"],
            },
        ],
        "summary": {"error": 0, "warning": 1, "hint": 0, "total": 1, "codes": {"LT305": 1}},
    }
    assert len(report["findings"][0]["fingerprint"]) == 16


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        ([], ["LT301", "LT302"]),
        (["--select", "LT301"], ["LT301"]),
        (["--select", "LT3", "--ignore", "LT301"], ["LT302"]),
        (["--ignore", "LT301,LT302"], []),
        (["--select", "LT301", "--select", "LT302"], ["LT301", "LT302"]),
    ],
)
def test_select_and_ignore(
    options: list[str], codes: list[str], here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "a.lua").write_text(UNSAFE)
    assert main(["lint", "a.lua", "--format", "json", *options]) == (1 if codes else 0)
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [finding["code"] for finding in findings] == codes


def test_configuration_selects_unless_the_command_line_does(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "luatemporal.toml").write_text('[lint]\nignore = ["LT301"]\n')
    (here / "a.lua").write_text(UNSAFE)
    assert main(["lint", "a.lua", "--statistics"]) == 1
    assert main(["lint", "a.lua", "--statistics", "--ignore", "LT302"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"1  LT302  {title('LT302')}",
        f"1  LT301  {title('LT301')}",
    ]


def test_hints_alone_are_fine(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project(here, "return function() end\n")
    assert main(["lint"]) == 0
    assert "LT114 [hint]" in capsys.readouterr().out


def test_nothing_found(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "a.lua").write_text("return function() end\n")
    assert main(["lint", "a.lua"]) == 0
    assert capsys.readouterr().out == "no findings\n"


@pytest.mark.parametrize(
    ("source", "registry", "expected"),
    [
        ("return {", "", "order.lua:1:9: LT001 [error]"),
        ("return 1", "namespace: [", "_index.yaml:1:"),
        (
            "return 1",
            "namespace: app\nentries:\n- {name: x, kind: library.lua, source: file://no.lua}\n",
            "_index.yaml:3:40: LT108 [error] source file not found: no.lua",
        ),
    ],
    ids=["syntax", "yaml", "missing source"],
)
def test_errors_of_syntax_and_registry_are_findings(
    source: str, registry: str, expected: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project(here, source, registry)
    assert main(["lint"]) == 1
    assert expected in capsys.readouterr().out


def test_a_workspace_is_checked_as_a_whole(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("one", "two"):
        project(here / name)
    (here / "luatemporal.toml").write_text('[projects]\none = "g/one"\ntwo = "g/two"\n')
    assert main(["lint", "--format", "json", "--select", "LT301"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [finding["path"] for finding in findings] == ["one/order.lua", "two/order.lua"]


def test_inline_sources_show_an_excerpt(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project(
        here,
        registry="namespace: app\nentries:\n"
        "  - {name: x, kind: workflow.lua, source: 'return function() return os.time() end'}\n",
    )
    assert main(["lint", "--select", "LT3"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("_index.yaml#x:1:26: LT301")
    assert "1 | return function() return os.time() end" in out


@pytest.mark.parametrize(
    "arguments",
    [
        ["lint", "nowhere"],
        ["lint", "a.txt"],
        ["lint", "--select", "E501"],
        ["lint", "--format", "xml"],
        ["lint", "--select", "LT399"],
        ["lint", "--ignore", "LT9"],
        ["lintt"],
    ],
    ids=" ".join,
)
def test_usage_errors(arguments: list[str], here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "a.txt").touch()
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Error: " in err
    assert "Traceback" not in err


def test_a_wrong_configuration_file(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "luatemporal.toml").write_text("[lint]\nselct = []\n")
    assert main(["lint"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "luatemporal.toml:2:1: LT120 [error] unknown key lint.selct" in err
