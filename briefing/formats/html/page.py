"""A Document as a page: one file that asks nothing of the network, on a screen, a phone and on paper."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain
from pathlib import Path

from msgspec import structs

from briefing.document import Block, Callout, Document, Section, Timeline, TimelineEntry, plain
from briefing.formats.html.chart import chart
from briefing.formats.html.elements import Elements, tag, text, within
from briefing.formats.html.linked_data import data_element, linked_data
from briefing.formats.html.overview import Overview, Subjects
from briefing.formats.html.place import Place
from briefing.visible import one_line

_FOLDER = Path(__file__).parent
_MOST_FILTERS = 12  # of topics, and of actors: those that most entries are about


def write(document: Document, place: Place | None = None) -> str:
    """Return the document as a whole page of HTML, ending with a line break; ``place`` is where it stands on a site."""
    return "".join(pieces(document, place))


def pieces(document: Document, place: Place | None = None) -> Iterator[str]:
    """Yield the document as a whole page of HTML piece by piece, as ``write``."""
    overview = Overview(_entries(document.blocks))
    found = _search(place) if place and place.finds else ""
    scripts = {"filters.js": overview.count, "article.js": document.article, "search.js": place and place.finds}
    style, script = _style(document), "".join(_read(name) for name, wanted in scripts.items() if wanted)
    yield f'<!DOCTYPE html>\n<html lang="en">\n<head>\n{_head(document, overview, style, script)}\n</head>\n'
    body = chain(_body(document, overview, found, place), (tag("script", script),) if script else ())
    beside = "beside" if document.article else "first" if found else ""
    yield from within("body", chain(("\n",), body, ("\n",)), class_=beside)
    yield "\n</html>\n"


def _body(document: Document, overview: Overview, found: str, place: Place | None) -> Iterator[str]:
    elements = Elements(numbered=True, place=place)
    yield tag("a", "Skip to the text", class_="skip", href="#main") + (_menu(place) if place else "")
    yield tag("header", elements.head(document, level=1))
    yield from within("main", chain((found,), _blocks(document, elements, overview)), id="main", tabindex="-1")
    yield elements.article(document)
    foot = tag("p", elements.line(document.foot)) if document.foot else ""
    yield tag("footer", foot + elements.handling(document))


def _menu(place: Place) -> str:
    """Return the links to the site's main pages."""
    links = (
        tag("a", text(label), href=place.path_to(path), aria_current="page" if path == place.here else "")
        for label, path in place.menu
    )
    return tag("nav", "".join(links), class_="menu", aria_label="Site")


def _search(place: Place) -> str:
    """Return the search and what it finds; without a script it is not there."""
    field = '<label for="words">Search</label> <input id="words" type="search" autocomplete="off" spellcheck="false">'
    shown = '<p role="status"></p><ul></ul>'
    data = data_element([structs.astuple(each) for each in place.finds], "application/json", "finds")
    return tag("search", field + shown, hidden="hidden") + data


def _head(document: Document, overview: Overview, style: str, script: str) -> str:
    policy = [
        "default-src 'none'",
        f"style-src {_digest(style)}",
        "script-src " + (_digest(script) if script else "'none'"),
        "base-uri 'none'",
        "form-action 'none'",
    ]
    meta = [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(policy)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="generator" content="briefing">',
        tag("title", text(one_line(plain(document.title)))),
        tag("style", style),
        linked_data(document.records, overview.first, overview.last),
    ]
    return "\n".join(filter(None, meta))


def _blocks(document: Document, elements: Elements, overview: Overview) -> Iterator[str]:
    """Yield the blocks; the drawing and the filters of all entries stand before the first block that has one."""
    waits = bool(overview.count)
    for block in document.blocks:
        if waits and any(True for _ in _entries((block,))):
            yield chart(overview, document.as_of) + _filters(overview)
            waits = False
        yield from elements.pieces(block, 2)
    if document.notes:
        yield from within("section", chain((tag("h2", "Notes"),), elements.notes(document)))


def _entries(blocks: Iterable[Block]) -> Iterator[TimelineEntry]:
    for block in blocks:
        if isinstance(block, Timeline):
            yield from block.entries
        elif isinstance(block, Section | Callout):
            yield from _entries(block.blocks)


def _filters(overview: Overview) -> str:
    """Return the links that filter the entries; without a script they are not there."""
    topics = _links("topic", "Topics", overview.topics)
    actors = _links("actor", "People and bodies", overview.actors)
    if overview.count <= 1 or not topics + actors:
        return ""
    status = '<p><span role="status"></span> <a href="#all" data-all="">show all</a></p>'
    return f'<nav class="filters" aria-label="Filter the dated entries" hidden>{topics}{actors}{status}</nav>'


def _links(field: str, title: str, subjects: Subjects) -> str:
    links = (
        tag("a", text(subjects.names[id_]), href=f"#{field}={id_}", data_field=field, data_value=id_)
        for id_, _ in subjects.counts.most_common(_MOST_FILTERS)
    )
    return tag("p", f"{title}: {' '.join(links)}") if subjects.counts else ""


def _style(document: Document) -> str:
    """Return the style; on paper each sheet has the mark of the handling and its number."""
    mark = _css_string(one_line(document.head.handling))
    behind = '" · "' if document.head.handling else '""'
    sheet = (
        f"@page {{ size: portrait; margin: 16mm 17mm; @top-center {{ content: {mark}; font: bold 10pt sans-serif }} "
        f'@bottom-center {{ content: {mark} {behind} counter(page) " / " counter(pages); font: 9pt sans-serif }} }}'
    )
    return f"\n{_read('page.css')}{sheet}\n"


def _read(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _css_string(words: str) -> str:
    """Return words as a string of a style, each sign but letters and digits by its number."""
    signs = (each if each.isascii() and each.isalnum() else f"\\{ord(each):06x}" for each in words)
    return f'"{"".join(signs)}"'


def _digest(code: str) -> str:
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"
