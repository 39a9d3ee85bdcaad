"""A place of a text where something is named."""

from dataclasses import dataclass, field

from briefing.draft.findings import Kind
from briefing.draft.names.lists import Known
from briefing.draft.names.row import Row

TELLING = 8.0
"""The weight of a word in a name that tells its kind, and of a kind that is known."""
OF_A_TITLE = 6.0
"""The weight of a title before a name."""


@dataclass(slots=True)
class Mention:
    """A place where something is named.

    ``first`` and ``last`` are its words, ``start`` and ``end`` its characters, ``kind`` what its own words tell,
    ``scores`` what speaks for each kind. ``is_doubtful`` says that its word may name nobody; ``opens`` that it opens a
    sentence. ``name`` and ``also`` are other forms: the foreign ministry, of Azerbaijan's foreign ministry.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    kind: Kind = "unknown"
    known: Known | None = None
    is_doubtful: bool = False
    opens: bool = False
    role: str = ""
    of: str = ""
    name: str = ""
    also: tuple[str, ...] = ()
    scores: dict[Kind, float] = field(default_factory=dict)

    def weigh(self, kind: Kind, weight: float) -> None:
        """Add what speaks for a kind, or against it."""
        self.scores[kind] = self.scores.get(kind, 0.0) + weight


def mention_at(row: Row, start: int, end: int) -> Mention:
    """Return the mention that some words are."""
    first, last = row.words[start].start, row.words[end - 1].end
    return Mention(start, end, first, last, " ".join(row.text[first:last].split()))
