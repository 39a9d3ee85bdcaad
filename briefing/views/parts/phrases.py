"""How the views put actors, dates, topics and rates into words: the same everywhere."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from briefing.brief.aliases import corrected_names
from briefing.brief.model import ActorId, Brief, Event, Figure, Measure, Meeting, Quote, TopicId
from briefing.brief.statements import Statement, sources_of
from briefing.brief.status import Dated, Today, overdue_words
from briefing.dates.edtf import EdtfDate
from briefing.dates.words import words
from briefing.document import Line, Span, joined
from briefing.text.counting import counted

if TYPE_CHECKING:
    from briefing.comparison.independence import OneSource

_BEGINNING = 6  # letters: as many as `minister` and `ministry` have in common
_WITH_ARTICLE = ("Emirates", "Kingdom", "Netherlands", "Philippines", "Republic", "States", "Union")


def source_lines(sources: "Iterable[OneSource]") -> list[Line]:
    """Return the ids of briefs; those of one source together: ``2 briefs, 1 text (Reuters): a, b``.

    Of different texts it is ``1 agency (Reuters)``.
    """
    lines = []
    for source in sources:
        ids = joined([Span(id_, "brief") for id_ in dict.fromkeys(brief.id for brief in source.briefs)])
        agency = f" ({source.agency})" if source.agency else ""
        what = "text" if source.is_one_text else "agency"
        several = f"{len(source.briefs)} briefs, 1 {what}{agency}: "
        lines.append((Span(several, "muted"), *ids) if len(source.briefs) > 1 else ids)
    return lines


def problems_counted(errors: int, warnings: int) -> str:
    """Return how many problems of each severity there are: ``2 errors, 1 warning``; nothing where there are none."""
    counts = [(errors, "error"), (warnings, "warning")]
    return ", ".join(counted(count, noun) for count, noun in counts if count)


def dateline(brief: Brief) -> Line:
    """Return publication day and its basis, the kind of text, and the brief's id."""
    article = brief.article
    inferred = " (inferred)" if article.published_basis == "inferred" else ""
    parts = [Span(f"{words(article.published)}{inferred}", "date")]
    if article.outlet:
        parts.append(Span(article.outlet))
    if article.translation:
        parts.append(Span(f"{article.translation} translation", "status"))
    parts.append(Span(brief.id, "brief"))
    return joined(parts, " · ")


def date_span(when: EdtfDate) -> Span:
    """Return a date at its own precision."""
    return Span(words(when), "date")


def actor_spans(brief: Brief, actors: Iterable[ActorId]) -> list[Span]:
    """Return the names of actors."""
    return [actor_span(brief, actor) for actor in actors]


def actor_span(brief: Brief, actor: ActorId) -> Span:
    """Return the name of an actor."""
    return Span(brief.actor_name(actor), "actor", subject=("actor", actor))


def topic_spans(brief: Brief, topics: Iterable[TopicId]) -> list[Span]:
    """Return the labels of topics."""
    return [Span(brief.topic_label(topic), "topic", subject=("topic", topic)) for topic in topics]


def introduced(brief: Brief, id_: ActorId, *, within: ActorId | None = None) -> Line:
    """Return an actor with role and body: ``Brent Neiman, Assistant Secretary …, US Treasury``.

    A body that belongs to a country goes without it: what counts is what a person stands for. What a name says already
    is not said again, ``King Hussein of Jordan``, nor is the side ``within`` which it stands. Words for somebody whom
    the article does not name stand as they are.
    """
    if id_ not in brief.actors:
        return (Span(id_, "actor"),)
    actor = brief.actors[id_]
    line = [actor_span(brief, id_)]
    in_name = bool(actor.role) and _says(actor.name, actor.role or "")
    if actor.role and not in_name:
        line.append(Span(f", {actor.role}"))
    if actor.of and actor.of != within and (actor.role or actor.kind == "person"):
        body = brief.actor_name(actor.of)
        if not _says(f"{actor.name} {actor.role or ''}", body):
            the = "the " if body.split()[-1] in _WITH_ARTICLE else ""
            line.append(Span(f" of {the}{body}" if in_name else f", {body}"))
    return tuple(line)


def _says(said: str, words: str) -> bool:
    """Whether something said has all these words, up to their endings: an interior minister is of that ministry."""
    beginnings = {word[:_BEGINNING] for word in said.casefold().split()}
    return all(word[:_BEGINNING] in beginnings for word in words.casefold().split())


def rate_words(measure: Measure) -> str:
    """Return a measure's rate and what it was before: ``25% → 100%``."""
    if measure.rate and measure.rate_before:
        return f"{measure.rate_before} → {measure.rate}"
    return measure.rate or ""


def measure_line(measure: Measure, behind: Line = (), *, rate: bool = True) -> Line:
    """Return a measure with its rate, if wanted, what stands ``behind`` it, and apart the products not in its title."""
    line = [Span(measure.title)]
    if rate and rate_words(measure) and rate_words(measure) not in measure.title:
        line += [Span(" "), Span(rate_words(measure), "number")]
    line += behind
    title = measure.title.casefold()
    unnamed = [product for product in measure.products if product.casefold() not in title]
    if unnamed:
        label = " · products: " if len(unnamed) > 1 else " · product: "
        line += [Span(label, "muted"), *joined([Span(product) for product in unnamed])]
    return tuple(line)


