"""B301: every excerpt is in the article, word for word."""

from briefing.proof.rule import Problems, Rule, Subject

_AROUND = 40  # characters shown on each side of where the words part: with its label, a line of a hundred


def excerpts_are_in_the_article(subject: Subject) -> Problems:
    """Yield a problem for each excerpt that is not in the article, with the passage that is most like it."""
    for excerpt, keys, places in subject.excerpts():
        if not places:
            hint, details = _nearest(subject, excerpt)
            yield subject.problem("B301", "error", "the excerpt is not in the article", hint, keys, details)


def _nearest(subject: Subject, excerpt: str) -> tuple[str, tuple[str, ...]]:
    """Return a hint at the nearest passage, and the lines that show where it and the excerpt part."""
    nearest = subject.passages.nearest(excerpt)
    if nearest is None:
        return "nothing in the article is like it; copy the words from the article", ()
    here = _marked("the excerpt", excerpt, nearest.excerpt_at)
    there = _marked("the article", nearest.passage, nearest.passage_at)
    return f"nearest is {subject.sentence_at(nearest.start)}; they part at the marks", (*here, *there)


def _marked(label: str, words: str, at: int) -> tuple[str, str]:
    """Return the words around a place, on one line, and a caret line below."""
    start = max(0, at - _AROUND)
    before = ("…" if start else "") + words[start:at].replace("\n", " ")
    shown = before + words[at : at + _AROUND].replace("\n", " ") + ("…" if at + _AROUND < len(words) else "")
    return f"{label}: {shown}", f"{' ' * (len(label) + 2 + len(before))}^"


B301 = Rule(
    "B301",
    "the excerpt is not in the article",
    "Each reported line can be followed to the article's very words. White space, quotation marks and dashes may "
    "differ; digits, signs, % and currency may not; … skips words within a paragraph.",
    "source: has imposed new tariffs",
    "source: has levied new tariffs",
    check=excerpts_are_in_the_article,
)
