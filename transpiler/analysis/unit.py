"""A unit is a set of entries connected by imports; analysis never looks outside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from transpiler.ir import nodes as ir

SCRIPT = "script"
"""Kind of a bare Lua file: its chunk is itself the program."""


@dataclass(slots=True, eq=False)
class Member:
    """One entry of a unit with its resolved source.

    Attributes:
        id: Entry id.
        kind: Registry kind, for example ``workflow.lua``.
        method: Name of the exported function.
        modules: Declared modules.
        imports: Alias to entry id.
        chunk: The resolved source.
    """

    id: str
    kind: str
    method: str
    modules: tuple[str, ...]
    imports: Mapping[str, str]
    chunk: ir.Chunk

    @property
    def runnable(self) -> bool:
        """Whether the entry has an entry point of its own."""
        return self.kind != "library.lua"


@dataclass(slots=True, eq=False)
class Unit:
    """Connected members, ordered by id."""

    members: list[Member]
    by_id: dict[str, Member] = field(init=False)
    owner: dict[ir.Function, Member] = field(init=False)

    def __post_init__(self) -> None:
        self.by_id = {m.id: m for m in self.members}
        self.owner = {f: m for m in self.members for f in m.chunk.functions}

    @property
    def functions(self) -> list[ir.Function]:
        """Every function of the unit, by member and source order."""
        return [function for member in self.members for function in member.chunk.functions]


def partition(members: Iterable[Member]) -> list[Unit]:
    """Groups members into units.

    Args:
        members: All Lua entries of a project.

    Returns:
        The units, ordered by their first member's id.
    """
    ordered = sorted(members, key=lambda m: m.id)
    leader = {m.id: m.id for m in ordered}

    def find(entry: str) -> str:
        while leader[entry] != entry:
            leader[entry] = leader[leader[entry]]
            entry = leader[entry]
        return entry

    for member in ordered:
        for target in member.imports.values():
            if target in leader:
                first, second = sorted((find(member.id), find(target)))
                leader[second] = first
    groups: dict[str, list[Member]] = {}
    for member in ordered:
        groups.setdefault(find(member.id), []).append(member)
    return [Unit(group) for group in groups.values()]
