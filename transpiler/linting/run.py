"""From a project or a file to all that is to be said of it; paths stay relative to the root."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from transpiler.api.effects import Fact
from transpiler.determinism import lint_project, lint_source
from transpiler.determinism.facts import WORKFLOW_MODULES
from transpiler.diagnostics.fingerprints import with_fingerprints
from transpiler.diagnostics.model import CompileError, Diagnostic, Severity
from transpiler.diagnostics.render_text import SourceOf
from transpiler.frontend import parse
from transpiler.ir.build import build_chunk
from transpiler.linting import places, suppressing
from transpiler.linting.fixes import FIXERS, with_fix
from transpiler.linting.fixes.context import Context
from transpiler.linting.outcome import Outcome
from transpiler.linting.parts import Parts
from transpiler.linting.suppressions import Marked
from transpiler.linting.texts import Texts
from transpiler.project.model import Entry, Project
from transpiler.project.walking import registry_files
from transpiler.sources import Sources


def check(
    project: Project,
    sources: Sources,
    parts: Parts | None = None,
    facts: Mapping[str, Fact] | None = None,
) -> Outcome:
    """Check a project: registry, syntax and determinism.

    Args:
        project: The project, possibly one with errors of its own.
        sources: Its sources.
        parts: The parts of the check, to use again and to ask what the compiler refuses; None
            where the project is about to be compiled anyway.
        facts: What the configuration says of the project's own functions.

    Returns:
        The findings that no comment allows, and those that one does.
    """
    examiner = None if parts is None else parts.examine
    findings = lint_project(project, sources, facts, examiner)
    has_errors = any(finding.severity is Severity.ERROR for finding in findings)
    if parts is not None and not has_errors:
        # What the compiler refuses is found here too, so that lint and build agree.
        findings = sorted(dict.fromkeys([*findings, *parts.refusals()]))
    texts = Texts(project)
    comments = _lua_comments(project, sources)
    for file in registry_files(project.root):
        path = file.relative_to(project.root).as_posix()
        text = texts(path) or ""
        if places.MARKER in text.lower():
            comments[path] = list(places.in_yaml(text))
    contexts = _Contexts(project, sources)
    fixed = [_with_fix(finding, contexts(finding)) for finding in findings]
    outcome = suppressing.apply(with_fingerprints(fixed, texts), comments)
    inline = {entry.source_path for entry in project.entries if entry.inline}
    return _completed(outcome, texts, inline)


def check_file(text: str, path: str, facts: Mapping[str, Fact] | None = None) -> Outcome:
    """Check a Lua source that no project knows, as workflow code.

    Args:
        text: The source; bytes that are not UTF-8 are surrogate escapes.
        path: Its path for findings.
        facts: What the configuration says of the project's own functions.

    Returns:
        As `check` does.
    """
    findings = lint_source(text, path, facts)
    comments: dict[str, Iterable[Marked]] = {}
    is_marked = places.MARKER in text.lower()
    if is_marked or any(finding.code in FIXERS for finding in findings):
        try:
            chunk = build_chunk(parse(text, path), path)
        except CompileError:
            chunk = None
        if chunk is not None:
            context = Context(text, chunk, WORKFLOW_MODULES)
            findings = [with_fix(finding, context) for finding in findings]
            comments[path] = places.in_lua(chunk)
    texts = {path: text}.get
    return _completed(suppressing.apply(with_fingerprints(findings, texts), comments), texts)


def _completed(outcome: Outcome, texts: SourceOf, inline: Container[str] = ()) -> Outcome:
    """The outcome with fingerprints for all, and without fixes for what cannot be edited.

    Text inside a registry file is quoted there in ways that edits know nothing of.
    """
    own = with_fingerprints((f for f in outcome.findings if not f.fingerprint), texts)
    findings = sorted([*(f for f in outcome.findings if f.fingerprint), *own])
    return Outcome(
        [replace(f, fixes=()) if f.path in inline else f for f in findings], outcome.suppressed
    )


def _lua_comments(project: Project, sources: Sources) -> dict[str, Iterable[Marked]]:
    comments: dict[str, Iterable[Marked]] = {}
    for entry in project.entries:
        if entry.source_path not in comments and places.MARKER in entry.source_text.lower():
            try:
                comments[entry.source_path] = list(places.in_lua(sources.chunk(entry)))
            except CompileError:
                continue
    return comments


def _with_fix(finding: Diagnostic, context: Context | None) -> Diagnostic:
    return finding if context is None else with_fix(finding, context)


class _Contexts:
    """Contexts of the sources that have findings with fixes, each made once."""

    def __init__(self, project: Project, sources: Sources) -> None:
        self._sources = sources
        self._entries: dict[str, list[Entry]] = {}
        for entry in project.entries:
            if entry.source_path:
                self._entries.setdefault(entry.source_path, []).append(entry)
        self._known: dict[str, Context | None] = {}

    def __call__(self, finding: Diagnostic) -> Context | None:
        if finding.code not in FIXERS or finding.path not in self._entries:
            return None
        if finding.path not in self._known:
            self._known[finding.path] = self._made(self._entries[finding.path])
        return self._known[finding.path]

    def _made(self, entries: list[Entry]) -> Context | None:
        try:
            chunk = self._sources.chunk(entries[0])
        except CompileError:
            return None
        modules = [frozenset(entry.modules) - frozenset(entry.imports) for entry in entries]
        return Context(entries[0].source_text, chunk, frozenset.intersection(*modules))
