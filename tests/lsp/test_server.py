"""The language server as an editor sees it: a process of its own, spoken to over its streams."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

REGISTRY = """\
namespace: app
entries:
  - name: order
    kind: workflow.lua
    source: file://order.lua
    modules: [funcs, time]
    imports: {lib: "app:lib"}
  - {name: lib, kind: library.lua, source: file://lib.lua}
"""
ORDER = """\
local time = require("time")
local funcs = require("funcs")

local function pause()
    time.sleep("1s")
end

local function double(n)
    return n * 2
end

local function main()
    pause()
    local smile = "\N{GRINNING FACE}", os.time()
    return double(lib.now()), smile
end
return main
"""
LIB = "return { now = function() return os.clock() end }\n"


class Editor(LanguageClient):
    """A client that waits for what it is told instead of for time to pass."""

    def __init__(self) -> None:
        super().__init__("editor", "1")
        self.published: dict[str, list[lsp.PublishDiagnosticsParams]] = {}
        self._news = asyncio.Condition()

        @self.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        async def published(params: lsp.PublishDiagnosticsParams) -> None:
            async with self._news:
                self.published.setdefault(params.uri, []).append(params)
                self._news.notify_all()

    async def codes(self, uri: str, version: int, wanted: set[str] | None = None) -> set[str]:
        """Wait for the findings of a version of a text, of these codes where given."""

        def found() -> set[str] | None:
            latest = [p for p in self.published.get(uri, ()) if p.version == version][-1:]
            codes = {str(d.code) for p in latest for d in p.diagnostics}
            return codes if latest and wanted in (None, codes) else None

        async with self._news:
            await asyncio.wait_for(self._news.wait_for(lambda: found() is not None), 60)
        codes = found()
        assert codes is not None
        return codes

    async def closed(self, uri: str) -> list[lsp.Diagnostic]:
        """Wait for what is said of a text that is not open any more."""
        async with self._news:
            await asyncio.wait_for(
                self._news.wait_for(lambda: self.published[uri][-1].version is None), 60
            )
        return list(self.published[uri][-1].diagnostics)

    def open(self, uri: str, text: str) -> None:
        item = lsp.TextDocumentItem(uri, "lua", 1, text)
        self.text_document_did_open(lsp.DidOpenTextDocumentParams(item))

    def change(self, uri: str, version: int, text: str) -> None:
        self.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                lsp.VersionedTextDocumentIdentifier(version, uri),
                [lsp.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    async def actions(self, uri: str, diagnostic: lsp.Diagnostic) -> dict[str, lsp.CodeAction]:
        found = await self.text_document_code_action_async(
            lsp.CodeActionParams(
                lsp.TextDocumentIdentifier(uri),
                diagnostic.range,
                lsp.CodeActionContext([diagnostic]),
            )
        )
        assert found is not None
        return {item.title: item for item in found if isinstance(item, lsp.CodeAction)}

    async def hover(self, uri: str, line: int, character: int) -> str:
        found = await self.text_document_hover_async(
            lsp.HoverParams(lsp.TextDocumentIdentifier(uri), lsp.Position(line, character))
        )
        if found is None:
            return ""
        assert isinstance(found.contents, lsp.MarkupContent)
        return found.contents.value


@pytest_asyncio.fixture
async def editor(tmp_path: Path) -> AsyncIterator[Editor]:
    (tmp_path / "_index.yaml").write_text(REGISTRY)
    (tmp_path / "order.lua").write_text(ORDER)
    (tmp_path / "lib.lua").write_text(LIB)
    client = Editor()
    await client.start_io(sys.executable, "-m", "transpiler.cli", "lsp")
    root = lsp.InitializeParams(lsp.ClientCapabilities(), root_uri=tmp_path.as_uri())
    await client.initialize_async(root)
    client.initialized(lsp.InitializedParams())
    yield client
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()


async def test_findings_follow_the_text(editor: Editor, tmp_path: Path) -> None:
    uri = (tmp_path / "order.lua").as_uri()
    editor.open(uri, ORDER)
    assert "LT301" in await editor.codes(uri, 1)
    (shown,) = [d for d in editor.published[uri][-1].diagnostics if d.code == "LT301"]
    assert shown.source == "luatemporal"
    # The smile before it takes two units of the sixteen bits that editors count in.
    assert (shown.range.start.line, shown.range.start.character) == (13, 24)
    editor.change(uri, 2, ORDER.replace("os.time()", "1"))
    assert "LT301" not in await editor.codes(uri, 2)
    editor.change(uri, 3, "return (\n")
    assert await editor.codes(uri, 3) == {"LT001"}


async def test_a_change_is_felt_in_other_texts(editor: Editor, tmp_path: Path) -> None:
    order, lib = ((tmp_path / name).as_uri() for name in ("order.lua", "lib.lua"))
    editor.open(lib, LIB)
    assert await editor.codes(lib, 1) == {"LT301"}
    (shown,) = editor.published[lib][-1].diagnostics
    assert shown.related_information
    assert any(item.location.uri == order for item in shown.related_information)
    editor.open(order, ORDER.replace("lib.now()", "1"))
    await editor.codes(order, 1)
    assert await editor.codes(lib, 1, wanted=set()) == set()


async def test_quick_fixes(editor: Editor, tmp_path: Path) -> None:
    uri = (tmp_path / "order.lua").as_uri()
    editor.open(uri, ORDER)
    await editor.codes(uri, 1)
    (shown,) = [d for d in editor.published[uri][-1].diagnostics if d.code == "LT301"]
    found = await editor.actions(uri, shown)
    fix = found["Replace with time.now():unix()"]
    assert fix.edit is not None
    assert fix.edit.changes is not None
    (edit,) = fix.edit.changes[uri]
    assert (edit.range.start, edit.new_text) == (shown.range.start, "time.now():unix()")
    assert (edit.range.end.line, edit.range.end.character) == (13, 33)
    allow = found["Allow LT301 here, for a reason"].edit
    assert allow is not None
    assert allow.changes is not None
    assert allow.changes[uri][0].new_text == " -- luatemporal: allow(LT301) "
    everything = found["Fix all that is safe to fix"].edit
    assert everything is not None
    assert everything.changes is not None
    assert everything.changes[uri][0].new_text == ORDER.replace("os.time()", "time.now():unix()")


HOVERS = {
    "a call": (12, 6, ["pause", "suspends", "order.lua:5"]),
    "a definition": (3, 17, ["pause", "suspends"]),
    "a plain function": (14, 13, ["double", "never suspends", "Returns 1 result"]),
    "a function of a module": (4, 10, ["time.sleep", "suspends"]),
    "a clock": (13, 29, ["os.time", "differs between executions", "time.now():unix()"]),
    "nothing": (2, 0, []),
    "a keyword": (11, 3, []),
}


async def test_hover(editor: Editor, tmp_path: Path) -> None:
    uri = (tmp_path / "order.lua").as_uri()
    editor.open(uri, ORDER)
    for name, (line, character, expected) in HOVERS.items():
        said = await editor.hover(uri, line, character)
        assert bool(said) == bool(expected), name
        for words in expected:
            assert words in said


async def test_a_text_of_no_project(editor: Editor, tmp_path: Path) -> None:
    (tmp_path / "_index.yaml").unlink()
    uri = (tmp_path / "new.lua").as_uri()
    editor.open(uri, "return function() return os.time() end\n")
    assert await editor.codes(uri, 1) == {"LT301"}
    editor.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(uri)))
    assert await editor.closed(uri) == []


async def test_a_wrong_configuration_is_said_in_the_text(editor: Editor, tmp_path: Path) -> None:
    (tmp_path / "luatemporal.toml").write_text("[lint]\nselct = []\n")
    uri = (tmp_path / "order.lua").as_uri()
    editor.open(uri, ORDER)
    assert await editor.codes(uri, 1) == {"LT120"}
