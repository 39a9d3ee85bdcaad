"""The head of a paper that is handed on."""

from datetime import date

from briefing.brief.parts import Paper
from briefing.dates.words import day_words
from briefing.document import Head


def head_of(paper: Paper, day: date) -> Head:
    """Return whom a paper of a day is for and how it is to be handled; nothing where none of it is named."""
    named = {"To": paper.to, "From": paper.sender, "Reference": paper.ref}
    rows = [(label, words) for label, words in named.items() if words]
    if not rows and not paper.handling:
        return Head()
    return Head((*rows, ("Date", day_words(day))), paper.handling or "")
