"""The parts of a brief, format version 1, as types: topics, actors, the article, and each kind of statement.

The reader builds them from a file, and the JSON Schema for editors is made from them, so a field's description here is
also its help there.
"""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta, Struct, field

from briefing.brief.fields import (
    Accept,
    ActorId,
    Identifier,
    Key,
    SaidBy,
    Source,
    Stated,
    TopicId,
    Topics,
    Via,
    When,
)
from briefing.dates.edtf import EdtfDate


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A part of a brief. ``shorthand`` names the field that a bare value stands for.

    As bytes it leaves out what goes without saying; ``plain_data`` tells every field.
    """

    shorthand: ClassVar[str] = ""


class Topic(Part, frozen=True, kw_only=True):
    """A subject that statements are filed under."""

    shorthand: ClassVar[str] = "label"

    label: Annotated[str, Meta(description="the name that is printed")]
    under: Annotated[TopicId | None, Meta(description="the wider topic that this one belongs to")] = None
    as_written: Annotated[list[str], Meta(description="the article's spellings, where they differ")] = []


class Actor(Part, frozen=True, kw_only=True):
    """A person, body or place that acts or is spoken of, or a document that says something."""

    shorthand: ClassVar[str] = "name"

    name: Annotated[str, Meta(description="the right name, which is printed")]
    kind: Annotated[
        Literal["person", "government", "organization", "group", "country", "place", "document", "unknown"] | None,
        Meta(description="what sort of actor it is"),
    ] = None
    role: Annotated[str | None, Meta(description="office or function")] = None
    of: Annotated[ActorId | None, Meta(description="the body or country that the actor belongs to")] = None
    as_written: Annotated[list[str], Meta(description="the article's spellings, where they differ")] = []
    accept: Accept = {}


class Article(Part, frozen=True, kw_only=True):
    """The news article that the brief encodes."""

    published: Annotated[EdtfDate, Meta(description="the day of publication, in EDTF")]
    published_basis: Annotated[
        Literal["stated", "inferred"],
        Meta(description="whether the article states that day; `inferred` needs a note"),
    ] = "stated"
    note: Annotated[str | None, Meta(description="what a reader must know of the text or its date")] = None
    headline: Annotated[str | None, Meta(description="the article's own headline")] = None
    outlet: Annotated[str | None, Meta(description="who published it")] = None
    author: Annotated[str | None, Meta(description="who wrote it")] = None
    url: Annotated[str | None, Meta(description="its address on the web")] = None
    retrieved: Annotated[EdtfDate | None, Meta(description="the day on which the text was fetched, in EDTF")] = None
    language: Annotated[str | None, Meta(description="the language of the text, such as en")] = None
    translated_from: Annotated[str | None, Meta(description="the original language, such as zh")] = None
    translation: Annotated[Literal["machine", "human"] | None, Meta(description="who translated the text")] = None
    sha256: Annotated[str | None, Meta(description="the text's SHA-256, as `briefing check --pin` writes it")] = None
    text: Annotated[
        str | None,
        Meta(
            description="the file with the article's text, beside the brief; or the text itself as a block: `text: |`"
        ),
    ] = None


class Delegation(Part, frozen=True, kw_only=True):
    """One side at a meeting."""

    of: Annotated[ActorId, Meta(description="whom it speaks for")]
    lead: ActorId | None = None
    members: Annotated[list[ActorId], Meta(description="who else is in it")] = []
    source: Source = []
    accept: Accept = {}


class Outcome(Part, frozen=True, kw_only=True):
    """What came of a meeting or of a point of its agenda: what was agreed, put off, refused or left open."""

    shorthand: ClassVar[str] = "what"

    what: Annotated[str, Meta(description="what came of it")]
    status: Annotated[
        Literal["agreed", "open", "deferred", "rejected"] | None, Meta(description="what became of the point")
    ] = None
    by: Annotated[list[ActorId], Meta(description="who is to do it")] = []
    due: Annotated[EdtfDate | None, Meta(description="until when it is to be done, in EDTF")] = None
    stated: Stated = None
    said_by: SaidBy = None
    via: Via = None
    source: Source = []
    key: Key = False
    accept: Accept = {}


class AgendaItem(Part, frozen=True, kw_only=True):
    """One point to be discussed."""

    shorthand: ClassVar[str] = "item"

    item: Annotated[str, Meta(description="what is discussed")]
    topics: Topics = []
    outcome: Annotated[list[Outcome], Meta(description="what came of it, where the meeting was held")] = []
    said_by: SaidBy = None
    via: Via = None
    source: Source = []
    accept: Accept = {}


class Meeting(Part, frozen=True, kw_only=True):
    """A meeting, planned, held or cancelled, with who comes and what is discussed."""

    id: Annotated[Identifier | None, Meta(description="a name for links, such as round-5")] = None
    title: Annotated[str, Meta(description="what the meeting is called")]
    series: Annotated[str | None, Meta(description="the series that it is a round of")] = None
    round: Annotated[Annotated[int, Meta(ge=1)] | None, Meta(description="which round of the series, a number")] = None
    date: When = None
    stated: Stated = None
    place: Annotated[str | None, Meta(description="where it is")] = None
    status: Annotated[Literal["planned", "held", "cancelled"] | None, Meta(description="whether it is to come")] = None
    topics: Topics = []
    actors: Annotated[list[ActorId], Meta(description="who takes part, where there are no delegations")] = []
    delegations: Annotated[list[Delegation], Meta(description="who comes, side by side")] = []
    agenda: Annotated[list[AgendaItem], Meta(description="what is discussed, point by point")] = []
    outcome: Annotated[list[Outcome], Meta(description="what came of it as a whole")] = []
    source: Source = []
    key: Key = False
    accept: Accept = {}


class Event(Part, frozen=True, kw_only=True):
    """Something that happened or is to happen, as the article tells it; a threat or an offer has its condition."""

    what: Annotated[str, Meta(description="what happens, in a sentence")]
    date: When = None
    stated: Stated = None
    kind: Annotated[
        Literal["threat", "offer"] | None, Meta(description="a threat or an offer; `if` is its condition")
    ] = None
    condition: Annotated[str | None, Meta(description="on what condition")] = field(default=None, name="if")
    topics: Topics = []
    actors: Annotated[list[ActorId], Meta(description="who takes part or is concerned")] = []
    status: Annotated[Literal["reported", "planned", "expected", "alleged"], Meta(description="how sure it is")] = (
        "reported"
    )
    said_by: SaidBy = None
    via: Via = None
    source: Source = []
    key: Key = False
    accept: Accept = {}


class Measure(Part, frozen=True, kw_only=True):
    """A tariff, control, sanction or restriction: it is announced, in force, ended."""

    title: Annotated[str, Meta(description="what it is, in a few words")]
    kind: Annotated[str | None, Meta(description="such as tariff, export control, sanction")] = None
    by: Annotated[list[ActorId], Meta(description="who imposes it")] = []
    on: Annotated[list[ActorId], Meta(description="whom it is aimed at")] = []
    gainers: Annotated[list[ActorId], Meta(description="who gains by it")] = field(default_factory=list, name="for")
    actors: Annotated[list[ActorId], Meta(description="whom else it concerns")] = []
    products: Annotated[list[str], Meta(description="the goods that it is on")] = []
    rate: Annotated[str | None, Meta(description="how high it is, such as 100%")] = None
    rate_before: Annotated[str | None, Meta(description="the rate that it replaces")] = None
    status: Annotated[
        Literal["proposed", "adopted", "in force", "ended"] | None,
        Meta(description="proposed, as long as it is not decided; in force or ended, where no date of it is given"),
    ] = None
    announced: Annotated[EdtfDate | None, Meta(description="when it was made known, in EDTF")] = None
    in_force: Annotated[EdtfDate | None, Meta(description="since when it applies, in EDTF")] = None
    ended: Annotated[EdtfDate | None, Meta(description="when it ended or ends, in EDTF")] = None
    stated: Stated = None
    topics: Topics = []
    said_by: SaidBy = None
    via: Via = None
    source: Source = []
    key: Key = False
    accept: Accept = {}


class Side(Part, frozen=True, kw_only=True):
    """What one side claims."""

    actor: ActorId
    says: Annotated[str, Meta(description="what it claims")]
    said_by: SaidBy = None
    via: Via = None
    source: Source = []
    accept: Accept = {}


class Position(Part, frozen=True, kw_only=True):
    """One question and each side's claim."""

    question: Annotated[str, Meta(description="what the sides disagree on")]
    topics: Topics = []
    status: Annotated[Literal["open", "narrowing", "settled"] | None, Meta(description="where the question stands")] = (
        None
    )
    sides: Annotated[list[Side], Meta(description="each side's claim")] = []
    key: Key = False
    accept: Accept = {}


