"""Quick fixes: what a finding can be mended by, and the comment that allows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lsprotocol import types as lsp

from transpiler.diagnostics.model import Diagnostic, Edit, Span
from transpiler.frontend.lexer import tokenize
from transpiler.linting.codes import can_allow, is_fixed
from transpiler.linting.fixing import fix_text
from transpiler.lsp.positions import Lines

FIX_ALL = "source.fixAll.luatemporal"


def actions(
    uri: str,
    text: str,
    findings: Iterable[tuple[Diagnostic, lsp.Diagnostic]],
    wanted: lsp.Range,
) -> Iterator[lsp.CodeAction]:
    """Yield what can be done about the findings at a place.

    Args:
        uri: The text's address.
        text: The text.
        findings: All findings of the text, with what the editor knows of them.
        wanted: The place.
    """
    lines = Lines(text)
    findings = list(findings)
    for finding, shown in findings:
        if not _touch(shown.range, wanted):
            continue
        for fix in finding.fixes:
            edit = _edit(uri, lines, fix.edits)
            yield lsp.CodeAction(
                title=fix.title,
                kind=lsp.CodeActionKind.QuickFix,
                diagnostics=[shown],
                edit=edit,
                is_preferred=True,
            )
        allowing = _allowing(finding, text)
        if allowing is not None:
            yield lsp.CodeAction(
                title=f"Allow {finding.code} here, for a reason",
                kind=lsp.CodeActionKind.QuickFix,
                diagnostics=[shown],
                edit=_edit(uri, lines, (allowing,)),
            )
    fixed = fix_text(text, uri, [finding for finding, _ in findings])
    if fixed.count:
        last = text.count("\n") + 1
        whole = Span(1, 1, last, len(text) - text.rfind("\n"))
        yield lsp.CodeAction(
            title="Fix all that is safe to fix",
            kind=FIX_ALL,
            edit=_edit(uri, lines, (Edit(whole, fixed.text),)),
        )


def _allowing(finding: Diagnostic, text: str) -> Edit | None:
    """Begins a suppression behind the finding's line; the reason is for a person to write."""
    if is_fixed(finding) or not can_allow(finding.code) or not finding.path.endswith(".lua"):
        return None
    lines = text.split("\n")
    number = finding.span.line
    line = lines[number - 1].rstrip("\r")
    comment = f" -- luatemporal: allow({finding.code}) "
    lines[number - 1] = line + comment
    comments = tokenize("\n".join(lines)).comments
    # Behind a comment, or inside a string of several lines, it would not be one.
    if not any(c.span.line == number and c.span.column == len(line) + 2 for c in comments):
        return None
    place = Span(number, len(line) + 1, number, len(line) + 1)
    return Edit(place, comment)


def _edit(uri: str, lines: Lines, edits: Iterable[Edit]) -> lsp.WorkspaceEdit:
    changes = [lsp.TextEdit(range=lines.range(edit.span), new_text=edit.text) for edit in edits]
    return lsp.WorkspaceEdit(changes={uri: changes})


def _touch(one: lsp.Range, other: lsp.Range) -> bool:
    return one.start <= other.end and other.start <= one.end
