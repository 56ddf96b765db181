"""The server itself: open texts in; findings, quick fixes and hovers out, over standard streams."""

from __future__ import annotations

import asyncio
from pathlib import Path

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from transpiler.diagnostics.model import Diagnostic, Related, Severity
from transpiler.lsp.actions import FIX_ALL, actions
from transpiler.lsp.checking import Checker
from transpiler.lsp.hover import hover
from transpiler.lsp.positions import Lines
from transpiler.version import __version__

NAME = "luatemporal"
PAUSE = 0.1
"""Seconds without another change before a text is checked."""

_SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.HINT: lsp.DiagnosticSeverity.Hint,
}


class Server(LanguageServer):
    """A language server and what it knows of the open texts."""

    def __init__(self) -> None:
        """Make a server that serves nobody yet."""
        super().__init__(NAME, __version__)
        self.checker = Checker()
        self.findings: dict[str, list[tuple[Diagnostic, lsp.Diagnostic]]] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._checking = asyncio.Lock()

    def texts(self) -> dict[Path, str]:
        """Return the open texts by absolute path."""
        documents = self.workspace.text_documents.items()
        return {path: doc.source for uri, doc in documents if (path := _path(uri)) is not None}

    def check_soon(self, uri: str) -> None:
        """Check a text after a moment without changes; an earlier request is given up."""
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()
        self._waiting[uri] = asyncio.ensure_future(self._check(uri))

    def forget(self, uri: str) -> None:
        """Drop a text that was closed."""
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()
        self.findings.pop(uri, None)
        self._publish(uri, [])

    async def _check(self, uri: str) -> None:
        await asyncio.sleep(PAUSE)
        path = _path(uri)
        async with self._checking:
            texts = self.texts()
            if path is None or path not in texts:
                return
            found = await asyncio.to_thread(self.checker.check, path, texts)
            current = self.texts()
            for place, findings in found.items():
                # What was changed meanwhile is about to be checked again.
                if current.get(place) == texts[place]:
                    self._show(place, texts[place], findings)

    def _show(self, path: Path, text: str, findings: list[Diagnostic]) -> None:
        uri = next((u for u in self.workspace.text_documents if _path(u) == path), None)
        if uri is None:
            return
        lines = Lines(text)
        self.findings[uri] = [(f, _diagnostic(f, path, lines)) for f in findings]
        self._publish(uri, [shown for _, shown in self.findings[uri]])

    def _publish(self, uri: str, diagnostics: list[lsp.Diagnostic]) -> None:
        document = self.workspace.text_documents.get(uri)
        version = document.version if document is not None else None
        self.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(uri=uri, diagnostics=diagnostics, version=version)
        )


def make_server() -> Server:
    """Return a server with all it can do registered."""
    server = Server()

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: lsp.DidSaveTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        server.forget(params.text_document.uri)

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix, FIX_ALL]),
    )
    def code_action(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        uri = params.text_document.uri
        text = server.workspace.get_text_document(uri).source
        return list(actions(uri, text, server.findings.get(uri, ()), params.range))

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hovered(params: lsp.HoverParams) -> lsp.Hover | None:
        path = _path(params.text_document.uri)
        text = server.workspace.get_text_document(params.text_document.uri).source
        lines = Lines(text)
        said = None if path is None else hover(path, text, lines.place(params.position))
        if said is None:
            return None
        markdown = lsp.MarkupContent(lsp.MarkupKind.Markdown, said[0])
        return lsp.Hover(contents=markdown, range=lines.range(said[1]))

    return server


def _path(uri: str) -> Path | None:
    name = to_fs_path(uri)
    return None if name is None else Path(name)


def _diagnostic(finding: Diagnostic, path: Path, lines: Lines) -> lsp.Diagnostic:
    root = str(path).removesuffix(finding.path)
    message = finding.message
    if finding.help is not None:
        message += f"\nhelp: {finding.help}"
    return lsp.Diagnostic(
        range=lines.range(finding.span),
        message=message,
        severity=_SEVERITIES[finding.severity],
        code=finding.code,
        source=NAME,
        related_information=[
            lsp.DiagnosticRelatedInformation(_place(root, step), step.message)
            for step in finding.chain
        ],
    )


def _place(root: str, step: Related) -> lsp.Location:
    start = lsp.Position(step.line - 1, 0)
    return lsp.Location(from_fs_path(root + step.path) or "", lsp.Range(start, start))
