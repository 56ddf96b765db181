"""From a solved unit to everything that can be said about one of its entries."""

from __future__ import annotations

from transpiler.analysis.arity import DYNAMIC
from transpiler.analysis.chains import suspension_steps
from transpiler.analysis.naming import labels
from transpiler.analysis.unit import SCRIPT, Member
from transpiler.diagnostics.model import Related
from transpiler.explain import verdicts
from transpiler.explain.calls import dynamic_calls
from transpiler.explain.kinds import returns, variables
from transpiler.explain.tables import tables
from transpiler.ir import nodes as ir
from transpiler.lower.facts import Facts


def explain(facts: Facts, member: Member) -> verdicts.Explanation:
    """Explains an entry.

    Args:
        facts: Analyses of the entry's unit.
        member: The entry.

    Returns:
        The verdicts, functions in source order.
    """
    names = labels(facts.flow.unit)
    return verdicts.Explanation(
        None if member.kind == SCRIPT else member.id,
        member.chunk.path,
        state(facts, member),
        tuple(_function(facts, f, names) for f in member.chunk.functions),
    )


def state(facts: Facts, member: Member) -> verdicts.State:
    """Tells whether an entry's file is a plain module, and what made it a factory if not."""
    layout = facts.layouts[member.id]
    if layout.cause is None:
        return verdicts.State(layout.plain, None)
    place = facts.flow.unit.by_id[layout.cause.entry].chunk.path
    line = layout.cause.node.span.line
    return verdicts.State(layout.plain, Related(place, line, layout.cause.message))


def results(facts: Facts, function: ir.Function, names: dict[ir.Function, str]) -> verdicts.Results:
    """Tells how many results a function returns and who counts them."""
    count = facts.arity.of(function)
    demand = facts.arity.open_demand.get(function)
    counted = None
    if demand is not None:
        message = f"{names[demand.caller]} counts the results"
        counted = Related(demand.caller.chunk, demand.call.line, message)
    return verdicts.Results(None if count == DYNAMIC else count, counted)


def arguments(facts: Facts, function: ir.Function) -> tuple[int, int | None]:
    """Tells the fewest and the most arguments that calls may pass; None for any number."""
    signature = facts.signatures.of(function)
    unlimited = signature.surplus or function.has_vararg
    return signature.least, None if unlimited else len(function.params)


def _function(
    facts: Facts, function: ir.Function, names: dict[ir.Function, str]
) -> verdicts.Function:
    return verdicts.Function(
        names[function],
        function.chunk,
        function.span.line,
        suspension_steps(facts.suspension, function, names),
        results(facts, function, names),
        variables(facts.flow, facts.captures, function, names),
        returns(facts.flow, function, names),
        arguments(facts, function),
        dynamic_calls(facts.suspension, function, names),
        tables(facts, function),
    )
