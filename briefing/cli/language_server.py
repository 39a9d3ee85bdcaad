"""The language server of briefs: what ``editing`` tells, over stdio, in the protocol that editors speak."""

import logging
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from briefing.cli.editing import excerpt_at, ids_at, problems_in
from briefing.cli.editor_messages import (
    INTERNAL,
    NO_REQUEST,
    NOT_BEGUN,
    WRONG_PARAMETERS,
    Message,
    Refused,
    answer,
    bodies,
    message_in,
)
from briefing.problems import Place, Problem
from briefing.version import __version__

_SEVERITIES = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "note": lsp.DiagnosticSeverity.Information,
}


def serve() -> None:
    """Answer an editor over stdio until it says that it is done."""
    logging.getLogger("pygls").setLevel(logging.CRITICAL)  # whoever asked is answered; the rest is nobody's
    server, said = _server(), _Said()
    server.protocol.set_writer(_Stdout())
    try:
        for body in bodies(sys.stdin.buffer):
            if refused := _handled(server, body, said):
                _Stdout().write(refused)
    except BrokenPipeError:
        return  # the editor is gone


class _Stdout:
    """stdout as the protocol writes to it; it stays open, for the interpreter closes it."""

    def write(self, data: bytes) -> None:
        """Write an answer at once."""
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()

    def close(self) -> None:
        """Leave it open."""


class _Said:
    """What the editor has said: that it begins, and that it is to end."""

    begun = False
    ending = False


def _handled(server: LanguageServer, body: bytes, said: _Said) -> bytes:
    """Handle a message, and return the answer to one that can't be; to one that asks nothing there is none."""
    try:
        data, message = message_in(body)
    except Refused as refused:
        return answer(refused.code, refused.message)
    code, why = NO_REQUEST, "the editor has told that it ends"
    try:
        if _is_due(message, said):
            server.protocol.handle_message(server.protocol.structure_message(data))
            return b""
        if not said.begun:
            code, why = NOT_BEGUN, "the editor has not said initialize"
    except JsonRpcException:
        code, why = WRONG_PARAMETERS, f"the parameters of {message.method} are not those of the protocol"
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the next message may be sound
        code, why = INTERNAL, f"{type(error).__name__}: {error}"
    is_request = isinstance(message.id, int | str) and isinstance(message.method, str)
    return answer(code, why, message.id) if is_request else b""


def _is_due(message: Message, said: _Said) -> bool:
    """Whether a message comes at a time when the protocol allows for it."""
    if message.method == "exit":
        return True
    due = not said.ending and (said.begun or message.method == "initialize")
    said.begun = said.begun or message.method == "initialize"
    said.ending = said.ending or message.method == "shutdown"
    return due


def _server() -> LanguageServer:
    """Return the server with all that it answers to."""
    server = LanguageServer("briefing", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def check(parameters: Any) -> None:
        document, path = _opened(server, parameters)
        if document is not None and path is not None:
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

    return server


def _asked(server: LanguageServer, parameters: Any) -> tuple[Path, str, Place] | None:
    """Return the file, its text and the place that an editor asks about; None for what it has not opened."""
    document, path = _opened(server, parameters)
    if document is None or path is None:
        return None
    at = document.position_codec.position_from_client_units(document.lines, parameters.position)
    return path, document.source, Place(at.line + 1, at.character + 1)


def _opened(server: LanguageServer, parameters: Any) -> tuple[TextDocument | None, Path | None]:
    """Return what an editor has open, and its file; nothing of what it has not opened is read."""
    document = server.workspace.text_documents.get(unquote(parameters.text_document.uri))
    return document, _path_of(document.uri) if document else None


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
