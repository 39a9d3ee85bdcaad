"""The language server of briefs: what ``editing`` tells, over stdio, in the protocol that editors speak."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from briefing.cli.editing import excerpt_at, ids_at, problems_in
from briefing.problems import Place, Problem
from briefing.version import __version__

_SEVERITIES = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "note": lsp.DiagnosticSeverity.Information,
}


def serve() -> None:
    """Answer an editor over stdio until it says that it is done."""
    server = LanguageServer("briefing", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def check(parameters: Any) -> None:
        document = server.workspace.get_text_document(parameters.text_document.uri)
        path = _path_of(document.uri)
        if path is not None:
            found = [_diagnostic(document, each) for each in problems_in(path, document.source)]
            server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(document.uri, found))

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def forget(parameters: lsp.DidCloseTextDocumentParams) -> None:
        server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(parameters.text_document.uri, []))

    @server.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=[" ", "[", ","]))
    def complete(parameters: lsp.CompletionParams) -> list[lsp.CompletionItem]:
        asked = _asked(server, parameters)
        found = ids_at(*asked) if asked else ()
        return [lsp.CompletionItem(id_, detail=name, kind=lsp.CompletionItemKind.Reference) for id_, name in found]

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(parameters: lsp.HoverParams) -> lsp.Hover | None:
        asked = _asked(server, parameters)
        told = excerpt_at(*asked) if asked else ""
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.PlainText, told)) if told else None

    server.start_io()


def _asked(server: LanguageServer, parameters: Any) -> tuple[Path, str, Place] | None:
    """Return the file, its text and the place that an editor asks about; None for what it has not opened."""
    document = server.workspace.text_documents.get(unquote(parameters.text_document.uri))
    path = _path_of(document.uri) if document else None
    if document is None or path is None:
        return None
    at = document.position_codec.position_from_client_units(document.lines, parameters.position)
    return path, document.source, Place(at.line + 1, at.character + 1)


def _path_of(uri: str) -> Path | None:
    """Return the file of an address, or None for what is no file."""
    parts = urlsplit(uri)
    return Path(url2pathname(parts.path)) if parts.scheme == "file" else None


def _diagnostic(document: TextDocument, problem: Problem) -> lsp.Diagnostic:
    line, column = max(problem.line - 1, 0), max(problem.column - 1, 0)
    span = lsp.Range(lsp.Position(line, column), lsp.Position(line, column + max(problem.width, 1)))
    lines = document.lines
    shown = document.position_codec.range_to_client_units(lines, span) if line < len(lines) else span
    message = "\n".join([problem.message, *problem.details, *([problem.hint] if problem.hint else [])])
    return lsp.Diagnostic(shown, message, severity=_SEVERITIES[problem.severity], code=problem.code, source="briefing")
