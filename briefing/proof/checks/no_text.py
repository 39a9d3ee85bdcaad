"""B304, B207: there is an article's text to check against."""

from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.counting import counted

# By the code of what keeps a text from being read.
_MENDS = {"B103": "put the article's words into it", "B105": "leave nothing but the words of this one article in it"}


def article_has_a_text(subject: Subject) -> Problems:
    """Yield a problem where the text named can't be read, or sources are given and no text to look for them in."""
    if subject.unreadable:
        name = "" if subject.brief.text_in_place else f" {subject.brief.article.text!r}"
        message = f"the article's text{name} can't be read: {subject.unreadable.message}"
        hint = _MENDS.get(subject.unreadable.code, "save it as plain text in UTF-8")
        yield subject.problem("B207", "error", message, hint, ("article", "text"))
        return
    unchecked = sum(each.status == "unchecked" for each in subject.evidence)
    if unchecked:
        message = f"no article text, so {counted(unchecked, 'statement is', 'statements are')} unchecked"
        hint = "put the text beside the brief and name it: `text: article.txt` under `article:`"
        yield subject.problem("B304", "warning", message, hint, ("article",))


B304 = Rule(
    "B304",
    "no article text",
    "Nothing was checked, so nothing is proved.",
    "article:\n  published: 2024-08-12",
    "article:\n  published: 2024-08-12\n  text: article.txt",
    check=article_has_a_text,
)
