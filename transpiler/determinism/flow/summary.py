"""The value flow of one module as plain numbers and texts: what a process can hand to another.

Cells stand for variables, fields, parameters and intermediate values, functions and tables for
where the source makes them; all are numbered within the module.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from transpiler.diagnostics.model import Span

NO_CELL = -1
"""A value that is the same in every execution: a constant."""

ELEMENTS = "*"
"""The field that stands for all keys that are not constant strings."""

SEQUENCE = "#"
"""The field that stands for elements put behind each other."""

EVERYTHING = "$all"
"""The field that a computed key reads: any other one."""

METATABLE = "$meta"
"""The field that holds a table's metatable."""

ITERATOR = "the iterator"
"""Text of the call that a generic ``for`` makes before each round."""

ANONYMOUS = "an anonymous function"
"""Name of a function that the source calls nothing."""

MODULE = "module"
LIBRARY = "library"


@dataclass(slots=True)
class FunctionCells:
    """A Lua function.

    Attributes:
        name: What the source calls it, ``main chunk`` for a chunk.
        span: Where it is.
        params: Cell of each parameter.
        vararg: Cell of all further arguments, or `NO_CELL`.
        returns: Cell of each result position.
        tests_types: Whether it asks for the type of a value.
        appends: Cells of tables of others that it appends to.
    """

    name: str
    span: Span
    params: tuple[int, ...]
    vararg: int
    returns: list[int] = field(default_factory=list)
    tests_types: bool = False
    appends: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Call:
    """A call.

    Attributes:
        function: The function it stands in.
        span: Where its callee stands, or a whole method call.
        text: The callee as the source writes it.
        target: Cell of the callee.
        args: Cell of each argument, a method's receiver first.
        results: Cell of each result that is used.
        loop: Innermost loop around it in its function, or -1.
        method: Name of the method; None for a plain call.
        constants: The value of each argument that is written as a constant, None for others.
        spread: Whether the last argument stands for any number of further ones.
    """

    function: int
    span: Span
    text: str
    target: int
    args: tuple[int, ...]
    results: tuple[int, ...]
    loop: int
    method: str | None = None
    constants: tuple[bool | int | float | str | None, ...] = ()
    spread: bool = False

    @property
    def literal(self) -> str | None:
        """The first written argument, where it is a constant string."""
        first = self.constants[0] if self.constants else None
        return first if isinstance(first, str) else None


@dataclass(slots=True)
class Decision:
    """A value that decides what runs.

    Attributes:
        function: The function it stands in.
        span: Where it is.
        cell: The value.
        kind: ``branch`` or ``loop``.
        calls: The calls that it decides over, a range of their numbers.
        stores: Whether it decides over anything but calls: a store, a jump, a result.
    """

    function: int
    span: Span
    cell: int
    kind: str
    calls: tuple[int, int]
    stores: bool


@dataclass(slots=True)
class Loop:
    """A loop, and what depends on the order of its rounds.

    Attributes:
        function: The function it stands in.
        span: Where it is.
        parent: The loop around it, or -1.
        kind: ``while``, ``repeat`` or ``for``.
        endless: Whether its test is a constant and nothing in it leaves it.
        stuck: Whether nothing in it leaves it, or changes a variable of its test.
        source: Number of the call that makes a generic ``for``'s iterator, or else of the call
            that the iterator is; -1 for other loops.
        sequences: Cells of tables from outside that its rounds append to.
        joined: Cells that its rounds add text to, or that the first fitting round decides.
        calls: The calls in its body, a range of their numbers.
    """

    function: int
    span: Span
    parent: int
    source: int = -1
    kind: str = "for"
    endless: bool = False
    stuck: bool = False
    sequences: list[int] = field(default_factory=list)
    joined: list[int] = field(default_factory=list)
    calls: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class ModuleSummary:
    """One module.

    Attributes:
        path: Path for findings.
        cells: Number of cells.
        functions: The functions in source order, the chunk first.
        parents: The function around each, -1 for the chunk.
        tables: Number of tables' constructors.
        copies: Pairs of cells: the second may be the first's value.
        derives: Pairs of cells: the second is computed from the first.
        made: Pairs of a cell and the function or table (as ``f3``, ``t0``) it may be.
        named: Cell, `MODULE` or `LIBRARY`, and its name: what imports and the API give.
        globals: Cell of each global that the module itself uses.
        loads: Table cell, field, and the cell it is read into.
        stores: Table cell, field, and the cell that is stored.
        calls: The calls in source order.
        decisions: The decisions in source order.
        loops: The loops in source order.
        shared: Cells of variables that several functions use.
    """

    path: str
    cells: int = 0
    functions: list[FunctionCells] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    tables: int = 0
    copies: list[tuple[int, int]] = field(default_factory=list)
    derives: list[tuple[int, int]] = field(default_factory=list)
    made: list[tuple[int, str, int]] = field(default_factory=list)
    named: list[tuple[int, str, str]] = field(default_factory=list)
    globals: dict[str, int] = field(default_factory=dict)
    loads: list[tuple[int, str, int]] = field(default_factory=list)
    stores: list[tuple[int, str, int]] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    loops: list[Loop] = field(default_factory=list)
    shared: set[int] = field(default_factory=set)
