"""What calls of library functions do to the flow: which call back, which store, which read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from transpiler.determinism.facts import api_function
from transpiler.determinism.flow.summary import ELEMENTS, NO_CELL, SEQUENCE
from transpiler.determinism.flow.things import Site, Thing, result_classes

if TYPE_CHECKING:
    from transpiler.determinism.flow.solver import Solver


def apply(program: Solver, number: int, path: str) -> None:
    """Run the effects of a call of the API.

    Args:
        program: The program that is being solved.
        number: The call.
        path: The API function.
    """
    site = program.sites[number]
    rule = RULES.get(path)
    if rule is not None:
        rule(program, site, path)
    else:
        _call_back(program, site, path)
    for position, names in enumerate(result_classes(path)):
        if position < len(site.results):
            for name in names:
                thing = Thing("object", name, number)
                program.hold(site.results[position], thing)
    known = program.facts.of(path)
    if path not in HANDED_ON and not known.recorded and not known.differs(len(site.args)):
        for argument in site.args:
            if argument != NO_CELL:
                program.derives.setdefault(argument, []).extend(site.results)


def _argument(site: Site, position: int) -> int:
    return site.args[position] if position < len(site.args) else NO_CELL


def _derived(
    program: Solver,
    site: Site,
    path: str,
    target: int,
    args: tuple[int, ...],
    results: tuple[int, ...],
) -> None:
    """Add the call that a library function makes of one of its arguments."""
    program.call(
        target,
        Site(site.module, site.call, site.function, target, args, results, path),
    )


def _call_back(program: Solver, site: Site, path: str) -> None:
    function = api_function(path) if ":" not in path else None
    for callback in function.callbacks if function is not None else ():
        target = _argument(site, callback.position)
        _derived(program, site, path, target, (), ())


def _protected(skipped: int) -> Callable[[Solver, Site, str], None]:
    def run(program: Solver, site: Site, path: str) -> None:
        target = _argument(site, 0)
        _derived(program, site, path, target, site.args[1 + skipped :], site.results[1:])
        if skipped:
            _derived(program, site, path, _argument(site, 1), (), site.results[1:])

    return run


def _pairs(program: Solver, site: Site, path: str) -> None:
    steps = {"pairs": "next", "ipairs": "ipairs()"}
    program.hold(site.results[0], Thing("api", steps[path], 0))
    if len(site.results) > 1:
        program.copy(_argument(site, 0), site.results[1])


def _step(program: Solver, site: Site, path: str) -> None:
    for result in site.results[:2]:
        program.load(_argument(site, 0), ELEMENTS, result)


def _elements(program: Solver, site: Site, path: str) -> None:
    for result in site.results:
        program.load(_argument(site, 0), ELEMENTS, result)


def _insert(program: Solver, site: Site, path: str) -> None:
    if len(site.args) > 1:
        program.store(site.args[0], SEQUENCE, site.args[-1])


def _first(program: Solver, site: Site, path: str) -> None:
    if site.results:
        program.copy(_argument(site, 0), site.results[0])


def _arguments(program: Solver, site: Site, path: str) -> None:
    for argument in site.args:
        for result in site.results:
            program.copy(argument, result)


def _rawset(program: Solver, site: Site, path: str) -> None:
    program.store(_argument(site, 0), ELEMENTS, _argument(site, 2))
    _first(program, site, path)


def _sort(program: Solver, site: Site, path: str) -> None:
    element, verdict = program.new_cell(), program.new_cell()
    program.load(_argument(site, 0), ELEMENTS, element)
    program.verdicts[verdict] = _argument(site, 0)
    _derived(program, site, path, _argument(site, 1), (element, element), (verdict,))


def _send(program: Solver, site: Site, path: str) -> None:
    program.store(_argument(site, 0), ELEMENTS, _argument(site, 1))


def _receive(program: Solver, site: Site, path: str) -> None:
    if site.results:
        program.load(_argument(site, 0), ELEMENTS, site.results[0])


def _select(program: Solver, site: Site, path: str) -> None:
    if not site.results:
        return
    channel = program.new_cell()
    value = program.new_cell()
    program.load(_argument(site, 0), ELEMENTS, channel)
    program.load(channel, ELEMENTS, value)
    program.store(site.results[0], "value", value)
    program.store(site.results[0], "channel", channel)


RULES: dict[str, Callable[[Solver, Site, str], None]] = {
    "Channel:case_receive": _first,
    "Channel:case_send": _send,
    "Channel:receive": _receive,
    "Channel:send": _send,
    "assert": _arguments,
    "channel.select": _select,
    "coroutine.create": _first,
    "coroutine.resume": _protected(0),
    "coroutine.wrap": _first,
    "ipairs": _pairs,
    "ipairs()": _step,
    "next": _step,
    "pairs": _pairs,
    "pcall": _protected(0),
    "rawget": _elements,
    "rawset": _rawset,
    "select": _arguments,
    "setmetatable": _first,
    "table.insert": _insert,
    "table.remove": _elements,
    "table.sort": _sort,
    "table.unpack": _elements,
    "unpack": _elements,
    "xpcall": _protected(1),
}

HANDED_ON = frozenset(
    {
        "Channel:receive", "Channel:send", "assert", "channel.select", "coroutine.create",
        "coroutine.resume", "coroutine.spawn", "coroutine.wrap", "pcall", "rawset", "select",
        "setmetatable", "table.insert", "table.sort", "xpcall",
    }
)  # fmt: skip
"""Functions whose results are not computed from their arguments, or are what the flow says."""
