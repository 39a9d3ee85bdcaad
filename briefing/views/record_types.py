"""The records of the views as types: what JSON of each holds, field by field. The JSON Schemas are made from them.

A record that takes over the fields of others, or of a part of a brief, is a key of ``MERGED``. Nothing of this is
loaded to make a paper.
"""

from types import MappingProxyType
from typing import Annotated, Any, Literal, NotRequired, TypedDict

from msgspec import Meta

from briefing.brief.model import (
    Actor,
    AgendaItem,
    BriefFormat,
    Delegation,
    Identifier,
    Measure,
    Outcome,
    Side,
)
from briefing.brief.schema import EDTF_PATTERN
from briefing.brief.statements import KINDS
from briefing.comparison.changes import Change
from briefing.dates.news.finding import DateMention
from briefing.proof.evidence import CLAIM_KINDS, ProofStatus

Edtf = Annotated[str, Meta(pattern=EDTF_PATTERN)]
Day = Annotated[str, Meta(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
Words = str | None
Kind = Annotated[str, Meta(extra_json_schema={"enum": list(KINDS)})]
ClaimKind = Annotated[str, Meta(extra_json_schema={"enum": list(CLAIM_KINDS)})]
Phase = Literal["announced", "in force", "ended", "due"] | None
Line = Annotated[int, Meta(ge=1)]
Stretch = Annotated[
    list[int], Meta(min_length=2, max_length=2, description="the first character and the one behind the last")
]
_Condition = TypedDict("_Condition", {"if": Words})


class DateRecord(TypedDict):
    """A date as it is printed, and its bounds; null where there is none, or it is open on that side."""

    date: Edtf | None
    date_words: Words
    earliest: Day | None
    latest: Day | None


class SaidRecord(TypedDict):
    """Who says something, and the outlet that it came through; null where the article itself says it."""

    said_by: Words
    said_by_name: Words
    via: Words
    via_name: Words


class ToldRecord(TypedDict):
    """The later brief that tells of it again, or those that perhaps do."""

    brief: Words
    perhaps: list[str]


class StatementRecord(_Condition, SaidRecord):
    """What a statement says, whatever its kind, and where it stands."""

    brief: str
    published: Edtf
    kind: Kind
    text: str
    topics: list[str]
    topic_labels: list[str]
    actors: list[str]
    actor_names: list[str]
    by: list[str]
    by_names: list[str]
    on: list[str]
    on_names: list[str]
    measure_kind: Words
    products: list[str]
    rate: Words
    rate_before: Words
    id: Words
    series: Words
    round: Annotated[int, Meta(ge=1)] | None
    place: Words
    event_kind: Literal["threat", "offer"] | None
    value: Words
    before: Words
    speaker: Words
    speaker_name: Words
    status: str
    standing: Words
    told_since: ToldRecord | None
    key: bool
    source: list[str]
    url: Words
    file: str
    line: Line


class TimelineRecord(TypedDict):
    """A statement at one of its dates."""

    date: Edtf
    date_words: str
    phase: Phase
    tense: Literal["past", "now", "ahead"]
    stated: Words
    independent: Annotated[int, Meta(ge=1)]


class QuoteRecord(TypedDict):
    """A quotation."""

    context: Words
    stated: Words


class MeasureRecord(TypedDict):
    """A measure, with its fields as in the format."""

    kind: Literal["measure"]


class FigureRecord(TypedDict):
    """A figure."""

    what: str
    value: str
    before: Words
    of: Words
    stated: Words
    of_name: Words


class SideRecord(TypedDict):
    """What one side claims."""

    actor_name: str


class PositionRecord(TypedDict):
    """A question, and what each side says to it."""

    question: str
    sides: list[SideRecord]


class PersonRecord(TypedDict):
    """Somebody in a delegation."""

    id: Identifier
    lead: bool


class DelegationRecord(TypedDict):
    """One side at a meeting."""

    of_name: str
    people: list[PersonRecord]


class BearingRecord(TypedDict):
    """A statement that bears on a point of an agenda, with its dates by their phases."""

    dates: dict[str, Edtf]


class PointRecord(TypedDict):
    """A point of an agenda."""

    topic_labels: list[str]
    bearing: list[BearingRecord]


class RoundRecord(TypedDict):
    """An earlier round of a meeting's series."""

    brief: str
    title: str
    round: Annotated[int, Meta(ge=1)] | None
    place: Words
    status: Words
    standing: Words
    outcome: list[Outcome]
    led_by: list[str]
    left_open: list[str]


class MeetingRecord(TypedDict):
    """A meeting, with what bears on each point of its agenda."""

    title: str
    stated: Words
    when: Words
    delegations: list[DelegationRecord]
    agenda: list[PointRecord]
    outcome: list[Outcome]
    earlier_rounds: list[RoundRecord]


class ActorRecord(TypedDict):
    """An actor, and which briefs name it."""

    id: Identifier
    of_name: Words
    statements: int
    briefs: list[str]


class TopicRecord(TypedDict):
    """A topic, with what lies under it counted in."""

    id: Identifier
    label: str
    under: Words
    as_written: list[str]
    statements: int
    first: Edtf | None
    last: Edtf | None
    briefs: list[str]


class FindingRecord(TypedDict):
    """What a search found."""

    brief: str
    kind: Annotated[str, Meta(extra_json_schema={"enum": [*KINDS, "title", "article"]})]
    text: str
    lit: list[Stretch]
    published: Edtf
    file: str
    line: Line | None
    place: str


class FieldRecord(TypedDict):
    """What a field held, and what it holds now."""

    old: Any
    new: Any


class DifferenceRecord(TypedDict):
    """What two briefs state otherwise."""

    change: Change
    fields: dict[str, FieldRecord]
    old: StatementRecord | None
    new: StatementRecord | None


class ChangeRecord(TypedDict):
    """What is new since a day, or has changed, or lapsed."""

    change: Literal["new", "contradicted", "changed", "lapsed"]
    fields: dict[str, FieldRecord]
    old: StatementRecord | None
    new: StatementRecord | None
    also: list[StatementRecord]
    date: Edtf | None
    phase: Phase
    nearby: list[str]
    independent: int


class NewBriefRecord(TypedDict):
    """A brief that is new since a day."""

    change: Literal["new brief"]
    brief: str
    title: str
    bottom_line: Words
    file: str


class SentenceRecord(TypedDict):
    """A sentence of the article."""

    start: int
    end: int
    paragraph: int
    sentence: int
    text: str
    statements: list[int]
    carries: Words


class UserRecord(TypedDict):
    """A statement that uses a date."""

    kind: ClaimKind
    text: str


class DateMentionRecord(TypedDict):
    """A time expression of the article, with the statements that use it, where there is a brief."""

    date: Edtf
    alternatives: list[Edtf]
    sentence: str
    statements: NotRequired[list[UserRecord]]


class ListedArticleRecord(TypedDict):
    """An article as a list names it."""

    headline: Words
    outlet: Words
    author: Words
    url: Words
    published: Edtf
    retrieved: Edtf | None
    language: Words


class CheckedRecord(TypedDict):
    """What the checks found in a brief."""

    errors: int
    warnings: int
    proved: int
    statements: int


class ListedRecord(TypedDict):
    """A brief in a list."""

    id: str
    title: str
    published: Edtf
    published_date_words: str
    published_earliest: Day | None
    published_latest: Day | None
    article: ListedArticleRecord
    topics: list[str]
    statements: int
    file: str
    checks: NotRequired[CheckedRecord]


class BrokenRecord(TypedDict):
    """A brief that can't be read."""

    id: str
    problem: str
    file: str
    line: int


class ContentRecord(TypedDict):
    """A brief in a table of contents."""

    id: str
    title: str
    published: Edtf
    file: str


class CountedRecord(TypedDict):
    """The statements of a kind by how they stand to the article."""

    kind: ClaimKind
    found: int
    found_more_than_once: int
    not_found: int
    no_source_given: int
    unchecked: int


class VerdictRecord(TypedDict):
    """What the checks of briefs come to."""

    briefs: int
    statements: list[CountedRecord]
    editors_own: int
    cited: int
    citable: int
    switched_off: dict[str, str]
    errors: int
    warnings: int
    notes: int
    accepted: int


class OpinionRecord(TypedDict):
    """What a model thinks of a statement."""

    path: str
    line: int
    statement: str
    opinion: str
    reason: str


class OpinionsRecord(TypedDict):
    """What a model thinks of statements."""

    model: str
    opinions: list[OpinionRecord]


class BriefRecord(TypedDict):
    """A whole brief, field by field as in the format."""

    id: str


class SourceRecord(SaidRecord):
    """A statement with its excerpts and where they stand in the article."""

    brief: str
    kind: ClaimKind
    text: str
    line: Line
    notes: list[int]
    excerpts: list[str]
    places: list[str]
    spans: list[Stretch]
    status: ProofStatus


# What a record takes over, before its own fields: as the views put them together.
MERGED = MappingProxyType(
    {
        TimelineRecord: (DateRecord, StatementRecord),
        QuoteRecord: (StatementRecord, DateRecord),
        MeasureRecord: (StatementRecord, Measure),
        FigureRecord: (StatementRecord, DateRecord),
        SideRecord: (Side, SaidRecord),
        PositionRecord: (StatementRecord,),
        PersonRecord: (Actor,),
        DelegationRecord: (Delegation,),
        BearingRecord: (StatementRecord,),
        PointRecord: (AgendaItem, SaidRecord),
        RoundRecord: (DateRecord,),
        MeetingRecord: (StatementRecord, DateRecord),
        ActorRecord: (Actor,),
        NewBriefRecord: (DateRecord,),
        DateMentionRecord: (DateMention,),
        BriefRecord: (BriefFormat,),
    }
)
