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
    by_id = {member.id: member for member in members}
    groups = connected({member.id: member.imports.values() for member in by_id.values()})
    return [Unit([by_id[entry] for entry in group]) for group in groups]


def connected(imports: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Groups entries by what imports connect.

    Args:
        imports: Each entry's id with the ids it imports; unknown ones connect nothing.

    Returns:
        The groups, ordered like their entries by id.
    """
    leader = {entry: entry for entry in sorted(imports)}

    def find(entry: str) -> str:
        while leader[entry] != entry:
            leader[entry] = leader[leader[entry]]
            entry = leader[entry]
        return entry

    for entry in leader:
        for target in imports[entry]:
            if target in leader:
                first, second = sorted((find(entry), find(target)))
                leader[second] = first
    groups: dict[str, list[str]] = {}
    for entry in leader:
        groups.setdefault(find(entry), []).append(entry)
    return list(groups.values())
