"""The runs of words with capitals, parted into names: the walk through a row of words."""

from briefing.draft.names.cues import cue, folded
from briefing.draft.names.lists import (
    CALENDAR,
    FUNCTION_WORDS,
    IN_SHORT,
    head_kind,
    is_given_name,
    is_plain,
    is_title,
    known_name,
)
from briefing.draft.names.mention import Mention
from briefing.draft.names.offices import Offices
from briefing.draft.names.row import Row

_STRIPPED = frozenset("the a an in on at and but".split())  # whether they open a sentence or not


def names_of(row: Row) -> list[Mention]:
    """Return the names of a row of words in order, but for those of headlines in capitals."""
    return _Walk(row).through()


class _Walk(Offices):
    """A walk through a row of words, run by run."""

    def through(self) -> list[Mention]:
        at = 0
        while at < len(self.words):
            word = self.words[at]
            if word.style in ("capitals", "titled") or not word.has_capital:
                if "-" in word.text and not word.text.islower() and word.style == "text":
                    self.halves(at)  # pro-EU
                at += 1
            else:
                at = self._run(at, self.row.run_end(at))
        return self.mentions

    def _run(self, start: int, end: int) -> int:
        """Find the names of one run; return where the walk goes on."""
        office, self.waiting = self.waiting, None
        start = self._without_opening(start, end)
        if start >= end:
            return end
        if end - start > 1 and (tail := self._tail(start, end)) < end:
            self._before_tail(start, tail)
            return self._run(tail + 1, end) if tail + 1 < end else end
        if office is not None and start == office[1]:
            return self.behind_office(office[0], start, end)
        beyond = self.row.known_beyond(start, end)
        if beyond > end:
            self.add(start, beyond)
            return beyond
        for at in range(start, end):
            if self._is_date(at) and not self._is_surname(at, start):
                return self._around_date(start, at, end)
        return self._titled(start, end)

    def _titled(self, start: int, end: int) -> int:
        """Find the names of a run with a title or without one."""
        if self.row.known_at(start, end) == end:
            return self.joined(start, end)
        title = self.row.title(start, end)
        if title is not None:
            return self.titled_person(start, title, end)
        if is_title(self.low[end - 1]) and (end - start == 1 or self.row.are_of_title(start, end)):
            return self.office_alone(start, end)
        return self.joined(start, end)

    def _without_opening(self, start: int, end: int) -> int:
        """Return where a run begins without the words that open a sentence or a quotation, and without articles."""
        while start < end and self.row.known_at(start, end) == start and not self._keeps(start, end):
            start += 1
        return start

    def _keeps(self, start: int, end: int) -> bool:
        """Whether a word belongs to the name that it may open."""
        low = self.low[start]
        opens = self.words[start].opens or (self.words[start - 1].opens and self.low[start - 1] in FUNCTION_WORDS)
        if low in FUNCTION_WORDS:
            is_of_body = low == "first" and head_kind(self.low[end - 1]) == "organization"  # First Boston Corp
            return is_of_body or (not opens and low not in _STRIPPED)
        is_named = low in cue("given too") or is_given_name(low)
        if opens and is_named and end - start > 1 and not self._is_ordinary_or_known(start + 1, end):
            return True  # Marine Le Pen
        if opens and end - start > 1 and is_plain(low) and self.row.known_at(start + 1, end) == end:
            return False  # Former | Downing Street
        return not opens or end - start == 1 or not is_plain(low) or self._opens_a_name(start, end)

    def _is_ordinary_or_known(self, at: int, end: int) -> bool:
        return is_plain(self.low[at]) or self.row.known_at(at, end) > at or is_given_name(self.low[at])

    def _opens_a_name(self, start: int, end: int) -> bool:
        """Whether a plain word that opens a sentence belongs to the name behind it: Home Office, Prime Minister Lee."""
        if any(map(is_title, self.low[start:end])):
            return True
        if self.low[start] in cue("before a place") and not is_plain(self.low[start + 1]):
            return True  # Port Halven
        is_headed = head_kind(self.low[end - 1]) not in ("", "nobody")
        return is_headed and (is_plain(self.low[start + 1]) or self.low[start] in cue("open a body"))

    def _tail(self, start: int, end: int) -> int:
        """Return which word of a run ends as an adjective: Santa | Monica-based | Activision; or the end."""
        words = (self.words[at].text.rpartition("-") for at in range(start, end))
        return next((start + at for at, (first, _, tail) in enumerate(words) if first and tail in cue("tails")), end)

    def _before_tail(self, start: int, tail: int) -> None:
        if tail == start:
            self.halves(start)
            return
        first = self.words[tail].text.rpartition("-")[0]
        known = known_name((*self.low[start:tail], *folded(first).split()))
        stop = self.words[tail].start + len(first)
        self.span(start, tail + 1, self.words[start].start, stop, known.kind if known else "unknown").known = known

    def _is_date(self, at: int) -> bool:
        """Whether a word is a day or month; in short only before a number or full stop: Jan. 5, not Jan Mayen."""
        if self.low[at] not in IN_SHORT:
            return self.low[at] in CALENDAR
        is_before_number = at + 1 < len(self.words) and self.words[at + 1].text.isdigit()
        return is_before_number or self.text.startswith(".", self.words[at].end)

    def _is_surname(self, at: int, start: int) -> bool:
        """Whether a month is a surname: Theresa May."""
        before = self.low[at - 1]
        return at > start and (is_given_name(before) or len(before) == 1 or is_title(before))

    def _around_date(self, start: int, at: int, end: int) -> int:
        """Find the names of a run before and behind a day or a month."""
        if at > start:
            self._run(start, at)
        self.waiting = None
        return self._run(at + 1, end) if at + 1 < end else end
