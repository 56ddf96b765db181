"""Writes a synthetic project of any size: teams of workflows, activities and shared libraries.

The text is a pure function of the number of teams, so that figures from different days compare.
Each team has twenty Lua files of fifty lines; all workflows share the libraries of the first team,
which makes the whole project one unit to the compiler, as in grown code bases.
"""

from __future__ import annotations

import argparse
from pathlib import Path

FILES_PER_TEAM = 20
LINES_PER_FILE = 50
KINDS = ("library",) * 6 + ("workflow",) * 6 + ("function",) * 8
"""Kinds of a team's files, by number."""

LIBRARY_STEP = """
local function step_{i}(items, rate)
    local total = 0
    for index, item in ipairs(items) do
        if item.price > rate * {i} then
            total = total + item.price * index
        end
    end
    return total
end
"""
WORKFLOW_STEP = """
local function step_{i}(order)
    local result, err = funcs.call("{team}:function_{i}", {{ id = order.id, amount = {i} }})
    if err then
        return nil, "step {i}: " .. tostring(err)
    end
    order.steps[#order.steps + 1] = result
    return result
end
"""
FUNCTION_STEP = """
local function check_{i}(request)
    if type(request.amount) ~= "number" or request.amount < {i} then
        return false, string.format("amount %s is below {i}", tostring(request.amount))
    end
    request.checked = (request.checked or 0) + 1
    return true
end
"""


def write_project(root: Path, teams: int = 30) -> int:
    """Write the project.

    Args:
        root: An empty or absent directory.
        teams: Number of teams; each has 20 files and 1,000 lines of Lua.

    Returns:
        The number of Lua lines.
    """
    lines = 0
    for number in range(teams):
        directory = root / f"team_{number:02}"
        directory.mkdir(parents=True)
        entries = []
        for index, kind in enumerate(KINDS):
            name = f"{kind}_{index}"
            text = _source(number, index, kind)
            lines += text.count("\n")
            (directory / f"{name}.lua").write_text(text, encoding="utf-8")
            entries.append(_entry(number, index, kind))
        registry = f'version: "1.0"\nnamespace: team_{number:02}\nentries:\n' + "".join(entries)
        (directory / "_index.yaml").write_text(registry, encoding="utf-8")
    return lines


def _entry(team: int, index: int, kind: str) -> str:
    lines = [
        f"  - name: {kind}_{index}",
        f"    kind: {kind}.lua",
        f"    source: file://{kind}_{index}.lua",
    ]
    if kind != "library":
        lines.append("    method: main")
    if kind == "workflow":
        lines.append("    modules: [funcs, time, workflow]")
    imports = {
        "library": [f"team_{team:02}:library_{index - 1}"] if index % 3 else [],
        "workflow": [f"team_00:library_{index % 6}", f"team_{team:02}:library_{index - 6}"],
        "function": [f"team_{team:02}:library_{index % 6}"],
    }[kind]
    if imports:
        lines.append("    imports:")
        lines += [f'      lib_{number}: "{target}"' for number, target in enumerate(imports)]
    return "\n".join(lines) + "\n"


def _source(team: int, index: int, kind: str) -> str:
    head = f"-- {kind} {index} of team {team}.\n"
    if kind == "library":
        imported = "local base = require('lib_0')\n" if index % 3 else "local base = {}\n"
        parts = [LIBRARY_STEP.format(i=i) for i in range(1, 5)]
        tail = "return { base = base, sum = step_1, most = step_2, last = step_4, mid = step_3 }\n"
        return _filled(head + imported + "".join(parts), tail)
    if kind == "workflow":
        head += (
            "local funcs = require('funcs')\nlocal time = require('time')\n"
            "local shared = require('lib_0')\nlocal own = require('lib_1')\n"
        )
        parts = [WORKFLOW_STEP.format(i=i, team=f"team_{team:02}") for i in range(12, 15)]
        clock = "os.time()" if (team * FILES_PER_TEAM + index) % 40 == 6 else "time.now():unix()"
        tail = (
            "\nlocal function main(order)\n    order.steps = {}\n"
            f"    order.started = {clock}\n"
            "    for _, step in ipairs({ step_12, step_13, step_14 }) do\n"
            "        local _, err = step(order)\n"
            "        if err then\n            return { status = 'failed', error = err }\n"
            "        end\n        time.sleep('1s')\n    end\n"
            "    return { total = shared.sum(order.items, 2) + own.most(order.items, 3) }\nend\n"
            "\nreturn { main = main }\n"
        )
        return _filled(head + "".join(parts), tail)
    parts = [FUNCTION_STEP.format(i=i) for i in range(1, 5)]
    tail = (
        "\nlocal function main(request)\n"
        "    for _, check in ipairs({ check_1, check_2, check_3, check_4 }) do\n"
        "        local fine, problem = check(request)\n"
        "        if not fine then\n            return nil, problem\n        end\n    end\n"
        "    return { ok = true }\nend\n\nreturn { main = main }\n"
    )
    return _filled(head + "".join(parts), tail)


def _filled(text: str, tail: str) -> str:
    """Bring a file to its length with lines that something reads, not with blank ones."""
    missing = LINES_PER_FILE - text.count("\n") - tail.count("\n")
    if missing > 0:
        values = "".join(f"    key_{i} = {i} * 2 + #'{i}',\n" for i in range(missing - 3))
        text += "\nlocal settings = {\n" + values + "}\n"
        tail = (
            tail.replace("\nreturn {", "\nreturn { settings = settings,", 1)
            if (tail.startswith("return"))
            else tail
        )
    return text + tail


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Write a large project of Lua workflows.")
    parser.add_argument("directory", type=Path)
    parser.add_argument("teams", type=int, nargs="?", default=30, help="20 files each")
    options = parser.parse_args()
    print(write_project(options.directory, options.teams), "lines")
