"""Bodies that news calls by a name which nothing in their full name leads to: the Pentagon, the World Court."""

from functools import cache
from pathlib import Path


def other_names_of(name: str) -> tuple[str, ...]:
    """Return all names of a body that the table has, or none."""
    return _by_name().get(name.casefold().removeprefix("the "), ())


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    """Read the table, when the first name is looked up."""
    rows = Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
    names = [tuple(row.split("|")) for row in rows if not row.startswith("#")]
    return {name.casefold(): row for row in names for name in row}
