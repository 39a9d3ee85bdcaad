"""The tables and their columns. A column has the name that its field has in the JSON of the views."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import NamedTuple

# A change of what the columns hold writes every shard anew.
EDITION = 1
_DATE = "STRUCT(phase VARCHAR, date VARCHAR, date_words VARCHAR, earliest DATE, latest DATE)"
_JUDGMENT = "STRUCT(text VARCHAR, likelihood VARCHAR, confidence VARCHAR, because VARCHAR[])"
_CHECKS = "STRUCT(errors INTEGER, warnings INTEGER, proved INTEGER, statements INTEGER)"
_PROBLEM = 'STRUCT(file VARCHAR, line INTEGER, "column" INTEGER, severity VARCHAR, code VARCHAR, message VARCHAR)'


class Column(NamedTuple):
    """A column, its type in SQL, and what it holds; all that is of a kind stands in one line of the documents."""

    name: str
    type: str
    meaning: str


def _columns(described: str) -> Iterator[Column]:
    """Yield the columns of lines such as ``VARCHAR a b: what a and b are``."""
    for line in described.strip().splitlines():
        names, _, meaning = line.strip().partition(": ")
        kind, *each = names.split(" ")
        yield from (Column(name, kind, meaning) for name in each)


# Each table has these, but for the list of shards.
PLACE = tuple(
    _columns(
        """
        VARCHAR library folder shard: the library's name, the folder in it, and the shard that has the row
        VARCHAR file brief: the brief's file, from the library's folder, and its id
        """
    )
)
# What ``statement_record`` says: statements, quotes, measures and figures have it.
STATEMENT = (
    *_columns(
        """
        INTEGER statement line: which statement of the brief it is, from 1, and its line in the file
        VARCHAR published kind text: the article's day in EDTF, the kind, and the statement in a line
        VARCHAR[] topics topic_labels actors actor_names: ids, and the same as they are printed
        VARCHAR date date_words: its date in EDTF, and in words
        DATE earliest latest: the first and the last day that the date may mean; NULL where it is open
        VARCHAR stated status: the article's own phrase of the date, and the status that the brief gives
        """
    ),
    Column(
        "standing", "VARCHAR", "where it stands on the day of `--as-of`, whatever later briefs tell; NULL without one"
    ),
    Column("as_of", "DATE", "that day"),
    *_columns(
        """
        BOOLEAN key: whether the editor marked it as key
        VARCHAR[] by by_names on on_names products: of a measure
        VARCHAR measure_kind rate rate_before: of a measure
        VARCHAR id series place: of a meeting
        BIGINT round: of a meeting
        VARCHAR event_kind if: of an event that is a threat or an offer, and its condition
        VARCHAR value before: of a figure
        VARCHAR speaker speaker_name: of a quotation
        VARCHAR said_by said_by_name via via_name: who says so, and the outlet that it came through
        VARCHAR[] source: the article's own words
        VARCHAR url: the article's address
        """
    ),
)
_PHASES = ("announced", "in_force", "ended")

TABLES = MappingProxyType(
    {
        "statements": (
            *PLACE,
            *STATEMENT,
            Column("phase", "VARCHAR", "of a measure and an outcome, what the date is of; `in force` …"),
            Column("dates", f"{_DATE}[]", "all its dates; `date` and its fields are of the first"),
        ),
        "briefs": (
            *PLACE,
            *_columns(
                """
                VARCHAR title: as in `list`
                VARCHAR published published_date_words published_basis: the article's day
                DATE published_earliest published_latest: its bounds
                VARCHAR[] topics: ids of all its statements' topics
                INTEGER statements: how many it has
                VARCHAR bottom_line: the editor's words
                VARCHAR[] why_it_matters gaps: the editor's words
                VARCHAR headline outlet author url retrieved language translated_from translation note: of the article
                """
            ),
            Column("judgments", f"{_JUDGMENT}[]", "the editor's own"),
            Column("checks", _CHECKS, "what the checks found, as in `list`; NULL with `--no-checks`"),
        ),
        "actors": (
            *PLACE,
            *_columns(
                """
                VARCHAR id name kind role of of_name: as in the brief
                VARCHAR[] as_written: the article's spellings
                INTEGER statements: how many of the brief's statements name it
                """
            ),
        ),
        "topics": (
            *PLACE,
            *_columns(
                """
                VARCHAR id label under: as in the brief
                VARCHAR[] as_written: the article's spellings
                INTEGER statements: how many of the brief's statements are filed under it, or under what lies under it
                VARCHAR first last: their first and last date, in EDTF
                """
            ),
        ),
        "quotes": (*PLACE, *STATEMENT, Column("context", "VARCHAR", "the occasion")),
        "measures": (
            *PLACE,
            *STATEMENT,
            Column("title", "VARCHAR", "what it is"),
            Column("for", "VARCHAR[]", "who gains by it"),
            *(Column(name, "VARCHAR", "in EDTF") for name in _PHASES),
            *(Column(f"{name}_{side}", "DATE", "their bounds") for name in _PHASES for side in ("earliest", "latest")),
        ),
        "figures": (*PLACE, *STATEMENT, *_columns("VARCHAR what of of_name: what it measures, and of whom")),
        "checks": (
            *PLACE,
            *_columns(
                """
                INTEGER line column width: the place in the file
                VARCHAR severity code message hint excerpt: as `check --format json` tells it
                VARCHAR[] details: further lines
                VARCHAR accepted: the reason why the brief accepts it
                """
            ),
        ),
    }
)
# The list of a library's shards, one file for each library.
SHARDS = (
    *_columns(
        """
        VARCHAR library folder shard: a folder, and the shard that has its rows now
        INTEGER briefs statements broken: how many it has, and how many briefs are broken and left out
        VARCHAR version: of briefing
        DATE as_of: the day of `--as-of`, if one was given
        BOOLEAN checked: whether the checks were asked
        VARCHAR origin: the machine and the folder that it was made from
        """
    ),
    Column("problems", f"{_PROBLEM}[]", "the first problem of each broken brief"),
)


def as_sql_types(columns: tuple[Column, ...]) -> str:
    """Return columns as the mapping of names to types that DuckDB reads JSON by."""
    return "{" + ", ".join(f"{quoted(each.name)}: {literal(each.type)}" for each in columns) + "}"


def quoted(name: str) -> str:
    """Return a name as SQL has it; some, such as ``on``, are words of SQL."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """Return a text as SQL has it."""
    return "'" + text.replace("'", "''") + "'"
