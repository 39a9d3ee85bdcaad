"""How much of the memory Typst takes to set a paper, and what is too much."""

from collections.abc import Iterable

from briefing.formats.paper import Box, Grid, Pairs, Paper, Piece, Point, Points, Rail, Runs, Said

# KB that Typst takes for each, fitted to eight papers of 20 to 100 pages, within a quarter of what each took.
_ENTRY, _IN_TABLE = 53, 74  # of a rail that is a list, and more where it is a table
_NOTE, _CELL, _POINT, _LINE, _RUN, _HUNDRED_CHARACTERS = 12, 14, 23, 6, 4, 10
# With it the process takes 280 MB at most. A brief of a thousand statements and 500,000 characters takes 155,000.
MOST = 180_000
_LIGHT = 120_000
_MOST_LINKS = 300  # notes: a brief of so many statements, each with a link to its note, takes 280 MB


def is_spared(paper: Paper) -> bool:
    """Whether a paper is so long that its rails are lists and its notes have no links."""
    entries = sum(len(each.entries) for each in paper.pieces if isinstance(each, Rail))
    return len(paper.notes) > _MOST_LINKS or weight(paper) + entries * _IN_TABLE > _LIGHT


def weight(paper: Paper) -> int:
    """Return how many KB a paper takes to be set as sparingly as can be."""
    return sum(map(_weight, paper.pieces)) + sum(_NOTE + _of((each,)) for each in paper.notes)


def _weight(piece: Piece) -> int:
    parts: Iterable[int]
    match piece:
        case Rail():
            parts = (_ENTRY + _of((*each.lines, each.tags)) for each in piece.entries)
        case Grid():
            parts = (_CELL + _of(cell) for row in piece.rows for cell in row)
        case Points():
            parts = (_of_point(each) for each in piece.points)
        case Said():
            parts = (_of_point(piece.point), _POINT + _of((piece.by,)))
        case Pairs():
            parts = (_LINE + _of((label, *lines)) for label, lines in piece.rows)
        case Box():
            parts = (_weight(each) for each in piece.pieces)
        case _:
            parts = (_of((piece.runs,)),)
    return sum(parts)


def _of_point(point: Point) -> int:
    return _POINT + _of((point.runs,))


def _of(lines: Iterable[Runs]) -> int:
    return sum(_LINE + sum(_RUN + len(run.text) * _HUNDRED_CHARACTERS // 100 for run in line) for line in lines)
