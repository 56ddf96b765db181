"""From sources to explanations: parses and analyses just what an explanation needs."""

from __future__ import annotations

from transpiler.analysis.unit import Unit, partition
from transpiler.api.modules import REQUIRABLE
from transpiler.checking import parse_entry, parse_script
from transpiler.diagnostics.model import CompileError, Diagnostic
from transpiler.explain.explanation import explain
from transpiler.explain.verdicts import Explanation
from transpiler.ir.limits import PASS_FRAMES
from transpiler.lower.facts import analyse
from transpiler.project.model import Project
from transpiler.sources import Sources
from transpiler.stack import stack_room


def explain_entry(project: Project, entry_id: str) -> Explanation:
    """Explains an entry of a project.

    Args:
        project: The project; places are given in its paths.
        entry_id: The id of one of its Lua entries.

    Returns:
        The verdicts.

    Raises:
        CompileError: For syntax errors, of other entries too.
    """
    members = []
    sources = Sources()
    problems: list[Diagnostic] = []
    for entry in project.entries:
        try:
            members.append(parse_entry(entry, sources))
        except CompileError as error:
            problems += error.diagnostics
    if problems:
        raise CompileError(problems)
    return _explain(next(u for u in partition(members) if entry_id in u.by_id), entry_id)


def explain_script(text: str, path: str) -> Explanation:
    """Explains a bare Lua file.

    Args:
        text: The Lua text.
        path: Its path, for places.

    Returns:
        The verdicts.

    Raises:
        CompileError: For a syntax error.
    """
    member = parse_script(text, path, tuple(REQUIRABLE))
    return _explain(Unit([member]), member.id)


def _explain(unit: Unit, entry_id: str) -> Explanation:
    with stack_room(PASS_FRAMES):
        return explain(analyse(unit), unit.by_id[entry_id])
