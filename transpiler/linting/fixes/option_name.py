"""LT309: a misspelt option becomes the one it is closest to."""

from __future__ import annotations

from transpiler.api.options import unknown_option
from transpiler.diagnostics.model import Diagnostic, Edit, Fix
from transpiler.ir import nodes as ir
from transpiler.linting.fixes.context import Context
from transpiler.project.problems import closest

SIMILARITY = 0.75
"""How much of a name must be right for a change that nobody looks at."""


def fix(context: Context, finding: Diagnostic) -> Fix | None:
    """Replace the key, unless the table has the option already. Reference 3.8."""
    for node in context.nodes():
        if not isinstance(node, ir.TableExpr):
            continue
        for item in node.fields:
            if item.key is None or item.key.span != finding.span:
                continue
            name = item.key.value if isinstance(item.key, ir.Const) else None
            meant = _meant(name) if isinstance(name, str) else None
            taken = {o.key.value for o in node.fields if isinstance(o.key, ir.Const)}
            if meant is None or meant in taken:
                return None
            span = item.key.span
            is_bare = span.line == span.end_line and span.end_column - span.column == len(str(name))
            replacement = meant if is_bare else f'"{meant}"'
            return Fix(f"Write {meant}", (Edit(span, replacement),))
    return None


def _meant(name: str) -> str | None:
    """The known option with the same prefix that is closest; the prefix itself counts nothing."""
    prefix, dot, last = name.rpartition(".")
    known = [option.rpartition(".") for option in unknown_option(name) or ()]
    names = [option for its_prefix, _, option in known if its_prefix == prefix]
    meant = closest(last, names, similarity=SIMILARITY)
    return None if meant is None else f"{prefix}{dot}{meant}"