class Quote(Part, frozen=True, kw_only=True):
    """Words in quotation marks; the text is its own source."""

    text: Annotated[str, Meta(description="the words, verbatim, without the quotation marks")]
    speaker: Annotated[
        str | None, Meta(description="an actor's id, or the article's own words for one whom it does not name")
    ] = None
    via: Via = None
    context: Annotated[str | None, Meta(description="the occasion")] = None
    date: When = None
    stated: Stated = None
    topics: Topics = []
    key: Key = False
    accept: Accept = {}


class Figure(Part, frozen=True, kw_only=True):
    """A number as a number: what it measures, of whom, and what it was before."""

    what: Annotated[str, Meta(description="what it measures, such as consumer prices on the year")]
    value: Annotated[str, Meta(description="the number with its unit, as the article gives it: 3.4%")]
    before: Annotated[str | None, Meta(description="what it was before")] = None
    of: Annotated[ActorId | None, Meta(description="whose number it is")] = None
    date: When = None
    stated: Stated = None
    topics: Topics = []
    said_by: SaidBy = None
    via: Via = None
    source: Source = []
    key: Key = False
    accept: Accept = {}


class Judgment(Part, frozen=True, kw_only=True):
    """The editor's own assessment, never mixed with what the article reports."""

    shorthand: ClassVar[str] = "text"

    text: Annotated[str, Meta(description="what it may mean")]
    likelihood: Annotated[str | None, Meta(description="such as likely or very likely")] = None
    confidence: Annotated[
        Literal["low", "moderate", "high"] | None, Meta(description="how well the sources bear it")
    ] = None
    because: Annotated[list[str], Meta(description="the reasons")] = []
    accept: Accept = {}


class Watch(Part, frozen=True, kw_only=True):
    """What to look out for."""

    shorthand: ClassVar[str] = "what"

    what: Annotated[str, Meta(description="what to look out for")]
    date: When = None
    stated: Stated = None
    topics: Topics = []
    actors: Annotated[list[ActorId], Meta(description="who is concerned")] = []
    source: Source = []
    key: Key = False
    accept: Accept = {}


class Paper(Part, frozen=True, kw_only=True):
    """Whom a paper made of the brief is for, and how it is to be handled: its head."""

    to: Annotated[str | None, Meta(description="whom the paper is for")] = None
    sender: Annotated[str | None, Meta(description="who hands it on")] = field(default=None, name="from")
    ref: Annotated[str | None, Meta(description="its reference")] = None
    handling: Annotated[
        str | None, Meta(description="how it is to be handled, such as OFFICIAL: it stands at the top and the bottom")
    ] = None


class Checks(Part, frozen=True, kw_only=True):
    """Which checks this brief wants."""

    select: Annotated[list[str], Meta(description="only these codes or families, such as B3")] = []
    ignore: Annotated[list[str], Meta(description="not these codes or families")] = []
