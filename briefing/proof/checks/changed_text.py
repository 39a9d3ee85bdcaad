"""B305: the article's text is the one that was pinned."""

from briefing.brief.reading.article import digest
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.counting import counted

_SHOWN = 100  # characters of an excerpt: a line


def text_is_unchanged(subject: Subject) -> Problems:
    """Yield a problem where the text is another than the pinned one, with the excerpts that were lost."""
    pinned = subject.brief.article.sha256
    if pinned is None or subject.text is None or pinned.lower() == digest(subject.text):
        return
    lost = tuple(excerpt for excerpt, _, places in subject.excerpts() if not places)
    loss = (
        f"{counted(len(lost), 'excerpt is', 'excerpts are')} no longer in it"
        if lost
        else "every excerpt is still in it"
    )
    hint = f"{loss}; `briefing check --pin` takes the text as it is now"
    details = tuple(f"lost: {' '.join(excerpt.split())[:_SHOWN]}" for excerpt in lost)
    yield subject.problem("B305", "error", "the article's text has changed", hint, ("article", "sha256"), details)


B305 = Rule(
    "B305",
    "the article's text has changed",
    "The brief was made from other words. Check what was lost, then pin it: `briefing check --pin BRIEF`.",
    f"article:\n  published: 2024-08-12\n  text: article.txt\n  sha256: {'0' * 64}",
    f"article:\n  published: 2024-08-12\n  text: article.txt\n  sha256: {digest('The talks begin.')}",
    check=text_is_unchanged,
)
