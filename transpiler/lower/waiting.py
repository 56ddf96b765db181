"""LT202: refuses a chunk that hands a suspending function to something that cannot wait."""

from __future__ import annotations

from transpiler.analysis.chains import suspension_steps
from transpiler.analysis.naming import labels
from transpiler.analysis.waiting import Offence
from transpiler.diagnostics.model import CompileError, Diagnostic, Related, Severity
from transpiler.ir import nodes as ir
from transpiler.lower.module import Module


def refuse_unawaited(module: Module) -> None:
    """Raises when functions that suspend are handed to what cannot wait for them.

    Args:
        module: The chunk.

    Raises:
        CompileError: With an LT202 for each place; its chain goes on to the suspending call.
    """
    own = frozenset(module.member.chunk.functions)
    found = [_diagnostic(module, o) for o in module.facts.offences if o.function in own]
    if found:
        raise CompileError(found)


def _diagnostic(module: Module, offence: Offence) -> Diagnostic:
    if offence.is_metamethod:
        message = f"metamethod {offence.receiver} cannot suspend"
        help_text = "make it a method: a call such as object:get(key) may suspend"
    else:
        message = f"{offence.receiver} cannot call a function that suspends"
        help_text = "make the blocking call before or after it"
    node = offence.node
    span = node.function.span if isinstance(node, ir.FunctionDecl) else node.span
    return Diagnostic(
        "LT202",
        Severity.ERROR,
        message,
        module.path,
        span,
        entry=module.member.id,
        chain=tuple(step for culprit in offence.culprits for step in _steps(module, culprit)),
        help=help_text,
    )


def _steps(module: Module, culprit: ir.Function) -> tuple[Related, ...]:
    names = labels(module.facts.flow.unit)
    definition = Related(culprit.chunk, culprit.span.line, f"{names[culprit]} is defined here")
    return (definition, *suspension_steps(module.facts.suspension, culprit, names))
