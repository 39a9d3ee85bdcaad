"""The arguments of a command → the selection that its view shows; says on stderr what was taken."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import structs

from briefing.brief.filters import FilterRequest, searched_for
from briefing.brief.model import Brief
from briefing.brief.reading.article import article_provenance, article_text
from briefing.brief.reading.reader import read
from briefing.brief.statements import statements
from briefing.library.folder import is_folder
from briefing.library.later import LaterBriefs
from briefing.library.library import Library, clock_day
from briefing.library.naming import brief_named, briefs_apart, catalogue_of, nothing_in, of_same_series
from briefing.problems import CannotGoOn, Problem
from briefing.text.counting import counted
from briefing.views import VIEWS
from briefing.views.selection import NewsText, Selection

if TYPE_CHECKING:
    from briefing.dates.edtf import EdtfDate
    from briefing.library.names import Sort
    from briefing.library.narrowing import Narrowed

_AT_HAND = 500  # texts, and what is known of them, that are kept for a paper: 10 MB
_NAMED = 3  # briefs without a date, one of which may be the latest, that are named


def one_brief(name: str, brief: str | None, library: Library, as_of: str | None, **options: Any) -> Selection:
    """Return the selection of one brief: the one named, or the latest of the folder named or of the library.

    Says on stderr which one the latest is. The other briefs that the view needs come from the library, or from a folder
    that lies outside it. ``options`` are further fields of ``Selection``.
    """
    today, unstated = day(as_of), VIEWS[name].unstated
    folder = library.elsewhere(brief) if brief is not None and is_folder(brief) else None
    if folder and not folder.folder.resolve().is_relative_to(library.folder.resolve()):
        library = folder
    with library.one_state():
        if brief is not None and not folder:
            found = brief_named(brief, library, unstated=unstated)
        else:
            found = _latest(folder or library, unstated=unstated)
        related = of_same_series(found, library) if VIEWS[name].related else ()
    if not found.states_something:
        hint = "`briefing source --uncited` lists what there is to say; `briefing check` refuses it until then"
        _say(f"{found.path} has no statements yet", severity="warning", hint=hint)
    typed = typed_path(brief)
    options |= {
        "text_of": cache(article_text),
        "told_since": LaterBriefs(library, [found.article.published]).told_since,
    }
    return Selection([found], today, related=related, texts=_texts(name, [found]), typed=typed, **options)


def several_briefs(
    name: str,
    briefs: Sequence[str] | None,
    library: Library,
    as_of: str | None,
    typed: FilterRequest,
    *,
    whole_library: bool = True,
    **options: Any,
) -> Selection:
    """Return the selection of several briefs: those named, else the whole library or the latest, with the filters.

    A search names briefs and filters itself. ``options`` are further fields of ``Selection``. The caller tells of the
    broken briefs, which come along.
    """
    from briefing.library.catalogue import ReadFiles
    from briefing.library.filtering import query_asked
    from briefing.library.narrowing import narrowed

    today = day(as_of)
    query = query_asked(options["query"]) if "query" in options else None
    if query:
        briefs, fields = searched_for(query)
        typed = FilterRequest.of(fields)
    if not briefs and whole_library and library.found != str(library.folder):
        _say(f"reading {library.found}")
    with library.one_state():
        catalogue = catalogue_of(briefs or (), library) if briefs or whole_library else ReadFiles.of([_latest(library)])
    with catalogue.one_state(texts=query is not None):
        broken = catalogue.broken()
        try:
            if not catalogue.count():
                raise nothing_in(briefs or (), library)
            found = narrowed(catalogue, typed, today, query, unfiltered=VIEWS[name].unfiltered)
        except CannotGoOn:
            from briefing.cli.diagnostics import say_left_out

            # A broken brief may be the one that has what is asked for.
            say_left_out(broken)
            raise
    for typed_name, actor in found.filters.actors_guessed:
        _say(f"{typed_name!r} is taken for {actor}")
    texts = _texts(name, found.briefs)
    later = LaterBriefs(library, _published(found, today), given=found.briefs)
    if isinstance(catalogue, Library):
        later = LaterBriefs(catalogue, _published(found, today))
    # A search asks for each text once, and may ask for very many.
    text_of = article_text if query else lru_cache(_AT_HAND)(article_text)
    options |= {"provenance_of": lru_cache(_AT_HAND)(article_provenance), "text_of": text_of}
    options["told_since"] = later.told_since
    path = typed_path(briefs[0]) if briefs and len(briefs) == 1 else ""
    return Selection(as_of=today, broken=broken, texts=texts, typed=path, **structs.asdict(found), **options)


def _published(found: "Narrowed", today: date) -> "Iterator[EdtfDate]":
    """Yield the days on which the briefs were published that the filters keep something of."""
    if not found.filters.any:
        from briefing.library.packed import published_of

        yield from published_of(found.briefs)
        return
    for brief in found.briefs:
        if any(found.filters.keeps(each, today) for each in statements(brief)):
            yield brief.article.published


def what_is_left_without(
    name: str,
    selection: Selection,
    briefs: Sequence[str] | None,
    library: Library,
    typed: FilterRequest,
    *,
    whole_library: bool = True,
) -> str:
    """Return without which filter there are how many statements for a view that shows none; empty without filters."""
    if not selection.filters.any or VIEWS[name].unfiltered:
        return ""
    from briefing.library.narrowing import narrowed

    with library.one_state():
        named = briefs or ([] if whole_library else [str(library.latest().path)])
        catalogue = catalogue_of(named, library)
        left = []
        for field in structs.fields(FilterRequest):
            if getattr(typed, field.name):
                fewer = structs.replace(typed, **{field.name: field.default})
                found = narrowed(catalogue, fewer, selection.as_of)
                rest = structs.replace(selection, briefs=found.briefs, filters=found.filters)
                kept = [each for each in rest.statements(*VIEWS[name].kinds) if each.dates or name != "timeline"]
                left.append((f"--{field.name.replace('_', '-')}", len(kept)))
    said = [f"without {option}: {counted(count, 'statement')}" for option, count in left if count]
    return "; ".join(said) or "`briefing topics` and `briefing people` list what there is"


def typed_path(name: str | None) -> str:
    """Return the path of a brief that was typed, as a shell takes it; nothing for an id or a folder."""
    if not name or not Path(name).is_file():
        return ""
    import shlex

    return shlex.quote(name)


def news_text(path: Path, published: str | None) -> NewsText:
    """Return the text of a file, to be read on the day that it was published."""
    from briefing.brief.reading.article import stops_beyond
    from briefing.brief.reading.files import read_text
    from briefing.library.filtering import day_asked

    if published is None:
        raise CannotGoOn("--text needs the day of publication", hint="--published 2024-08-12")
    problems: list[Problem] = []
    text = read_text(path, problems)
    if text is None:
        reason = problems[0]
        raise CannotGoOn(f"{path}: {reason.message}", hint="" if reason.code == "B103" else reason.hint)
    if beyond := stops_beyond(text):
        raise CannotGoOn(f"{path}: {beyond}")
    return NewsText(path.name, text, day_asked(published, "--published", day(None)))


def subjects_apart(names: Sequence[str] | None, library: Library, sort: "Sort") -> tuple[list[str], list[str]]:
    """Part names into those of briefs and that of an actor or a topic, of which there may be only one."""
    if not names:
        return [], []
    of_briefs, subjects = briefs_apart(names, library, sort)
    if len(subjects) > 1:
        raise CannotGoOn(f"one name at a time: {', '.join(subjects)}", hint="briefs are named by their whole id here")
    return of_briefs, subjects


def day(as_of: str | None) -> date:
    """Return the day that counts as today: the one asked for, or the clock's."""
    today = clock_day()
    if not as_of:
        return today
    from briefing.library.filtering import day_asked

    return day_asked(as_of, "--as-of", today)


def _texts(name: str, briefs: Sequence[Brief]) -> dict[Path, str]:
    """Return the texts of the briefs' articles where the view of a name is of them."""
    if not VIEWS[name].texts:
        return {}
    from briefing.library.narrowing import texts_of

    return texts_of(briefs)


def _latest(library: Library, *, unstated: bool = False) -> Brief:
    brief = read(library.latest().path).brief_or_raise(unstated=unstated)
    undated = library.without_date()
    for heading in undated[:_NAMED]:
        _say(
            f"left out {heading.path}, which is broken: `briefing check {heading.path}` tells more", severity="warning"
        )
    if len(undated) > _NAMED:
        _say(
            f"left out {len(undated) - _NAMED} more, which are broken: `briefing check` tells more", severity="warning"
        )
    count = library.heading_count()
    if count > 1 or library.found != str(library.folder):
        _say(f"latest of {counted(count, 'brief')} in {library.found}: {brief.id}")
    return brief


def _say(message: str, *, severity: str = "", hint: str = "") -> None:
    from briefing.cli.diagnostics import say

    say(message, severity=severity, hint=hint)
