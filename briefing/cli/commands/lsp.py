"""``lsp``: a language server, for editors."""

from briefing.problems import CannotGoOn


def lsp() -> None:
    """A language server over stdio: checks while you type, completes ids, tells where an excerpt stands.

    An editor starts it. It needs the package's extra [bold]lsp[/].

    [bold]Example[/]

      briefing lsp
    """
    try:
        from briefing.cli.language_server import serve
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise CannotGoOn("the language server needs pygls", hint="pip install 'briefing-cli[lsp]'") from error
    serve()
