"""B317: the names and numbers in the editor's own lines occur in the article or in a statement."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from msgspec import structs

from briefing.brief.statements import statements, whole_text
from briefing.problems import did_you_mean
from briefing.proof.names_in_words import names_to_prove
from briefing.proof.numbers import YEARS, Number, Wanted, missing, numbers
from briefing.proof.rule import Problems, Rule, Subject
from briefing.text.amounts import Amount, amounts

# Numbers of all headings together that are looked for, numbers of the article that may be one of them, and sentences in
# which some are added up: a heading that needs more is a table, or the article is, and is left alone.
_MOST, _MOST_THERE, _MOST_SUMS = 100, 1000, 10_000
_TIMES = frozenset(("day", "week", "month", "year"))


def own_lines_keep_to_the_article(subject: Subject) -> Problems:
    """Yield a problem for each name or number of title, bottom line and reasons that occurs nowhere else."""
    if subject.text is None:
        return
    brief = subject.brief
    others = [brief.article.headline or "", *map(whole_text, statements(brief))]
    heard = subject.heard("\n".join((subject.text, *others)), tuple(brief.actors))
    years = " ".join(when.text for each in statements(brief) for _, when in each.dates) + f" {brief.article.published}"
    unsaid = _nowhere(subject, others)
    for number, (keys, line) in enumerate(subject.headings):
        for name in names_to_prove(line, heard):
            hint = f"{did_you_mean(name, heard.names)} check the name, or encode what says it".strip()
            yield subject.problem("B317", "warning", f"nothing in the article names {name!r}", hint, keys, words=name)
        for amount in unsaid.get(number, ()):
            if _is_derived(line, amount):
                continue
            if amount.unit or not (amount.value in YEARS and str(amount.value) in years):
                hint = "check the number, or encode what says it"
                message = f"{amount.text!r} is nowhere in the article"
                yield subject.problem("B317", "warning", message, hint, keys, words=amount.text)


def _nowhere(subject: Subject, others: list[str]) -> dict[int, list[Amount]]:
    """Return the numbers of each heading, by its place among them, that no sentence and no statement has."""
    said: dict[int, tuple[Number, ...]] = {}
    for number, (_, line) in enumerate(subject.headings):
        found = numbers(line, subject.published)
        if found and len(found) + sum(map(len, said.values())) <= _MOST:
            said[number] = found
    if not said:
        return {}
    there, sentences = _numbers_like(subject, list(said.values()), others)
    known = dict(zip(said, there, strict=True))
    lacking = {number: missing(said[number], known[number]) for number in said if len(known[number]) < _MOST_THERE}
    if any(lacking.values()):
        sums = [each for sentence in sentences for each in _sums(subject, sentence)]
        left = {number: missing(said[number], sums) for number in lacking} if len(sentences) < _MOST_SUMS else {}
        lacking = {number: [each for each in found if each in lacking[number]] for number, found in left.items()}
    return {number: [each.amount for each in found] for number, found in lacking.items()}


def _numbers_like(
    subject: Subject, rows: list[tuple[Number, ...]], others: list[str]
) -> tuple[list[list[Number]], list[str]]:
    """Return for each row the numbers of the texts that have one as large, and the sentences that may be added up.

    The texts are looked through once, whatever the headings say; a long article has very many.
    """
    wanted, there = Wanted(rows), [list[Number]() for _ in rows]
    sentences: list[str] = []
    own = len(subject.sentences)
    for number, text in enumerate(chain(map(subject.words_of, subject.sentences), others)):
        found = amounts(text)
        if alike := [row for row in wanted.rows_like(found) if len(there[row]) < _MOST_THERE]:
            told = numbers(text, subject.published)
            for row in alike:
                there[row] += told
        units = Counter(each.unit for each in found if each.unit not in ("", "%"))
        if number < own and len(sentences) < _MOST_SUMS and any(count > 1 for count in units.values()):
            sentences.append(text)
    return there, sentences


def _sums(subject: Subject, sentence: str) -> Iterator[Number]:
    """Yield the sum of the amounts of one unit in a sentence: an editor may add up what two states pay."""
    by_unit: dict[str, list[Number]] = {}
    for each in numbers(sentence, subject.published):
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
