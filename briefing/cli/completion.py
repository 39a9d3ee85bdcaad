"""What a shell offers behind a TAB. Completion prints no error: where something fails, it offers nothing.

Typer asks these functions and tells the shell. What begins with the word typed comes before what only holds it, in its
id or its name; how much of the latter a shell shows is its own setting (in zsh: ``matcher-list``).
"""

import re
from collections.abc import Callable, Mapping
from shutil import get_terminal_size
from typing import TYPE_CHECKING, TypeVar
from unicodedata import east_asian_width

from typer import Context

from briefing.visible import one_line

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.library.library import Library
    from briefing.library.names import Names

_HELP = 78  # columns, two less than the narrowest terminal in use

Answer = TypeVar("Answer")


class Word(str):
    """A word to offer. Typer keeps what begins with the word typed, and these have been chosen already."""

    __slots__ = ()

    def startswith(self, *_: object) -> bool:
        """Return true."""
        return True


_WORD = re.compile("[A-Za-z0-9]+(?:-[a-z0-9]+)*")
Offers = list[tuple[str, str]]  # words, each with its help
Complete = Callable[[Context, str], Offers]


def complete_brief(context: Context, incomplete: str) -> Offers:
    """Return the ids of briefs with their titles."""
    return _offered(_titles(context, incomplete), incomplete)


def complete_brief_or_actor(context: Context, incomplete: str) -> Offers:
    """Return actors, and the ids of briefs where no actor is meant."""
    return complete_actor(context, incomplete) or complete_brief(context, incomplete)


def complete_brief_or_topic(context: Context, incomplete: str) -> Offers:
    """Return topics, and the ids of briefs where no topic is meant."""
    return complete_topic(context, incomplete) or complete_brief(context, incomplete)


def complete_topic(context: Context, incomplete: str) -> Offers:
    """Return topics with their labels."""
    return _offered(_names(context).topics(), incomplete)


def complete_actor(context: Context, incomplete: str) -> Offers:
    """Return actors with their names: those of the id or name, else those with a spelling that begins so."""
    names = _names(context)
    return _offered(names.actors(), incomplete) or _plain_offers(names.actors_spelled(incomplete))


def complete_kind(context: Context, incomplete: str) -> Offers:
    """Return the kinds of statements and of measures."""
    return _offered(dict.fromkeys(_names(context).kinds(), ""), incomplete)


def complete_status(context: Context, incomplete: str) -> Offers:
    """Return the statuses that the briefs give."""
    return _offered(dict.fromkeys(_names(context).statuses(), ""), incomplete)


def complete_command(context: Context, incomplete: str) -> Offers:
    """Return the names of the commands."""
    names = context.find_root().command.list_commands(context)  # type: ignore[attr-defined]
    return _offered(dict.fromkeys(names, ""), incomplete)


def complete_code(_context: Context, incomplete: str) -> Offers:
    """Return the codes of the checks with their titles."""
    from briefing.proof.explanations import EXPLANATIONS

    return _offered({code: each.title for code, each in EXPLANATIONS.items()}, incomplete.upper())


def complete_schema(_context: Context, incomplete: str) -> Offers:
    """Return the names of the schemas of data with what they are of."""
    from briefing.data_schemas.schemas import titles

    return _offered(titles(), incomplete)


def complete_query(context: Context, incomplete: str) -> Offers:
    """Return the fields of a search, and behind a field's colon its values.

    bash parts words at a colon, so that the field may be the last but one of the words before.
    """
    words: list[str] = context.params.get("query") or []
    *_, field, colon = ["", "", *words]
    if incomplete == ":":
        field, colon, incomplete = colon, ":", ""
    if colon == ":" and field in _FIELD_VALUES:
        return _FIELD_VALUES[field](context, incomplete)
    field, colon, value = incomplete.partition(":")
    if colon:
        offers = _FIELD_VALUES[field](context, value) if field in _FIELD_VALUES else []
        return [(Word(f"{field}:{word}"), said) for word, said in offers]
    return [(f"{name}:", "") for name in _FIELD_VALUES] if incomplete else []


_FIELD_VALUES: Mapping[str, Complete] = {
    "topic": complete_topic,
    "actor": complete_actor,
    "kind": complete_kind,
    "status": complete_status,
    "brief": complete_brief,
}


def _titles(context: Context, part: str) -> dict[str, str]:
    """Return the titles of briefs by id; of a large library only of those that have ``part`` in their id or title."""
    from briefing.library.index.completion import titles_by_id

    return _answered(
        context,
        lambda folder: titles_by_id(folder, part),
        lambda library: {
            each.id: each.title for each in (library.headings() if library.few else library.with_id(part))
        },
        {},
    )


def _names(context: Context) -> "Names":
    """Return the names that the briefs know."""
    from briefing.library.index.completion import known_names
    from briefing.library.names import Names

    return _answered(context, known_names, lambda library: library.names(), Names(()))


def _answered(
    context: Context,
    index_answers: Callable[["Path"], Answer | None],
    library_answers: Callable[["Library"], Answer],
    nothing: Answer,
) -> Answer:
    """Return the answer of the library's index, or of the library where it has none; that takes 20 ms to load."""
    import sqlite3

    from briefing.library.folder import folder_of_library
    from briefing.problems import CannotGoOn

    try:
        given = context.params.get("library")
        answer = index_answers(folder_of_library(given)[0])
        if answer is not None:
            return answer
        from briefing.library.library import locate

        return library_answers(locate(given))
    except (CannotGoOn, OSError, sqlite3.Error):
        return nothing


def _offered(help_by_value: Mapping[str, str], incomplete: str) -> Offers:
    """Return what begins with the word typed, else what holds it in its id or its name."""
    folded = incomplete.casefold()
    begins = [value for value in help_by_value if value.startswith(incomplete) and _is_plain(value)]
    found = begins or [
        value for value, said in help_by_value.items() if folded in value.casefold() or folded in said.casefold()
    ]
    return _plain_offers({value: help_by_value[value] for value in found})


def _plain_offers(help_by_value: Mapping[str, str]) -> Offers:
    columns = min(get_terminal_size().columns, _HELP)
    return [(Word(value), _plain_help(said, columns)) for value, said in help_by_value.items() if _is_plain(value)]


def _is_plain(value: str) -> bool:
    """Whether a shell takes a value for one word as it stands."""
    return _WORD.fullmatch(value) is not None


def _plain_help(text: str, columns: int) -> str:
    """Return a text in one short line and without signs: some shells evaluate what stands beside an offer.

    Typer breaks it at the width of the terminal, or at 80 columns, and a shell would take the second line for an offer.
    """
    plain = re.sub(r"[^\w ,.-]", " ", one_line(text))
    room = columns if plain.isascii() or not any(east_asian_width(letter) in "WF" for letter in plain) else columns // 2
    return plain if len(plain) <= room else plain[:room].rstrip()
