"""`luatemporal explain`: what it says about entries, files and codes, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from transpiler.cli import main
from transpiler.resources import rules_directory

REGISTRY = """\
namespace: app
entries:
  - name: order
    kind: workflow.lua
    source: file://order.lua
    modules: [funcs]
    imports: {bank: "app:bank"}
  - {name: bank, kind: library.lua, source: "file://lib/bank.lua", modules: [funcs]}
  - {name: count, kind: workflow.lua, source: "file://count.lua"}
"""
ORDER = """\
local function attempt(amount)
    return pcall(bank.charge, amount)
end

local function fee(amount)
    return amount / 10
end

local function main(order)
    local steps = { attempt, fee }
    for _, step in ipairs(steps) do
        step(order.total)
    end
    print(attempt(fee(3)))
end
return main
"""
BANK = """\
local M = {}
function M.charge(amount)
    return funcs.call("app:charge", amount)
end
return M
"""
COUNT = """\
local n = 0
local function main()
    n = n + 1
    return n
end
return main
"""


@pytest.fixture(autouse=True)
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "shop" / "lib").mkdir(parents=True)
    (tmp_path / "shop" / "_index.yaml").write_text(REGISTRY)
    (tmp_path / "shop" / "order.lua").write_text(ORDER)
    (tmp_path / "shop" / "count.lua").write_text(COUNT)
    (tmp_path / "shop" / "lib" / "bank.lua").write_text(BANK)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "shop"


def explain(*arguments: str) -> int:
    return main(["explain", *arguments, "--project", "shop"])


def test_suspends(capsys: pytest.CaptureFixture[str]) -> None:
    assert explain("app:order", "--suspends") == 0
    assert capsys.readouterr().out == (
        "app:order (shop/order.lua)\n"
        "\n"
        "the file (shop/order.lua:1)\n"
        "  does not suspend\n"
        "\n"
        "attempt (shop/order.lua:1)\n"
        "  suspends:\n"
        "    shop/order.lua:2: attempt calls M.charge through pcall\n"
        "    shop/lib/bank.lua:3: M.charge calls funcs.call, which suspends\n"
        "\n"
        "fee (shop/order.lua:5)\n"
        "  does not suspend\n"
        "\n"
        "main (shop/order.lua:9)\n"
        "  suspends:\n"
        "    shop/order.lua:12: main calls attempt\n"
        "    shop/order.lua:2: attempt calls M.charge through pcall\n"
        "    shop/lib/bank.lua:3: M.charge calls funcs.call, which suspends\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [("app:order:fee",), ("app:order", "--function", "fee")],
    ids=["in the subject", "as an option"],
)
def test_one_function(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert explain(*arguments, "--suspends", "--kinds") == 0
    assert capsys.readouterr().out == (
        "app:order (shop/order.lua)\n"
        "\n"
        "fee (shop/order.lua:5)\n"
        "  does not suspend\n"
        "  amount (param, line 5): any data\n"
        "  result: float\n"
    )


def test_a_method_is_found_by_its_last_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert explain("app:bank:charge", "--results") == 0
    assert capsys.readouterr().out == (
        "app:bank (shop/lib/bank.lua)\n"
        "\n"
        "M.charge (shop/lib/bank.lua:2)\n"
        "  returns 2 results\n"
        "    shop/order.lua:2: attempt counts the results\n"
        "  called with 1 argument\n"
    )


def test_tables(capsys: pytest.CaptureFixture[str]) -> None:
    assert explain("app:order:main", "--tables") == 0
    assert capsys.readouterr().out.splitlines()[3:] == ["  line 10: makes a list"]


def test_calls(capsys: pytest.CaptureFixture[str]) -> None:
    assert explain("app:order:main", "--calls") == 0
    assert capsys.readouterr().out.splitlines()[3:] == [
        "  line 12: step reaches attempt (shop/order.lua:1), fee (shop/order.lua:5); "
        "awaited where the callee suspends",
    ]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("app:order", ["plain module: its top level holds nothing that an execution could change"]),
        (
            "app:count",
            [
                "factory: every execution runs its top level anew",
                "  shop/count.lua:1: is no definition of a function or constant",
            ],
        ),
    ],
)
def test_state(entry: str, said: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert explain(entry, "--state") == 0
    assert capsys.readouterr().out.splitlines()[1:] == said


def test_everything_without_options(capsys: pytest.CaptureFixture[str]) -> None:
    assert explain("app:count") == 0
    out = capsys.readouterr().out
    for part in ("factory:", "does not suspend", "returns 1 result", "n (local, line 1): "):
        assert part in out


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert explain("app:bank", "--function", "charge", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {
        "entry": "app:bank",
        "path": "shop/lib/bank.lua",
        "state": {"plain": True, "cause": None},
        "functions": [
            {
                "name": "M.charge",
                "path": "shop/lib/bank.lua",
                "line": 2,
                "suspends": True,
                "chain": [
                    {
                        "path": "shop/lib/bank.lua",
                        "line": 3,
                        "message": "M.charge calls funcs.call, which suspends",
                    }
                ],
                "results": {
                    "count": 2,
                    "counted_at": {
                        "path": "shop/order.lua",
                        "line": 2,
                        "message": "attempt counts the results",
                    },
                },
                "arguments": {"least": 1, "most": 1},
                "variables": [
                    {
                        "name": "amount",
                        "role": "param",
                        "line": 2,
                        "kinds": "any data",
                        "capture": None,
                    }
                ],
                "returns": ["any data", "Error | nil"],
                "calls": [],
                "tables": [],
            }
        ],
    }


def test_json_holds_what_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert explain("app:count", "--state", "--json") == 0
    report = json.loads(capsys.readouterr().out)
    assert list(report) == ["entry", "path", "state"]
    assert explain("app:count", "--suspends", "--json") == 0
    report = json.loads(capsys.readouterr().out)
    assert list(report) == ["entry", "path", "functions"]
    assert list(report["functions"][0]) == ["name", "path", "line", "suspends", "chain"]


def test_a_bare_file(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shop / "wait.lua").write_text("local function nap()\n  time.sleep(1)\nend\nnap()\n")
    assert main(["explain", "shop/wait.lua", "--suspends"]) == 0
    assert capsys.readouterr().out.splitlines()[:5] == [
        "shop/wait.lua",
        "",
        "the file (shop/wait.lua:1)",
        "  suspends:",
        "    shop/wait.lua:4: the file calls nap",
    ]


def test_a_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "LT301"]) == 0
    page = (rules_directory() / "LT301.md").read_text("utf-8")
    assert capsys.readouterr().out == page


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["app:ordr"], "no Lua entry 'app:ordr' in shop; did you mean 'app:order'?"),
        (["zzz:nothing"], "no Lua entry 'zzz:nothing' in shop\n"),
        (["app:order:man"], "no function 'man' in shop/order.lua; did you mean 'main'?"),
        (["app:order:main", "--function", "fee"], "the function is named twice"),
        (["order"], "'order' is neither an entry id (namespace:name), a Lua file nor a code"),
        (["missing.lua"], "cannot read missing.lua: No such file or directory"),
        (["LT999"], "there is no code LT999"),
        (["LT2O2"], "'LT2O2' is neither"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert explain(*arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err


def test_a_broken_registry_is_a_configuration_error(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (shop / "_index.yaml").write_text("namespace: app\nentries:\n  - {name: x}\n")
    assert explain("app:x") == 2
    assert "shop/_index.yaml:3" in capsys.readouterr().err


def test_a_syntax_error_is_a_finding(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shop / "count.lua").write_text("local = 1\n")
    assert explain("app:order") == 1
    assert "shop/count.lua:1:7: LT001" in capsys.readouterr().err


def test_what_cannot_be_compiled_can_be_explained(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A refusal is the moment at which the reasons are wanted."""
    (shop / "sort.lua").write_text("table.sort({}, function() time.sleep(1) end)\n")
    assert main(["explain", "shop/sort.lua", "--suspends"]) == 0
    assert "calls time.sleep, which suspends" in capsys.readouterr().out
