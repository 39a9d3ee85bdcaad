"""The parts that papers are made of, each from one brief; empty where the brief says nothing of it."""

from briefing.brief.attribution import origins
from briefing.brief.model import AgendaItem, Brief, Position, Side
from briefing.brief.statements import Statement, came_of, parts_said, statements
from briefing.brief.status import Today, is_editors_own
from briefing.document import (
    Block,
    Bullets,
    Callout,
    Facts,
    Line,
    Paragraph,
    Quotation,
    Section,
    Span,
    joined,
)
from briefing.views.parts.phrases import (
    actor_spans,
    attribution,
    cited,
    corrections,
    date_span,
    introduced,
    meeting_when,
    origin,
    outcome_line,
)
from briefing.views.parts.statement_lines import coming_line, first_day, statement_line

Blocks = tuple[Block, ...]


def bottom_line(brief: Brief) -> Blocks:
    """Return the bottom line, set apart."""
    if not brief.bottom_line:
        return ()
    return (bottom_line_callout(brief, brief.bottom_line),)


def bottom_line_callout(brief: Brief, words: str) -> Callout:
    """Return the bottom line as a callout, as the editor's unless it is the article's sentence still."""
    is_editors = not _is_of_the_article(brief)
    span = Span(words, "editor") if is_editors else Span(words)
    return Callout("Bottom line", (Paragraph((span,)),), editor=is_editors)


def _is_of_the_article(brief: Brief) -> bool:
    """Whether the bottom line is word for word what a statement tells or cites."""
    own = _bare(brief.bottom_line or "")
    told = (words for event in brief.events for words in (event.what, *event.source))
    cited = [words for each in brief.measures for words in each.source]
    cited += [words for each in brief.meetings for words in each.source]
    return any(_bare(words) == own for words in (*told, *cited))


def _bare(words: str) -> str:
    return " ".join(words.split()).rstrip(".!?").casefold()


def why_it_matters(brief: Brief) -> Blocks:
    """Return the editor's reasons."""
    return _bullets("Why it matters", [(Span(reason, "editor"),) for reason in brief.why_it_matters], editor=True)


def when_where_who(brief: Brief, today: Today) -> Blocks:
    """Return the key facts of each meeting."""
    found = [(each, Facts(_meeting_rows(each, today))) for each in statements(brief) if each.kind == "meeting"]
    if len(found) > 1:
        blocks: Blocks = tuple(
            Section(each.text, (facts,) if facts.rows else (), behind=cited(brief, each.item)) for each, facts in found
        )
    else:
        what = [("What", ((Span(each.text, "strong"), *cited(brief, each.item)),)) for each, _ in found]
        blocks = tuple(Facts((*what, *facts.rows)) for _, facts in found)
    return (Section("When, where, who", blocks),) if blocks else ()


def _meeting_rows(statement: Statement, today: Today) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Return date and place of a meeting, each side's people, and what came of it."""
    brief, meeting = statement.brief, statement.item
    rows: list[tuple[str, tuple[Line, ...]]] = []
    if meeting.date or meeting.status:
        rows.append(("When", (meeting_when(statement, today),)))
    if meeting.place:
        rows.append(("Where", ((Span(meeting.place),),)))
    for delegation in meeting.delegations:
        lines: list[Line] = []
        if delegation.lead:
            lines.append((*introduced(brief, delegation.lead, within=delegation.of), Span(" (lead)", "muted")))
        people = [member for member in delegation.members if brief.actors[member].kind == "person"]
        bodies = [member for member in delegation.members if member not in people]
        lines += [introduced(brief, person, within=delegation.of) for person in people]
        if bodies:
            lines.append(joined(actor_spans(brief, bodies)))
        lines = lines or [(Span("members not named", "muted"),)]
        lines[-1] = (*lines[-1], *cited(brief, delegation))
        rows.append((brief.actor_name(delegation.of), tuple(lines)))
    if meeting.actors:
        rows.append(("With", (joined(actor_spans(brief, meeting.actors)),)))
    if came := [outcome_line(each, today) for each in came_of(statement)]:
        rows.append(("Outcome", tuple(came)))
    return tuple(rows)


def on_the_table(brief: Brief) -> Blocks:
    """Return the agenda point by point, of several meetings each under its own."""
    lists = [
        (meeting.title, Bullets(tuple(with_source(brief, each.item, each) for each in meeting.agenda), numbered=True))
        for meeting in brief.meetings
        if meeting.agenda
    ]
    blocks: Blocks = tuple(Section(title, (points,)) for title, points in lists)
    if len(lists) == 1:
        blocks = (lists[0][1],)
    return (Section("On the table", blocks),) if blocks else ()


def positions(brief: Brief) -> Blocks:
    """Return each question with what each side says to it."""
    blocks = tuple(block for position in brief.positions for block in position_blocks(brief, position))
    return (Section("Each side's position", blocks),) if blocks else ()


