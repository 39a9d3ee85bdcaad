"""Persons behind their titles and offices, and the states and bodies that an office names."""

from briefing.brief.states import state_of_word
from briefing.draft.names.bodies import body_kind
from briefing.draft.names.cues import cue
from briefing.draft.names.lists import head_kind, is_adjective_word, is_body_head, is_plain, is_title
from briefing.draft.names.mention import OF_A_TITLE, Mention
from briefing.draft.names.row import Row
from briefing.draft.names.untitled import Untitled

_MINISTERS = frozenset(("minister", "ministers", "secretary"))


class Offices(Untitled):
    """The persons with a title."""

    def __init__(self, row: Row) -> None:
        """Keep the row; an office that goes on with `of` waits with the place where it does."""
        super().__init__(row)
        self.waiting: tuple[int, int] | None = None

    def titled_person(self, start: int, title: int, end: int) -> int:
        """Find the person behind a title, and whom the office names; return where the name ends."""
        self._in_office(start, title)
        mention = self._person(title + 1, end, start)
        if title > start or self.low[title].rstrip(".") not in cue("forms of address"):
            self._give_role(mention, start, title, title + 1)
        return end

    def _give_role(self, mention: Mention | None, start: int, owner_end: int, end: int) -> None:
        if mention:
            mention.role = " ".join(self.text[self.words[start].start : self.words[end - 1].end].split())
            mention.of = self._owner(start, owner_end)

    def _person(self, start: int, end: int, office: int) -> Mention | None:
        while start < end - 1 and (self.low[start] in ("the", "a", "an") or is_adjective_word(self.words[start].text)):
            start += 1
        mention = self.add(start, end, "person")
        if mention:
            mention.weigh("person", OF_A_TITLE)
            title = self.words[start - 1]
            is_single = mention.last - mention.first == 1 and start > office
            if not is_single and start > office and title.has_capital and title.low in cue("royal"):
                mention.also = (" ".join(self.text[title.start : mention.end].split()),)
            if is_single and title.has_capital and title.low in cue("royal"):
                mention.also = (mention.text,)  # King Hussein is not Saddam Hussein
                mention.first, mention.start = start - 1, title.start
                mention.text = " ".join(self.text[title.start : mention.end].split())
        return mention

    def office_alone(self, start: int, end: int) -> int:
        """Find whom an office without its person names; let it wait if it goes on with `of`."""
        if end - start == 1 and not self.words[start].opens and self.row.known_at(start, end) == start:
            mention = self.add(start, end)  # may be a surname: King said
            if mention:
                mention.is_doubtful = True
        else:
            self._in_office(start, end - 1)
        self._wait(start, end)
        return end

    def _wait(self, office: int, at: int) -> None:
        """Let an office wait for what it is of: Prime Minister of | Kazakhstan."""
        if at < len(self.words) and self.low[at] in ("of", "for") and self.words[at].joined:
            at += 2 if at + 1 < len(self.words) and self.low[at + 1] == "the" else 1
            if self.row.goes_on_at(at):
                self.waiting = (office, at)

    def behind_office(self, office: int, start: int, end: int) -> int:
        """Find what an office is of, and the person behind it: Prime Minister of | Kazakhstan Yerlan Abenov."""
        beyond = self.row.known_beyond(start, end)
        at = self.row.known_at(start, end)
        if beyond > end:
            at, end = beyond, max(beyond, self.row.run_end(beyond - 1))
        if at > start:
            self.add(start, at)
        else:
            at = self._fields_end(at, end)
            while at >= end and self.low[end : end + 1] == ["and"] and self.row.goes_on_at(end + 1):
                if not self._is_of_a_field(end + 1):
                    break
                at, end = end + 1, self.row.run_end(end + 1)  # Foreign Affairs | and Trade
                at = self._fields_end(at, end)
            is_field = not _MINISTERS.isdisjoint(self.low[office:start])
            if at == start or (at == end and is_body_head(self.low[end - 1]) and not is_field):
                return self.joined(start, end)
        if at >= end:
            self._wait(office, end)
            return end
        if all(map(self._is_of_a_field, range(at, end))):  # MP for Reading West
            self.mentions.pop()
            self.add(start, end, "place")
            return end
        self._give_role(self._person(at, end, office), office, at, at)
        return end

    def _fields_end(self, at: int, end: int) -> int:
        while at < end and self._is_of_a_field(at):
            at += 1
        return at

    def _is_of_a_field(self, at: int) -> bool:
        """Whether a word is of what an office is for: Foreign Affairs, Water Resources."""
        return is_plain(self.low[at]) or head_kind(self.low[at]) != ""

    def _owner(self, start: int, end: int) -> str:
        """Return the state or body that an office belongs to."""
        for at in range(start, end):
            stop = self.row.known_at(at, end)
            if stop > at and (known := self.row.known(at, stop)):
                return known.name
            if state := state_of_word(self.words[at].text):
                return state.name
        return ""

    def _in_office(self, start: int, end: int) -> None:
        """Add the states and bodies that are named in an office: EU Trade Commissioner, Toyota President."""
        at = start
        while at < end:
            stop = self.row.known_at(at, end)
            body = self._body_end(at, end)
            if body > stop > at:
                self.add_told(at, body, body_kind(self.low[at:body]))
                stop = body
            elif stop > at:
                self.add(at, stop)
            elif self.row.are_of_title(at, at + 1):
                stop = self._body_in_office(at, end)
            else:
                stop = self._name_in_office(at, end)
            at = max(stop, at + 1)

    def _body_end(self, at: int, end: int) -> int:
        """Return where a body of a state ends before a title: Seychelles Coast Guard | Commander."""
        stop = at
        while stop < end and not is_title(self.low[stop]):
            stop += 1
        is_of_state = (known := self.row.known(at, at + 1)) is not None and known.kind in ("country", "place")
        if self.low[stop - 1] == "district" and self.low[stop : stop + 1] in (["attorney"], ["judge"]):
            stop -= 1  # Reno County | District Attorney
        is_body = head_kind(self.low[stop - 1]) not in ("", "nobody") and not self._is_for(stop - 1)
        return stop if is_of_state and stop - at > 1 and is_body else at

    def _is_for(self, at: int) -> bool:
        """Whether a word tells what a minister is for: Kazakh | Energy | Minister, but not U.S. Treasury Secretary."""
        behind = [low for low in self.low[at + 1 : at + 3] if low not in ("deputy", "vice")]
        return behind[:1] in (["minister"], ["secretary"]) and head_kind(self.low[at]) == "organization"

    def _name_in_office(self, at: int, end: int) -> int:
        """Add a name that no list has, up to what the office is for: Toyota | President."""
        stop = at + 1
        while stop < end and not is_title(self.low[stop]) and not self._is_of_a_field(stop):
            stop += 1
        while stop < end and head_kind(self.low[stop]) and not is_title(self.low[stop]) and not self._is_for(stop):
            stop += 1
        if is_body_head(self.low[stop - 1]) and stop - at > 1:
            self.add_told(at, stop, body_kind(self.low[at:stop]))
        else:
            self.add(at, stop)
        return stop

    def _body_in_office(self, at: int, end: int) -> int:
        """Add a body in an office, of plain words with a telling one: Foreign Ministry Spokesman."""
        stop = at
        while stop < end and not is_title(self.low[stop]):
            stop += 1
        is_body = head_kind(self.low[stop - 1]) in ("government", "organization") and not self._is_for(stop - 1)
        if stop - at > 1 and is_body:
            self.add(at, stop, body_kind(self.low[at:stop]))
        return stop
