"""The measures of an article: what a government or body imposes, proposes and lifts, by whom and on what."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from briefing.draft.clauses.genre import is_of_sport
from briefing.draft.clauses.passages import Passage, passages
from briefing.draft.clauses.speakers import Speakers, home_of
from briefing.draft.clauses.subjects import first_subject
from briefing.draft.findings import FoundMeasure, Named
from briefing.draft.measures.frame import Frame
from briefing.draft.measures.frames import frames
from briefing.draft.measures.kinds import about, kind_told
from briefing.draft.measures.lists import listed_in
from briefing.draft.measures.merging import RATED, Told, add
from briefing.draft.measures.rates import rates_of
from briefing.draft.measures.targets import targets_of
from briefing.draft.measures.times import Phase, dates_of
from briefing.draft.measures.titles import title_of
from briefing.draft.measures.verbs import decides
from briefing.draft.measures.whose import is_private, whose


def measures_in(
    text: str, published: date, names: Sequence[Named], lists: set[int] | None = None
) -> list[FoundMeasure]:
    """Return the measures of an article, each once, in order; note where a sentence begins that is a list."""
    told: list[Told] = []
    if is_of_sport(text):
        return []
    speakers = Speakers()
    home = home_of(names)
    for passage in passages(text, published, names):
        speakers.begin(passage.paragraph, home)
        for each in _told_in(passage, speakers, published):
            add(told, each, published)
        told += _listed(passage, told)
        if passage.is_list and lists is not None:
            lists.add(passage.start)
        speakers.note(first_subject(passage))
    return sorted((each.measure for each in told), key=lambda each: each.extent)


def _told_in(passage: Passage, speakers: Speakers, published: date) -> Iterator[Told]:
    """Yield the measures that a sentence tells."""
    by: tuple[Named, ...] = ()
    for frame in frames(passage):
        target = targets_of(passage, frame)
        by = frame.warning.whose if frame.warning else whose(passage, frame, speakers, by)
        on = tuple(each.name for each in target.on if each not in by)
        rate, before = rates_of(passage, frame)
        dates, stated = dates_of(passage, frame, published)
        if not _tells(frame, by, on, target.products, rate, dates):
            continue
        if by and all(is_private(passage, each, frame.verb_start) for each in by):
            continue
        if about(frame.kind).is_also_of_companies and by and all(_is_company(each) for each in by):
            continue
        if frame.lemma == "lent" and not (by and rate):
            continue
        if not frame.is_governed and frame.lemma != "lent" and not (by and (on or target.products)):
            continue
        status = _status(frame, dict(dates))
        yield Told(
            FoundMeasure(
                title=title_of(passage, frame, target),
                extent=passage.extent(frame.start, frame.end),
                kind=kind_told(frame, passage.text, has_target=bool(on)),
                by=tuple(each.name for each in by),
                on=tuple(dict.fromkeys(on)),
                products=target.products,
                rate=rate,
                rate_before=before,
                status=status,
                dates=dates,
                stated=stated,
            ),
            frame.is_definite,
            passage.is_point,
            target.end <= frame.noun_end,
            passage.start,
        )


def _tells(
    frame: Frame,
    by: tuple[Named, ...],
    on: tuple[str, ...],
    products: tuple[str, ...],
    rate: str,
    dates: tuple[tuple[Phase, str], ...],
) -> bool:
    """Whether enough is told for a measure: whose it is, on whom or what; fines and gifts of arms ask for more."""
    if frame.kind == "fine" and frame.fallen_on >= 0:
        return bool(by or on)
    if frame.kind == "military aid":
        return bool(by and on)
    return bool(by or on or products or rate or (dates and frame.fallen_on < 0))


def _listed(passage: Passage, told: list[Told]) -> list[Told]:
    """Return the measures of a list of rates, which are of whose measure was told before."""
    model = next((each.measure for each in reversed(told[-_REMEMBERED:]) if each.measure.kind in RATED), None)
    if model is None:
        return []
    before = [each.measure.extent for each in told[-_NEAR:]]
    found: list[Told] = []
    for each in listed_in(passage):
        extent = passage.extent(each.start, each.end)
        if any(first < extent[1] and extent[0] < last for first, last in before):
            continue
        dates = passage.dates_between(each.start, each.end)
        measure = FoundMeasure(
            title=" ".join(passage.text[each.start : each.end].split()).strip(" ,;.-–•*"),
            extent=extent,
            kind=model.kind,
            by=model.by,
            on=model.on,
            products=each.products,
            rate=each.rate,
            rate_before=each.before,
            status="" if dates else model.status,
            dates=(("in_force", dates[0].date),) if dates else (),
            stated=dates[0].text if dates else "",
        )
        found.append(Told(measure, is_definite=False))
    return found


_COMPANY = re.compile(
    r"\b(?:Bancorp|Inc|Corp|Co|Ltd|plc|AG|SA|NV|Holdings|Motors?|Airlines|Airways|Energy|Oil|Gas|Steel)\b\.?"
    r"|(?<!World )(?<!Central )(?<!Development )(?<!Reserve )(?<!Investment )\bBank$"
)


def _is_company(named: Named) -> bool:
    """Whether a body is a company, as far as its name tells: one plain word, or such an ending."""
    plain = named.name.isalpha() and not named.name.isupper()
    return named.kind == "organization" and (plain or _COMPANY.search(named.name) is not None)


_NEAR = 20  # measures back that may be of the same sentence
_REMEMBERED = 60  # measures back of which a list may be
Status = Literal["", "proposed", "adopted", "in force", "ended"]


def _status(frame: Frame, dates: dict[str, str]) -> Status:
    """Return where a measure stands; nothing where its dates tell."""
    if frame.stance == "proposed" or (frame.act == "proposed" and frame.stance in ("done", "decided")):
        return "proposed"
    if frame.stance == "decided" or frame.act == "announced":
        # What somebody would do some day is not decided yet; money promised is.
        is_open = frame.is_would and not dates and frame.kind not in ("aid", "subsidy")
        return "proposed" if is_open else "adopted"
    if decides(frame.lemma) and frame.act == "imposed":
        return "" if "in_force" in dates else "adopted"
    if frame.act == "ended":
        return "" if "ended" in dates else "ended"
    return "" if "in_force" in dates else "in force"
