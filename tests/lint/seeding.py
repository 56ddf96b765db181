"""Plants one non-deterministic call in a correct project: every kind, at every depth, in every use.

A seed's text is a pure function of its number, so that a failure can be looked at again.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from transpiler.frontend import parse
from transpiler.ir import nodes as ir
from transpiler.ir.build import build_chunk

MARK = "--[[ seed ]]"
LIBRARY = "seeded_library"

KINDS: dict[str, tuple[str, str]] = {
    "clock": ("LT301", "os.time()"),
    "clock through an alias": ("LT301", '(function() local now = os["time"] return now() end)()'),
    "cpu clock": ("LT301", "os.clock()"),
    "date": ("LT301", 'os.date("%S")'),
    "protected clock": ("LT301", "select(2, pcall(os.time))"),
    "random": ("LT302", "math.random(1000)"),
    "random through a local library": (
        "LT302",
        "(function() local m = math return m.random(9) end)()",
    ),
    "address": ("LT312", "tostring({})"),
    "address of a function": ("LT312", 'string.format("%p", function() end)'),
    "order of pairs": (
        "LT313",
        "(function(set) for key in pairs(set) do return key end end)({ a = 1, b = 2 })",
    ),
    "order of next": (
        "LT313",
        "(function(set) for key in next, set do return key end end)({ a = 1, b = 2 })",
    ),
    "token": ("LT314", 'crypto.jwt.verify("token", "key")'),
    "registry of names": ("LT314", 'process.registry.lookup("auditor")'),
    "environment": ("LT303", 'os.getenv("HOME")'),
    "standard input": ("LT303", "io.read()"),
}
"""Each kind's code and expression."""

RECORDED = {
    "workflow time": "time.now():unix()",
    "recorded id": "uuid.v4()",
    "recorded bytes": "crypto.random.bytes(8)",
    "run": "workflow.info().run_id",
}
"""Expressions whose values come from the history, by what they are."""

DEPTHS = ("direct", "helpers", "library", "closure", "method", "table", "callback")

USES: dict[str, tuple[str, str]] = {
    "branch": (
        "error",
        'if string.byte(tostring({value}), -1) % 2 == 0 then funcs.call("app:seeded") end',
    ),
    "loop": ("error", "for _ = 0, string.byte(tostring({value}), -1) % 2 do time.sleep(1) end"),
    "which": ("error", 'funcs.call("app:seeded_" .. tostring({value}))'),
    "payload": ("warning", 'funcs.call("app:seeded", {{ value = {value} }})'),
    "log": ("hint", 'print("seeded", {value})'),
}
"""How much a use matters, and the statement."""

TURNS = (0, 2, 3, 5, 6)
"""Which of each eight seeds are used: all kinds, depths and uses meet."""

FIXED = {"LT303": "error"}
"""Codes whose severity does not depend on the use."""


@dataclass(frozen=True, slots=True)
class Seed:
    """One planted call.

    Attributes:
        number: Decides where it is planted.
        kind: A key of `KINDS` or `RECORDED`.
        depth: One of `DEPTHS`.
        use: A key of `USES`.
    """

    number: int
    kind: str
    depth: str
    use: str

    @property
    def code(self) -> str | None:
        """The code that must be found; None for a value that is recorded."""
        return KINDS[self.kind][0] if self.kind in KINDS else None

    @property
    def severity(self) -> str | None:
        """The severity that it must have."""
        return None if self.code is None else FIXED.get(self.code, USES[self.use][0])

    @property
    def expression(self) -> str:
        """What is planted."""
        return KINDS[self.kind][1] if self.kind in KINDS else RECORDED[self.kind]

    def __str__(self) -> str:
        return f"{self.number}: {self.kind}, {self.depth}, {self.use}"


def seeds() -> list[Seed]:
    """Return seeds of every kind at every depth; some of the uses each, by turns."""
    every = [(kind, depth, use) for kind in KINDS for depth in DEPTHS for use in USES]
    return [Seed(number, *parts) for number, parts in enumerate(every) if number % 8 in TURNS]


