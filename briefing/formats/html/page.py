"""A Document as a page: one file that asks nothing of the network, on a screen, a phone and on paper."""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from msgspec import structs

from briefing.document import Block, Callout, Document, Section, Timeline, TimelineEntry, plain
from briefing.formats.html.chart import chart
from briefing.formats.html.elements import Elements, tag, text
from briefing.formats.html.linked_data import data_element, linked_data
from briefing.formats.html.place import Place
from briefing.visible import one_line

_FOLDER = Path(__file__).parent
_MOST_FILTERS = 12  # of topics, and of actors: those that most entries are about


def write(document: Document, place: Place | None = None) -> str:
    """Return the document as a whole page of HTML, ending with a line break; ``place`` is where it stands on a site."""
    elements = Elements(numbered=True, place=place)
    entries = list(_entries(document.blocks))
    header = tag("header", elements.head(document, level=1))
    found = _search(place) if place and place.finds else ""
    main = tag("main", found + "".join(_blocks(document, elements, entries)), id="main", tabindex="-1")
    foot = tag("p", elements.line(document.foot)) if document.foot else ""
    body = tag("a", "Skip to the text", class_="skip", href="#main") + (_menu(place) if place else "") + header + main
    body += elements.article(document)
    body += tag("footer", foot + elements.handling(document))
    scripts = {"filters.js": entries, "article.js": document.article, "search.js": place and place.finds}
    style, script = _style(document), "".join(_read(name) for name, wanted in scripts.items() if wanted)
    body += tag("script", script) if script else ""
    head = _head(document, entries, style, script)
    whole = tag("body", f"\n{body}\n", class_="beside" if document.article else "first" if found else "")
    return f'<!DOCTYPE html>\n<html lang="en">\n<head>\n{head}\n</head>\n{whole}\n</html>\n'


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


def _head(document: Document, entries: list[TimelineEntry], style: str, script: str) -> str:
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
        linked_data(document.records, [day for each in entries for day in each.days if day]),
    ]
    return "\n".join(filter(None, meta))


def _blocks(document: Document, elements: Elements, entries: list[TimelineEntry]) -> Iterator[str]:
    """Yield the blocks; the drawing and the filters of all entries stand before the first block that has one."""
    waits = bool(entries)
    for block in document.blocks:
        if waits and any(True for _ in _entries((block,))):
            yield chart(entries, document.as_of) + _filters(entries)
            waits = False
        yield elements.block(block, 2)
    if document.notes:
        yield tag("section", tag("h2", "Notes") + elements.notes(document))


def _entries(blocks: Iterable[Block]) -> Iterator[TimelineEntry]:
    for block in blocks:
        if isinstance(block, Timeline):
            yield from block.entries
        elif isinstance(block, Section | Callout):
            yield from _entries(block.blocks)


def _filters(entries: list[TimelineEntry]) -> str:
    """Return the links that filter the entries; without a script they are not there."""
    topics = _links("topic", "Topics", [each.topics for each in entries])
    actors = _links("actor", "People and bodies", [each.actors for each in entries])
    if len(entries) <= 1 or not topics + actors:
        return ""
    status = '<p><span role="status"></span> <a href="#all" data-all="">show all</a></p>'
    return f'<nav class="filters" aria-label="Filter the dated entries" hidden>{topics}{actors}{status}</nav>'


def _links(field: str, title: str, of_entries: Iterable[tuple[tuple[str, str], ...]]) -> str:
    named: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for subjects in of_entries:
        named |= dict(subjects)
        counts.update(id_ for id_, _ in subjects)
    links = (
        tag("a", text(named[id_]), href=f"#{field}={id_}", data_field=field, data_value=id_)
        for id_, _ in counts.most_common(_MOST_FILTERS)
    )
    return tag("p", f"{title}: {' '.join(links)}") if counts else ""


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
