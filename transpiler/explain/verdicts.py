"""The data that explanations are made of; places are as the project knows them."""

from __future__ import annotations

from dataclasses import dataclass

from transpiler.diagnostics.model import Related


@dataclass(frozen=True, slots=True)
class Results:
    """How many results a function returns.

    Attributes:
        count: How many; None where callers have to look.
        counted_at: A call whose results are counted, so that padding them with nil would show.
    """

    count: int | None
    counted_at: Related | None


@dataclass(frozen=True, slots=True)
class Variable:
    """What value flow proved of a parameter or local variable.

    Attributes:
        name: Its name.
        role: ``param``, ``local``, ``loop``, ``function`` or ``self``.
        line: Where it is declared.
        kinds: What it may hold, in words.
        capture: ``bound`` or ``cell`` where closures made in a loop keep it fresh per iteration.
    """

    name: str
    role: str
    line: int
    kinds: str
    capture: str | None


@dataclass(frozen=True, slots=True)
class Call:
    """A call whose callee is no fixed name.

    Attributes:
        callee: The callee as the source writes it.
        line: Where the call is.
        reaches: Labels of Lua functions with their places, and paths of API functions.
        wait: ``always``, ``never`` or ``sometimes``: whether the call is awaited.
    """

    callee: str
    line: int
    reaches: tuple[str, ...]
    wait: str


@dataclass(frozen=True, slots=True)
class Table:
    """What a table constructor makes.

    Attributes:
        line: Where the constructor is.
        becomes: ``record``, ``list``, ``preallocated list`` or ``table``.
        fields: The fields of a record.
        cause: The use that makes it a table, where there is one such use.
    """

    line: int
    becomes: str
    fields: tuple[str, ...]
    cause: Related | None


@dataclass(frozen=True, slots=True)
class Function:
    """Everything about one function.

    Attributes:
        name: What the source calls it.
        path: Its file.
        line: Where it begins.
        suspends: Steps to the suspending API call; empty for a plain function.
        results: How many results it returns.
        variables: Its parameters and locals in source order.
        returns: Kinds of its results, in order.
        arguments: How many arguments calls pass, fewest and most; None for any number.
        calls: Its calls of computed callees in source order.
        tables: Its table constructors in source order.
    """

    name: str
    path: str
    line: int
    suspends: tuple[Related, ...]
    results: Results
    variables: tuple[Variable, ...]
    returns: tuple[str, ...]
    arguments: tuple[int, int | None]
    calls: tuple[Call, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class State:
    """Whether a file becomes a plain Python module.

    Attributes:
        plain: Whether it does; else it becomes a factory that each execution calls.
        cause: What made it a factory.
    """

    plain: bool
    cause: Related | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything about one entry.

    Attributes:
        entry: Its id; None for a bare file.
        path: Its source.
        state: Plain module or factory.
        functions: Its functions in source order.
    """

    entry: str | None
    path: str
    state: State
    functions: tuple[Function, ...]
