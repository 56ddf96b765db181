"""The list of all rules, in code order."""

from __future__ import annotations

from transpiler.determinism.rule import Rule
from transpiler.determinism.rules import (
    blocking_top_level,
    forbidden_module,
    global_assignment,
    idle_types,
    missing_functions,
    random_numbers,
    undeclared_require,
    undefined_global,
    unknown_member,
    unknown_option,
    wall_clock,
)

RULES: tuple[Rule, ...] = (
    wall_clock.RULE,
    random_numbers.RULE,
    missing_functions.RULE,
    global_assignment.RULE,
    undefined_global.RULE,
    forbidden_module.RULE,
    undeclared_require.RULE,
    blocking_top_level.RULE,
    unknown_option.RULE,
    idle_types.RULE,
    unknown_member.RULE,
)


def rule_title(code: str) -> str:
    """Return the one-line title of any code a report may hold, or an empty text."""
    from transpiler.diagnostics.compiler_codes import TITLES as COMPILER_TITLES
    from transpiler.frontend.errors import TITLES as SYNTAX_TITLES
    from transpiler.project.problems import TITLES as PROJECT_TITLES

    titles = {
        **SYNTAX_TITLES,
        **PROJECT_TITLES,
        **COMPILER_TITLES,
        **{rule.code: rule.title for rule in RULES},
    }
    return titles.get(code, "")
