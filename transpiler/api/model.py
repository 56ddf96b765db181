"""The shape of an API fact; result types are small texts so that tables stay readable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Callback:
    """How an API function calls a function it is given.

    Attributes:
        position: Index of the callback among the arguments, from 0.
        args: Result-type texts of what it is called with; ``...`` passes the caller's own later
            arguments.
        may_suspend: Whether the callback may suspend; if not, an async callback is a compile error.
        name: Name for an anonymous function passed here.
        skips: Further arguments, after the callback, that are not passed on to it.
    """

    position: int
    args: str = ""
    may_suspend: bool = False
    name: str = "callback"
    skips: int = 0

    @property
    def passes_from(self) -> int:
        """Index of the first of the caller's own arguments that the callback is given."""
        return self.position + 1 + self.skips


@dataclass(frozen=True, slots=True)
class ApiFunction:
    """One function of the API.

    Attributes:
        path: Lua path, for example ``funcs.call``.
        returns: Result types, ``"any, Error?"``; a trailing ``...`` means any number of further
            ones.
        suspends: Whether the call is awaited.
        params: Number of parameters it reads, -1 for any number.
        callbacks: Functions it calls among its arguments.
        with_callback: Whether the call suspends exactly when a callback does (``pcall``).
        refine: Name of a rule in ``transpiler.analysis.refine`` that sharpens the result from the
            arguments.
        keeps: Whether it stores its arguments where dynamic reads find them (``table.insert``,
            ``ch:send``).
        holds: Type of what a table it returns may hold beside data.
    """

    path: str
    returns: str = ""
    suspends: bool = False
    params: int = -1
    callbacks: tuple[Callback, ...] = ()
    with_callback: bool = False
    refine: str | None = None
    keeps: bool = False
    holds: str = ""

    @property
    def name(self) -> str:
        """Last part of the path."""
        return self.path.rpartition(".")[2].rpartition(":")[2]


@dataclass(frozen=True, slots=True)
class ApiModule:
    """A module or library: functions, constants and nested namespaces by Lua name.

    Attributes:
        name: Lua name, dotted for a nested namespace.
        home: Python module that exports it: ``runtime_shims.lua`` or ``runtime_shims.modules``.
        members: Functions, constant types (text) and nested modules.
        instance: Class of userdata the module is an object of, empty for a module that is a table.
    """

    name: str
    home: str
    members: Mapping[str, ApiFunction | ApiModule | str]
    instance: str = ""


@dataclass(frozen=True, slots=True)
class UserdataClass:
    """A userdata class: methods by Lua name.

    Attributes:
        name: Class name as used in result types; a type parameter ``T`` stands for ``Channel[T]``'s
            argument.
        methods: Methods by name.
    """

    name: str
    methods: Mapping[str, ApiFunction]


@dataclass(frozen=True, slots=True)
class RecordType:
    """A table the API returns, with known fields (field name to result type)."""

    name: str
    fields: Mapping[str, str] = field(default_factory=dict)
