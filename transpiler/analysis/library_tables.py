"""Libraries used as tables: which members programs replace, and when all of them may be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transpiler.analysis.environment import find_module, module_member
from transpiler.analysis.values import NIL, NOTHING, ModuleRef, Value, module_value
from transpiler.api.base import BASE
from transpiler.api.libraries import LIBRARIES

if TYPE_CHECKING:
    from transpiler.analysis.flow import Flow

ANY_MEMBER = "*"
INERT = frozenset({"print", "rawequal", "tostring", "type"})
"""Functions that look at no member of a table they are given."""


class LibraryTables:
    """Libraries and API modules as the tables of one unit; a part of its value flow.

    Attributes:
        stored: Names that the program assigns, by library; ``*`` for a computed one.
        exposed: Libraries whose members may be reached by computed names or through metatables.
        has_environment: Whether the program uses the table of globals as a value.
        reached: What Lua itself defines as globals, where the program reaches them by any name.
    """

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.stored: dict[str, set[str]] = {}
        self.exposed: set[ModuleRef] = set()
        self.has_environment = False
        self.reached = NOTHING

    def replaced(self, module: ModuleRef, name: str) -> bool:
        """Whether the program may assign a member of a library."""
        names = self.stored.get(module.name, set())
        return name in names or ANY_MEMBER in names

    def member(self, module: ModuleRef, name: str) -> Value:
        """Returns what ``module.name`` may be."""
        value = module_member(module, name)
        if self.replaced(module, name):
            return value.join(self.flow.field(name))
        return value

    def is_direct(self, module: ModuleRef, name: str) -> bool:
        """Whether ``module.name`` is always the member of that name the library was given."""
        return not module_member(module, name).may(NIL) and not self.replaced(module, name)

    def store(self, target: Value, name: str | None) -> None:
        """Notes an assignment to what may be libraries; ``name`` None is a computed key."""
        for module in target.modules:
            names = self.stored.setdefault(module.name, set())
            if (name or ANY_MEMBER) not in names:
                names.add(name or ANY_MEMBER)
                self.flow.changed = True

    def expose(self, value: Value) -> None:
        """Lets reads of any table find the members of what may be libraries."""
        for module in value.modules:
            if module not in self.exposed:
                self.exposed.add(module)
                found = find_module(module.name)
                for name in found.members if found is not None else ():
                    member = module_member(module, name)
                    self.flow.join_field(name, member)
                    self.expose(member)

    def passed(self, path: str, values: tuple[Value, ...]) -> None:
        """Notes that an API function is given what may be libraries."""
        if path not in INERT:
            for value in values:
                self.expose(value)
        if path == "rawset" and values:
            self.store(values[0], None)

    def use_environment(self) -> None:
        """Lets computed names reach every global."""
        if not self.has_environment:
            self.has_environment = True
            self.flow.changed = True
            values = [self.flow.meaning_value(BASE[name]) for name in sorted(BASE)]
            values += [module_value(name) for name in sorted(LIBRARIES)]
            for value in values:
                self.reached = self.reached.join(value)
                self.expose(value)
