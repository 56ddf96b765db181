"""Values that leave a function by other ways than its results: errors that are caught, yields."""

from __future__ import annotations

from transpiler.determinism.flow.solver import Solver
from transpiler.determinism.flow.summary import NO_CELL

ERROR = "error"
YIELD = "coroutine.yield"
RESUME = "coroutine.resume"
WRAP = "coroutine.wrap"
CATCHING = ("pcall", "xpcall", RESUME)


def add_side_exits(program: Solver) -> None:
    """Let what a function raises or yields come out where it is caught or resumed.

    Args:
        program: A solved program.
    """
    raising = _sites_of(program, ERROR)
    yielding = _sites_of(program, YIELD)
    if not raising and not yielding:
        return
    wrapped = {
        thing.number
        for site in program.sites
        if WRAP in site.api and site.args
        for thing in program.things(site.args[0])
        if thing.kind == "function"
    }
    known: dict[int, set[int]] = {}
    for site in list(program.sites):
        if site.through in CATCHING:
            for function in site.functions:
                below = _below(program, function, known)
                _connect(program, raising, below, site.results)
                if site.through == RESUME:
                    _connect(program, yielding, below, site.results)
        elif site.through is None:
            for function in site.functions:
                if function in wrapped:
                    _connect(program, yielding, _below(program, function, known), site.results)
    program.solve()


def _sites_of(program: Solver, path: str) -> dict[int, list[tuple[int, ...]]]:
    """Return the arguments of all calls of an API function, by the function they stand in."""
    found: dict[int, list[tuple[int, ...]]] = {}
    for site in program.sites:
        if path in site.api:
            found.setdefault(site.function, []).append(site.args)
    return found


def _below(program: Solver, function: int, known: dict[int, set[int]]) -> set[int]:
    """Return a function and all that it calls, directly or not."""
    found = known.get(function)
    if found is None:
        found = {function}
        pending = [function]
        while pending:
            for number in program.functions[pending.pop()].sites:
                for callee in program.sites[number].functions:
                    if callee not in found:
                        found.add(callee)
                        pending.append(callee)
        known[function] = found
    return found


def _connect(
    program: Solver,
    origins: dict[int, list[tuple[int, ...]]],
    functions: set[int],
    results: tuple[int, ...],
) -> None:
    for function in sorted(functions & set(origins)):
        for args in origins[function]:
            for argument, result in zip(args, results, strict=False):
                if argument != NO_CELL:
                    program.copy(argument, result)
