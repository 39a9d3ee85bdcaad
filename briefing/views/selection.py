"""What a view is asked to show: briefs, the filters that every listing shares, and options of single views."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import Struct, structs

from briefing.brief.filters import Filters
from briefing.brief.model import Brief
from briefing.brief.statements import Statement, statements
from briefing.brief.status import Dated, Telling, Today
from briefing.dates.edtf import EdtfDate
from briefing.problems import CannotGoOn, Problem
from briefing.spool import HELD, Mapped, Rows, Spool

if TYPE_CHECKING:
    from briefing.brief.provenance import Provenance
    from briefing.proof.check_state import CheckState
    from briefing.proof.opinions import Opinion
    from briefing.proof.sum import Sum


_MOST_IN_MEMORY = 8000  # briefs: with what a paper says of them, they take up to 290 MB
_PATH = 36  # characters of a path: with the command around it, a line of 78


class NewsText(NamedTuple):
    """A text that no brief encodes, the name that it goes by, and the day it was published."""

    name: str
    text: str
    published: date


class Selection(Struct, frozen=True):
    """Briefs and filters, with *today* as a value: all that a view needs to know."""

    briefs: Sequence[Brief]
    """The briefs that the filters may keep something of."""
    as_of: date
    filters: Filters = Filters()
    reverse: bool = False
    total: int = 0
    """How many briefs were looked through, where that is more than the filters may keep something of."""
    broken: Sequence[Problem] = ()
    """A problem of each brief that should be here and can't be read."""
    related: Sequence[Brief] = ()
    """Other briefs that bear on these, such as of a meeting's earlier rounds."""
    texts: Mapping[Path, str] = MappingProxyType({})
    """The articles' texts by the briefs' paths, where a view needs them."""
    told_since: Callable[[Dated], Telling | None] | None = None
    """Looks in later briefs for what is overdue; without it nobody looks."""
    text_of: "Callable[[Brief], str | None] | None" = None
    """Reads the article's text of a brief, where ``texts`` has none; without it there is none."""
    columns: int = 0
    """How many columns a paper has that is drawn on a screen; 0 where that is not known."""
    typed: str = ""
    """The path that the only brief was asked for by, as a shell takes it; empty where it was asked for otherwise."""
    sourced: bool = False
    """Whether endnotes are wanted."""
    uncited: bool = False
    """Of an article, whether the sentences alone are wanted that no statement cites."""
    news_text: NewsText | None = None
    """The text whose dates are wanted, in place of a brief's article."""
    query: str = ""
    """The words of a search."""
    most: int = 0
    """How many entries are shown, those that matter most; all where it is 0."""
    limit: int = 50
    """How many findings of a search are shown."""
    since: date | None = None
    """The day since which news are wanted."""
    independent: int = 0
    """By how many articles, independent of each other, an entry of a timeline must be told."""
    provenance_of: "Callable[[Brief], Provenance] | None" = None
    """Tells where an article comes from, where several briefs tell the same; without it each is a source by itself."""
    order: str = "published"
    """What a list of briefs is sorted by, one of ``ORDERS``."""
    checked: "Sequence[CheckState | None]" = ()
    """What the checks found in each brief, for a list of briefs."""
    proof: "Sum | None" = None
    """What the reports of the checks come to, for a verdict."""
    problems: Sequence[Problem] = ()
    """All problems that the checks found, for a verdict."""
    opinions: "Sequence[Opinion]" = ()
    """What a language model thinks of statements."""
    model: str = ""
    """The name of that model."""
    held: int = HELD
    """How many rows of a paper are held in memory; of more, all lie in a file."""

    def made_of(self, values: Sequence[Any], function: Callable[[Any], Any]) -> Sequence[Any]:
        """Return what a function makes of each value: a list, or of very many briefs one by one as they are asked."""
        return Mapped(values, function) if len(self.briefs) > self.held else list(map(function, values))

    def in_memory(self) -> "Selection":
        """Return the selection with all its briefs in memory; raise CannotGoOn where too many lie in a file."""
        if isinstance(self.briefs, Rows) and (number := len(self.briefs)) > _MOST_IN_MEMORY:
            message = f"this paper has room for {_MOST_IN_MEMORY:,} briefs, and here are {number:,}"
            raise CannotGoOn(message, hint="--since, --until, --topic or --actor leaves fewer")
        return structs.replace(self, briefs=list(self.briefs))

    def rows(self, kind: Any) -> "Spool[Any]":
        """Return what keeps the rows of a paper, which are of a kind."""
        return Spool(kind, self.held)

    @property
    def looked_through(self) -> int:
        """How many briefs were looked through."""
        return max(self.total, len(self.briefs))

    @property
    def today(self) -> Today:
        """The day from which things are seen, and what is asked of later briefs."""
        return Today(self.as_of, self.told_since)

    @property
    def several(self) -> bool:
        """Whether more than one brief was looked through, so that each line must tell its own."""
        return self.looked_through > 1

    @property
    def brief(self) -> Brief:
        """The only brief, or the first."""
        if not self.briefs:
            raise CannotGoOn("there is no brief to show")
        return self.briefs[0]

    @property
    def name(self) -> str:
        """How the only brief is asked for again: by the path that was typed, if a line has room for it, or its id."""
        return self.typed if 0 < len(self.typed) <= _PATH else self.brief.id

    def text(self, brief: Brief) -> str | None:
        """Return the article's text of a brief, if there is any."""
        return self.texts.get(brief.path) or (self.text_of(brief) if self.text_of else None)

    def statements(self, *kinds: str) -> Iterator[Statement]:
        """Yield what the filters keep, of these kinds or of all, brief by brief."""
        for brief in self.briefs:
            yield from self.statements_of(brief, *kinds)

    def statements_of(self, brief: Brief, *kinds: str) -> Iterator[Statement]:
        """Yield what the filters keep of a brief, of these kinds or of all."""
        for statement in statements(brief):
            if (not kinds or statement.kind in kinds) and self.keeps(statement):
                yield statement

    def keeps(self, statement: Statement) -> bool:
        """Whether the filters keep a statement."""
        return self.filters.keeps(statement, self.as_of)

    def keeps_date(self, when: EdtfDate) -> bool:
        """Whether the filters keep a date."""
        return self.filters.keeps_date(when, self.as_of)
