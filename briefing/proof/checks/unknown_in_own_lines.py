"""B317: the names and numbers in the editor's own lines occur in the article or in a statement."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from msgspec import structs

from briefing.brief.statements import statements, whole_text
from briefing.problems import did_you_mean
from briefing.proof.names_in_words import names_to_prove
from briefing.proof.numbers import YEARS, Number, missing, numbers, numbers_like
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.amounts import Amount

_TIMES = frozenset(("day", "week", "month", "year"))


def own_lines_keep_to_the_article(subject: Subject) -> Problems:
    """Yield a problem for each name or number of title, bottom line and reasons that occurs nowhere else."""
    if subject.text is None:
        return
    brief = subject.brief
    others = [brief.article.headline or "", *map(whole_text, statements(brief))]
    heard = subject.heard("\n".join((subject.text, *others)), tuple(brief.actors))
    years = " ".join(when.text for each in statements(brief) for _, when in each.dates) + f" {brief.article.published}"
    for keys, line in subject.headings:
        for name in names_to_prove(line, heard):
            hint = f"{did_you_mean(name, heard.names)} check the name, or encode what says it".strip()
            yield subject.problem("B317", "warning", f"nothing in the article names {name!r}", hint, keys, words=name)
        said = numbers(line, subject.published)
        texts = chain(map(subject.words_of, subject.sentences), others)
        there = [*numbers_like(said, texts, subject.published), *_sums(subject)] if said else []
        for amount in (each.amount for each in missing(said, there)):
            if _is_derived(line, amount):
                continue
            if amount.unit or not (amount.value in YEARS and str(amount.value) in years):
                hint = "check the number, or encode what says it"
                message = f"{amount.text!r} is nowhere in the article"
                yield subject.problem("B317", "warning", message, hint, keys, words=amount.text)


def _sums(subject: Subject) -> Iterator[Number]:
    """Yield the sum of the amounts of one unit in each sentence: an editor may add up what two states pay."""
    for sentence in subject.sentences:
        by_unit: dict[str, list[Number]] = {}
        for each in numbers(subject.words_of(sentence), subject.published):
            by_unit.setdefault(each.amount.unit, []).append(each)
        for unit, found in by_unit.items():
            if unit and unit != "%" and len(found) > 1:
                total = sum((each.amount.value for each in found), Decimal(0))
                yield structs.replace(found[0], amount=structs.replace(found[0].amount, value=total))


def _is_derived(line: str, amount: Amount) -> bool:
    """Whether a number is a time between two events, which nobody need say: two weeks before the vote."""
    return (
        amount.unit in _TIMES
        and re.search(rf"{re.escape(amount.text)}\s+(?:before|after|later|earlier)\b", line) is not None
    )


B317 = Rule(
    "B317",
    "a name or number of the editor's lines that occurs nowhere",
    "Title, bottom line and reasons are the editor's words, but not the editor's facts.",
    "bottom_line: Peru sends 500 tons\nevents:\n  - what: Peru sends wheat\n    source: Peru sent wheat to Chile",
    "bottom_line: Peru sends wheat\nevents:\n  - what: Peru sends wheat\n    source: Peru sent wheat to Chile",
    check=own_lines_keep_to_the_article,
)
