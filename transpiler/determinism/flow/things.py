"""What a program is made of once it is linked: things that cells may be, calls, functions."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from transpiler.api.userdata import CLASSES, RECORDS
from transpiler.determinism.facts import api_function
from transpiler.determinism.flow.summary import Call
from transpiler.diagnostics.model import Span


class Thing(NamedTuple):
    """What a cell may be.

    Attributes:
        kind: ``function``, ``table``, ``api`` or ``object``, a userdata.
        name: The API's path, or the userdata's class.
        number: The function or table of the program, the call that made a userdata.
    """

    kind: str
    name: str
    number: int


@dataclass(slots=True, eq=False)
class Site:
    """A call of the program, or one that a library function makes for it.

    Attributes:
        module: Number of the module it stands in.
        call: What is written there.
        function: The function it stands in.
        target: Cell of the callee.
        args: Cells of the arguments.
        results: Cells of the results.
        through: Path of the library function that makes the call, if any.
        functions: The Lua functions it reaches.
        api: Paths of the API functions it reaches.
    """

    module: int
    call: Call
    function: int
    target: int
    args: tuple[int, ...]
    results: tuple[int, ...]
    through: str | None = None
    functions: list[int] = field(default_factory=list)
    api: list[str] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Lua:
    """A Lua function of the program.

    Attributes:
        module: Number of its module.
        name: What the source calls it.
        span: Where it is.
        params: Cells of the parameters.
        vararg: Cell of further arguments, or `NO_CELL`.
        returns: Cells of the results.
        tests_types: Whether it asks for the type of a value.
        appends: Cells of tables of others that it appends to.
        sites: Numbers of the calls in it.
    """

    module: int
    name: str
    span: Span
    params: tuple[int, ...]
    vararg: int
    returns: tuple[int, ...]
    tests_types: bool
    appends: tuple[int, ...]
    sites: list[int] = field(default_factory=list)


@cache
def class_names(types: str) -> list[str]:
    """Return the userdata classes and records in a result type such as ``Channel[Time]?``."""
    names = [part.strip().removesuffix("?").partition("[")[0] for part in types.split("|")]
    return [name for name in names if name in CLASSES or name in RECORDS]


@cache
def result_classes(path: str) -> list[list[str]]:
    """Return the classes of each result of an API function."""
    owner, separator, name = path.rpartition(":")
    function = CLASSES[owner].methods.get(name) if separator else api_function(path)
    if function is None or not function.returns:
        return []
    return [class_names(part) for part in function.returns.split(", ")]
