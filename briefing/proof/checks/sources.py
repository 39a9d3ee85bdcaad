"""Family B3, sources: every claim has an excerpt, and every excerpt is in the article, word for word."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.brief.reading.article import digest
from briefing.problems import Problem
from briefing.proof.evidence import Evidence, Keys
from briefing.proof.subject import Subject
from briefing.text.excerpts import Occurrence, Span, nearest_passage

_NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|none|nobody|nothing|without|cannot|refus\w+|den(?:y|ies|ied)|reject\w*|fail\w*|unless"
    r"|only if)\b|\b\w+n['’]t\b|不|没|未",
    re.IGNORECASE,
)
_AROUND = 40  # characters shown on each side of where the words part


def excerpts_are_in_the_article(subject: Subject) -> Iterator[Problem]:
    """B301: an excerpt is not in the article. B302: it is there more than once. B306: it skips a negation."""
    if subject.text is None:
        return
    for judged in subject.evidence:
        for (excerpt, keys), spans in zip(judged.claim.excerpts, judged.found, strict=True):
            if not spans:
                yield _not_found(subject, excerpt, keys)
            elif len(spans) == 1 and (turned := _skipped_negation(subject.text, spans[0])):
                message = f"what `…` skips holds {turned!r}, which may turn the meaning"
                yield subject.problem("B306", "warning", message, "cite the words between as well", keys)
            elif len(spans) > 1:
                where = ", ".join(_numbered(subject, span) for span in spans[:4])
                hint = f"it stands in {where}; a longer excerpt says which is meant"
                message = f"the excerpt is in the article {len(spans)} times"
                yield subject.problem("B302", "warning", message, hint, keys)


def _not_found(subject: Subject, excerpt: str, keys: Keys) -> Problem:
    text = subject.text or ""
    sentences = [Span(sentence.start, sentence.end) for sentence in subject.sentences]
    nearest = nearest_passage(text, sentences, excerpt)
    if nearest is None:
        hint = "nothing in the article is like it; copy the words from the article"
        return subject.problem("B301", "error", "the excerpt is not in the article", hint, keys)
    details = (
        *_marked("the excerpt", excerpt, nearest.here),
        *_marked("the article", nearest.passage, nearest.there),
    )
    where = _numbered(subject, Span(nearest.start, nearest.start + len(nearest.passage)))
    hint = f"nearest is {where}; they part at the marks"
    return subject.problem("B301", "error", "the excerpt is not in the article", hint, keys, details)


def _marked(label: str, words: str, at: int) -> tuple[str, str]:
    """Return the words around a place, on one line, and a caret line below."""
    flat = " ".join(words[:at].split(" "))
    start = max(0, at - _AROUND)
    before = ("…" if start else "") + flat[start:].replace("\n", " ")
    shown = before + words[at : at + _AROUND].replace("\n", " ") + ("…" if at + _AROUND < len(words) else "")
    return f"{label}: {shown}", f"{' ' * (len(label) + 2 + len(before))}^"


def _numbered(subject: Subject, span: Span | Occurrence) -> str:
    sentence = next((each for each in subject.sentences if each.start <= span.start < each.end), None)
    if sentence is None:
        return f"character {span.start}"
    return f"paragraph {sentence.paragraph}, sentence {sentence.number}"


def _skipped_negation(text: str, found: Occurrence) -> str:
    """Return the first word of denial between the pieces of an excerpt, if there is one."""
    for first, second in pairwise(found.pieces):
        match = _NEGATION.search(text[first.end : second.start])
        if match:
            return match[0]
    return ""


def statements_have_a_source(subject: Subject) -> Iterator[Problem]:
    """B303: a claim gives no source. B304: there is no article's text to check against."""
    for judged in subject.evidence:
        # A watch item without a source is the editor's own.
        if judged.status == "no source given" and judged.claim.kind != "watch":
            hint = "copy the words that say so from the article into `source:`"
            yield subject.problem(
                "B303", "warning", f"the {judged.claim.kind} gives no source", hint, judged.claim.keys
            )
    unchecked = [judged for judged in subject.evidence if judged.status == "unchecked"]
    if unchecked:
        message = f"no article text, so {_counted(unchecked)} unchecked"
        hint = "put the text beside the brief and name it: `text: article.txt` under `article:`"
        yield subject.problem("B304", "warning", message, hint, ("article",))


def _counted(unchecked: list[Evidence]) -> str:
    return "1 statement is" if len(unchecked) == 1 else f"{len(unchecked)} statements are"


def text_is_unchanged(subject: Subject) -> Iterator[Problem]:
    """B305: the text is not the one that was pinned."""
    pinned = subject.brief.article.sha256
    if pinned is None or subject.text is None or pinned.lower() == digest(subject.text):
        return
    died = [
        excerpt
        for judged in subject.evidence
        for (excerpt, _), spans in zip(judged.claim.excerpts, judged.found, strict=True)
        if not spans
    ]
    if died:
        lost = f"{len(died)} {'excerpt is' if len(died) == 1 else 'excerpts are'} no longer in it"
        details = tuple(f"lost: {' '.join(excerpt.split())[:100]}" for excerpt in died)
    else:
        lost, details = "every excerpt is still in it", ()
    hint = f"{lost}; `briefing check --pin` takes the text as it is now"
    yield subject.problem("B305", "error", "the article's text has changed", hint, ("article", "sha256"), details)