def position_blocks(brief: Brief, position: Position) -> Blocks:
    """Return one question and, below it, each side's claim."""
    question = [Span(position.question, "strong")]
    if position.status:
        question += [Span(" "), Span(f"({position.status})", "status")]
    rows = tuple((brief.actor_name(side.actor), (with_source(brief, side.says, side),)) for side in position.sides)
    return (Paragraph(tuple(question)), Facts(rows)) if rows else (Paragraph(tuple(question)),)


def with_source(brief: Brief, text: str, part: Side | AgendaItem) -> Line:
    """Return the words of a side or a point, who says so, its mark, and that it has no source where it has none."""
    without = () if part.source else (Span(" (no source)", "status"),)
    return (Span(text), *without, *origin(brief, part))


def quotations(brief: Brief, longest: int | None = None) -> Blocks:
    """Return the quotations; of those longer than ``longest`` characters only how many there are."""
    short = [quote for quote in brief.quotes if longest is None or len(quote.text) <= longest]
    blocks: list[Block] = [Quotation(quote.text, attribution(brief, quote)) for quote in short]
    longer = len(brief.quotes) - len(short)
    if longer:
        blocks.append(Paragraph((Span(f"{longer} longer: ", "muted"), Span(f"briefing quotes {brief.id}", "command"))))
    return (Section("In their words", tuple(blocks)),) if blocks else ()


def judgments(brief: Brief) -> Blocks:
    """Return the editor's assessments."""
    return _bullets("Judgments", judgment_lines(brief), editor=True)


def judgment_lines(brief: Brief) -> list[Line]:
    """Return each assessment in a line; likelihood and confidence stand apart from the sentence."""
    items: list[Line] = []
    for judgment in brief.judgments:
        line = [Span(judgment.text, "editor")]
        grades = [judgment.likelihood or "", f"{judgment.confidence} confidence" if judgment.confidence else ""]
        if any(grades):
            line.append(Span(f" ({'; '.join(grade for grade in grades if grade)})", "status"))
        if judgment.because:
            line.append(Span(f"; because {'; '.join(judgment.because)}", "muted"))
        items.append(tuple(line))
    return items


def watch(brief: Brief, today: Today) -> Blocks:
    """Return the points to watch; where all are the editor's own, the section is."""
    points = sorted((each for each in statements(brief) if each.kind == "watch"), key=first_day)
    items = [coming_line(each, today) for each in points]
    return _bullets("What to watch", items, editor=all(map(is_editors_own, brief.watch)))


def figures(brief: Brief, today: Today) -> Blocks:
    """Return the figures, each with what it was before and its date."""
    lines = [statement_line(each, today) for each in statements(brief) if each.kind == "figure"]
    return _bullets("Figures", lines, editor=False)


def gaps(brief: Brief) -> Blocks:
    """Return the questions that the article leaves open."""
    return _bullets("Not in the article", [(Span(gap, "editor"),) for gap in brief.gaps], editor=True)


def sources(brief: Brief) -> Blocks:
    """Return where and when the article was published, and which names the editor corrected."""
    article = brief.article
    rows: list[tuple[str, tuple[Line, ...]]] = []
    named = [Span(text) for text in (article.headline, article.outlet, article.author) if text]
    if named:
        rows.append(("Article", (joined(named),)))
    if article.url:
        rows.append(("Link", ((Span(article.url, "url"),),)))
    published: list[Span] = [date_span(article.published)]
    if article.published_basis == "inferred":
        published.append(Span(" (inferred by the editor)", "status"))
    rows.append(("Published", (tuple(published),)))
    if article.retrieved:
        rows.append(("Retrieved", ((date_span(article.retrieved),),)))
    if language_words(brief):
        rows.append(("Language", ((Span(language_words(brief)),),)))
    if article.note:
        rows.append(("Note", ((Span(article.note, "editor"),),)))
    parts = [part for each in statements(brief) for part in parts_said(each.item)]
    if found := origins(brief, parts):
        counts = [Span(f"{each} ({count})") for each, count in found.items()]
        rows.append(("Said by", (joined(counts, " · "),)))
    corrected = corrections(brief)
    if corrected:
        rows.append(("Names", (corrected,)))
    return (Section("Source", (Facts(tuple(rows)),)),)


def language_words(brief: Brief) -> str:
    """Return ``en, machine translation from zh``, or as much of it as is known."""
    article = brief.article
    translation = ""
    if article.translation or article.translated_from:
        translation = f"{article.translation} translation" if article.translation else "translation"
        if article.translated_from:
            translation += f" from {article.translated_from}"
    return ", ".join(part for part in (article.language, translation) if part)


def _bullets(title: str, items: list[Line], *, editor: bool) -> Blocks:
    return (Section(title, (Bullets(tuple(items)),), editor=editor),) if items else ()
