"""What a format is: the record by which it is known, a built-in one as one of another package."""

from typing import Annotated

from msgspec import Meta, Struct

from briefing.problems import CannotGoOn

Suffix = Annotated[str, Meta(pattern=r"^(\.[a-z0-9_+-]+)+$")]


class Format(Struct, frozen=True):
    """A way to write a Document: the endings of its files, its media type and its writer's address.

    ``library`` is what it needs beside the package, which the extra of a name installs. ``in_bytes``: it is no text.
    ``in_pieces``: its writer yields it piece by piece.
    ``holds`` says of what it is where it can't hold every paper.
    ``takes`` names what of the stationery it can be written on. ``most_rows`` is how many rows it takes, if not all.
    """

    suffixes: Annotated[tuple[Suffix, ...], Meta(min_length=1)]
    media_type: str
    writer: str
    library: str = ""
    extra: str = ""
    in_bytes: bool = False
    holds: str = ""
    takes: tuple[str, ...] = ()
    in_pieces: bool = False
    most_rows: int = 0


def beyond(name: str, rows: int, most: int) -> CannotGoOn:
    """Return the reason why a format of a name does not take so many rows."""
    hint = "--format html, markdown or csv holds all; --since, --topic or --actor narrows it"
    return CannotGoOn(f"{rows:,} rows, and {name} has room for some {most:,}", hint=hint)
