"""A language model's opinion of statements and their excerpts: shown beside the proof, and called an opinion."""

from collections import Counter
from pathlib import Path

from briefing.document import Bullets, Document, Line, Paragraph, Span
from briefing.proof.opinions import JUDGED, Opinion
from briefing.text.counting import counted
from briefing.views.parts.records import path_text
from briefing.views.selection import Selection


def opinion(selection: Selection) -> Document:
    """Return how many statements a model takes for supported, and those that it does not, with its reasons."""
    found = Counter(each.judged for each in selection.opinions)
    told = [f"{found[each]} {each}" for each in JUDGED if found[each]]
    if found[""]:
        told.append(f"{found['']} without an answer that can be read")
    counts = f": {', '.join(told)}" if told else ""
    head = f"{selection.model or 'A model'} on {counted(len(selection.opinions), 'statement')}{counts}"
    doubted = tuple(_line(each) for each in selection.opinions if each.judged in ("contradicted", "not said"))
    return Document(
        title=(Span("Opinion", "strong"),),
        blocks=(
            Paragraph((Span(head), Span(" (an opinion, no proof)", "muted"))),
            *((Bullets(doubted),) if doubted else ()),
        ),
        records={
            "model": selection.model,
            "opinions": [
                {
                    "path": path_text(Path(each.path)),
                    "line": each.line,
                    "statement": each.statement,
                    "opinion": each.judged,
                    "reason": each.reason,
                }
                for each in selection.opinions
            ],
        },
    )


def _line(opinion: Opinion) -> Line:
    place = f"{path_text(Path(opinion.path))}:{opinion.line}"
    reason = f" ({opinion.reason})" if opinion.reason else ""
    return (Span(f"{place}: "), Span(opinion.judged, "status"), Span(f": {opinion.statement}"), Span(reason, "muted"))
