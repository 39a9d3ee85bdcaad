"""B604 and B605: the editor's own lines don't argue, and say who said a thing and how likely it is."""

from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.pattern import Pattern, as_written

_LOADED = Pattern(
    r"\b(?:clearly|obviously|undoubtedly|of course|needless to say|it is clear that|as everyone knows|unprecedented"
    r"|so-called|claims? to|admits?|refuses? to admit|shameful|brazen|draconian)\b",
    any_case=True,
)
_VAGUE = Pattern(
    r"\b(?:may possibly|might possibly|could potentially|may or may not|sources say|it is said|reportedly|some say"
    r"|many believe|observers say|experts say|rumou?red|somewhat|in some ways|to some extent|very unique)\b",
    any_case=True,
)


def words_are_sober(subject: Subject) -> Problems:
    """Yield a problem for each loaded and each vague word in the editor's own lines."""
    for keys, line in subject.own_lines:
        for words in (as_written(match, line) for match in _LOADED.finditer(line)):
            hint = "say what is so, and let the reader judge"
            yield subject.problem("B604", "warning", f"{words!r} is a loaded word", hint, keys, words=words)
        for words in (as_written(match, line) for match in _VAGUE.finditer(line)):
            yield subject.problem("B605", "warning", f"{words!r} is vague", "say who, or how likely", keys, words=words)


B604 = Rule(
    "B604",
    "a loaded word",
    "It argues where it should report.",
    "bottom_line: Clearly, the talks failed.",
    "bottom_line: The talks ended without a result.",
    check=words_are_sober,
)
B605 = Rule(
    "B605",
    "a vague word",
    "It hides who said it, or how likely it is.",
    "bottom_line: Sources say it may possibly fail.",
    "bottom_line: Treasury officials expect it to fail.",
    check=words_are_sober,
)