def event_line(event: Event) -> Line:
    """Return an event with its condition, if it has one: ``Maro shuts the pipeline, if the patrols go on``."""
    condition = (Span(", if ", "muted"), Span(event.condition)) if event.condition else ()
    kind = (Span(f"{event.kind}: ", "status"),) if event.kind else ()
    return (*kind, Span(event.what), *condition)


def figure_line(brief: Brief, figure: Figure) -> Line:
    """Return what a figure measures, its value and what that was: ``Consumer prices, China: 3.4%, before 3.1%``."""
    named = not figure.of or _says(figure.what, brief.actor_name(figure.of))
    of = () if named else (Span(", ", "muted"), *actor_spans(brief, [figure.of or ""]))
    before = (Span(", before ", "muted"), Span(figure.before, "number")) if figure.before else ()
    return (Span(figure.what), *of, Span(": ", "muted"), Span(figure.value, "number"), *before)


def outcome_line(statement: Statement, today: Today) -> Line:
    """Return what came of a meeting, and who is to do it by when: ``agreed: a list, by China, due May 2024``."""
    brief, outcome = statement.brief, statement.item
    status = [Span(f"{outcome.status}: ", "status")] if outcome.status else []
    line: list[Span] = [*status, Span(outcome.what)]
    if outcome.by:
        line += [Span(", by ", "muted"), *joined(actor_spans(brief, outcome.by))]
    if outcome.due:
        line += [Span(", due ", "muted"), date_span(outcome.due)]
        if late := overdue_words(Dated(outcome.due, "due", statement), today):
            line.append(Span(f" ({late})", "status"))
    without = () if outcome.source else (Span(" (no source)", "status"),)
    return (*line, *without, *origin(brief, outcome))


def meeting_when(statement: Statement, today: Today) -> Line:
    """Return a meeting's date and where it stands: ``15–16 August 2024 (planned)``."""
    meeting = statement.item
    line: list[Span] = [date_span(meeting.date)] if meeting.date else [Span("no date given", "muted")]
    if marks := meeting_marks(statement, today):
        line += [Span(" "), Span(f"({marks})", "status")]
    return tuple(line)


def place_of(meeting: Meeting) -> Line:
    """Return the place of a meeting to stand behind its title; nothing where the title tells it already."""
    is_told = meeting.place is None or _says(meeting.title, meeting.place)
    return () if is_told else (Span(f", {meeting.place}"),)


def meeting_marks(statement: Statement, today: Today) -> str:
    """Return where a meeting stands, with its date beside it: ``planned, overdue``; nothing where that is not told."""
    late = (overdue_words(Dated(when, phase, statement), today) for phase, when in statement.dates)
    return ", ".join(filter(None, (statement.item.status, *late)))


def origin(brief: Brief, item: Any) -> Line:
    """Return what stands behind a statement, or a part of one: who says so, and the mark of its sources."""
    return (*said_by(brief, item), *cited(brief, item))


def cited(brief: Brief, item: Any) -> Line:
    """Return the mark of the excerpts that a statement, or a part of one, rests on; nothing where it has none."""
    excerpts = sources_of(item)
    return (Span("", "mark", tuple((citation_key(brief), excerpt) for excerpt in excerpts)),) if excerpts else ()


def citation_key(brief: Brief) -> str:
    """Return what a mark knows a brief by, and a version of one."""
    return f"{brief.path}@{brief.revision}"


def said_by(brief: Brief, item: Any) -> Line:
    """Return who says a statement, or a part of one; nothing where the article itself does."""
    return said_by_line(brief.actor_name, getattr(item, "said_by", None), getattr(item, "via", None))


def said_by_line(name_of: Callable[[str], str], sayer: str | None, via: str | None) -> Line:
    """Return `` — according to unidentified officials, via Interfax``."""
    line: list[Span] = []
    for before, name in ((" — according to ", sayer), (", via " if sayer else " — via ", via)):
        if name:
            line += [Span(before, "muted"), Span(name_of(name), "actor", subject=("actor", name))]
    return tuple(line)


def attribution(brief: Brief, quote: Quote) -> Line:
    """Return who said it, when and on what occasion, and the mark of its source."""
    line = list(introduced(brief, quote.speaker)) if quote.speaker else [Span("speaker not named", "muted")]
    if quote.via:
        line += [Span(", via ", "muted"), actor_span(brief, quote.via)]
    if quote.context:
        line.append(Span(f", {quote.context}", "muted"))
    if quote.date:
        line += [Span(", ", "muted"), date_span(quote.date)]
    return (*line, *cited(brief, quote))


def in_a_row(lines: Iterable[Line], separator: str = " · ") -> Line:
    """Return lines in one, parted by points."""
    row: list[Span] = []
    for line in lines:
        row += [*([Span(separator, "muted")] if row else []), *line]
    return tuple(row)


def corrections(brief: Brief) -> Line:
    """Return each name that is printed otherwise than the article writes it, with its spelling there."""
    corrected = corrected_spans(brief)
    return (
        (Span("corrected or adapted from the article's spelling: ", "muted"), *joined(corrected)) if corrected else ()
    )


def corrected_spans(brief: Brief) -> list[Span]:
    """Return each corrected name with the article's spelling: ``Janet Yellen (“Yurun”)``."""
    return [
        Span(f"{name} ({', '.join(f'“{spelling}”' for spelling in spellings)})")
        for name, spellings in corrected_names(brief)
    ]


def no_text(brief: Brief) -> str:
    """Return what to say where a brief has no article's text to show."""
    if brief.article.text is None:
        return f"{brief.id} names no article text"
    return f"the article's text {brief.article.text!r} of {brief.id} can't be read: `briefing check` tells why"
