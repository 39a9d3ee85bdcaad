"""The records that are no view's, as types: a problem, a draft, and what stands in a packet."""

from types import MappingProxyType
from typing import Annotated, Literal, NotRequired, TypedDict

from msgspec import Meta

from briefing.brief.model import BriefFormat
from briefing.problems import Severity
from briefing.views.record_types import Day, Edtf, Words

Hash = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


class ProblemRecord(TypedDict):
    """A problem that a check found; ``accepted`` is the reason of one that the brief accepts."""

    file: str
    line: int
    column: int
    severity: Severity
    code: str
    message: str
    hint: str
    excerpt: str
    width: int
    details: list[str]
    accepted: NotRequired[str]


class DecisionRecord(TypedDict):
    """What a person must decide of a draft, and where."""

    at: str
    what: str


class DraftRecord(TypedDict):
    """A draft, field by field as in the format of a brief."""

    to_decide: list[DecisionRecord]


class HashedFile(TypedDict):
    """A file of a packet, or one that was left out, and its hash."""

    file: str
    sha256: Hash


class HashedText(TypedDict):
    """The text of an article: a file, or a part of the brief itself."""

    file: NotRequired[str]
    in_brief: NotRequired[Literal[True]]
    sha256: Hash


class PacketFile(TypedDict):
    """A file of a packet."""

    path: str
    bytes: int
    sha256: Hash


class PacketBrief(TypedDict):
    """A brief of a packet, and what the checks say of it."""

    id: str
    title: str
    published: Edtf
    outlet: Words
    url: Words
    brief: HashedFile
    article: HashedText | None
    statements: int
    found: int
    errors: int
    warnings: int


class ManifestRecord(TypedDict):
    """The manifest of a packet."""

    made_with: str
    day: Day
    quote_limit: int | None
    briefs: list[PacketBrief]
    files: list[PacketFile]


OTHERS_MERGED = MappingProxyType({DraftRecord: (BriefFormat,)})
