"""``open``: the article of a brief, on the web or as its text."""

from typing import Annotated

import typer

from briefing.brief.model import Brief as EncodedBrief
from briefing.cli.options import Brief
from briefing.cli.shared_options import LibraryOptions
from briefing.problems import CannotGoOn


def opening(
    brief: Brief = None,
    text: Annotated[bool, typer.Option("--text", help="Show the text, though the article has an address.")] = False,
    *,
    options: LibraryOptions,
) -> None:
    """The article itself: its address in your browser or, where it has none, its text.

    [bold]Examples[/]

      briefing open us-china-fwg
      briefing open us-tariffs --text
    """
    from briefing.cli.selecting import one_brief

    found = one_brief("welcome", brief, options.opened(), None).brief
    if found.article.url and not text:
        _browse(found.id, found.article.url)
    else:
        _show_text(found)


def _browse(id_: str, address: str) -> None:
    from briefing.cli.diagnostics import say
    from briefing.visible import is_web_address

    if not is_web_address(address):
        hint = f"http:// and https:// are opened; `briefing open {id_} --text` shows the text"
        raise CannotGoOn(f"the address of {id_} is none of the web: {address!r}", hint=hint)
    import webbrowser

    say(f"opening {address}")
    if not webbrowser.open(address):
        raise CannotGoOn(f"there is no browser to open {address}", hint="$BROWSER names one", exit_code=1)


def _show_text(brief: EncodedBrief) -> None:
    """Print the article's text, and say where it lies."""
    from briefing.brief.reading.article import article_text
    from briefing.cli.diagnostics import say
    from briefing.cli.streams import put_text
    from briefing.visible import as_typed

    text = article_text(brief)
    if text is None:
        hint = "`url:` or `text:` under `article:` gives it one"
        raise CannotGoOn(f"the article of {brief.id} has neither an address nor a text", hint=hint, exit_code=1)
    path = brief.path if brief.text_in_place else brief.path.parent / (brief.article.text or "")
    say(f"the text in {path}")
    put_text("".join(f"{as_typed(line)}\n" for line in text.splitlines()))