def plant(seed: Seed, examples: Path, target: Path) -> tuple[str, int]:
    """Write a copy of an example project with a seed in one of its workflows.

    Args:
        seed: What to plant.
        examples: Directory of correct projects.
        target: An empty directory.

    Returns:
        File and line of the planted call.
    """
    chance = random.Random(seed.number)
    projects = sorted(path.parent for path in examples.glob("*/_index.yaml"))
    project = chance.choice(projects)
    for file in sorted(project.rglob("*.lua")):
        copy = target / file.relative_to(project)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(file.read_text("utf-8"), "utf-8")
    registry = yaml.load((project / "_index.yaml").read_text("utf-8"), yaml.CSafeLoader)
    workflows = [entry for entry in registry["entries"] if entry["kind"] == "workflow.lua"]
    workflow = chance.choice(workflows)
    source = target / workflow["source"].removeprefix("file://")
    head, value, library = _expression(seed)
    _plant_in(source, head, USES[seed.use][1].format(value=value), chance)
    _register(registry, workflow, library, target)
    (target / "_index.yaml").write_text(
        yaml.dump(registry, Dumper=yaml.CSafeDumper, sort_keys=False), "utf-8"
    )
    return _marked(target)


def _expression(seed: Seed) -> tuple[str, str, str | None]:
    """Return what to put at the file's top, the value's expression, and a library's text."""
    expression = seed.expression
    if seed.depth == "direct":
        return "", f"{expression} {MARK}\n", None
    if seed.depth == "helpers":
        return (
            (
                f"local function seeded_inner()\n    return {expression} {MARK}\nend\n"
                "local function seeded_outer(unused)\n    local value = seeded_inner()\n"
                "    return value\nend\n"
            ),
            "seeded_outer(1)",
            None,
        )
    if seed.depth == "closure":
        return (
            (
                "local function seeded_maker(times)\n    local count = times\n"
                "    return function()\n        count = count + 1\n"
                f"        return {expression} {MARK}\n"
                "    end\nend\n"
            ),
            "seeded_maker(3)()",
            None,
        )
    if seed.depth == "method":
        return (
            (
                "local Seeded = {}\nSeeded.__index = Seeded\n"
                "function Seeded.new(name)\n    return setmetatable({ name = name }, Seeded)\nend\n"
                f"function Seeded:value()\n    return {expression} {MARK}\nend\n"
            ),
            'Seeded.new("x"):value()',
            None,
        )
    if seed.depth == "table":
        return (
            (
                f"local seeded_table = {{\n    plain = function() return 1 end,\n"
                f"    wild = function()\n        return {expression} {MARK}\n    end,\n}}\n"
            ),
            "seeded_table.wild()",
            None,
        )
    if seed.depth == "callback":
        return (
            ("local function seeded_apply(callback, ...)\n    return (callback(...))\nend\n"),
            f"seeded_apply(function()\n    return {expression} {MARK}\nend)",
            None,
        )
    text = (
        f"local library = {{}}\nlocal function inner()\n    return {expression} {MARK}\nend\n"
        "function library.value()\n    return inner()\nend\nreturn library\n"
    )
    return 'local seeded = require("seeded")\n', "seeded.value()", text


def _plant_in(source: Path, head: str, statement: str, chance: random.Random) -> None:
    """Insert definitions at the top and a statement somewhere in `main`'s own block."""
    text = source.read_text("utf-8")
    lines = text.split("\n")
    chunk = build_chunk(parse(text, source.name), source.name)
    main = next(f for f in chunk.functions if f.name == "main")
    places = [s.span.line for s in main.body.body if not isinstance(s, ir.Return)]
    line = chance.choice(places or [main.body.body[0].span.line])
    lines.insert(line - 1, statement)
    source.write_text(head + "\n".join(lines), "utf-8")


def _register(registry: Any, workflow: Any, library: str | None, target: Path) -> None:
    modules = workflow.setdefault("modules", [])
    modules += [
        name for name in ("funcs", "time", "crypto", "uuid", "workflow") if name not in modules
    ]
    if library is not None:
        workflow.setdefault("imports", {})["seeded"] = f"app:{LIBRARY}"
        registry["entries"].append(
            {
                "name": LIBRARY,
                "kind": "library.lua",
                "source": f"file://{LIBRARY}.lua",
                "modules": ["crypto", "time", "uuid", "workflow"],
            }
        )
        (target / f"{LIBRARY}.lua").write_text(library, "utf-8")


def _marked(target: Path) -> tuple[str, int]:
    """Return where the mark stands."""
    found: Iterator[tuple[str, int]] = (
        (file.relative_to(target).as_posix(), number)
        for file in sorted(target.rglob("*.lua"))
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1)
        if MARK in line
    )
    return next(found)
