"""A paper before it is set: its numbers, captions, widths and footnotes."""

from briefing.brief.model import Brief
from briefing.document import Bullets, Cards, Document, Facts, Line, Paragraph, Section, Span, Table, Timeline
from briefing.formats import render
from briefing.formats.column_widths import column_widths
from briefing.formats.paper import Grid, Heading, Pairs, Paper, Piece, Points, Rail, Remark, Said, words_of
from briefing.formats.setting import paper_of
from briefing.views import VIEWS, view
from tests.conftest import selection_for


def set_from(*blocks: object, notes: tuple[Line, ...] = ()) -> Paper:
    return paper_of(Document((Span("A title"),), blocks, [], notes=notes))  # type: ignore[arg-type]


def numbers_of(pieces: tuple[Piece, ...]) -> list[int]:
    found: list[int] = []
    for piece in pieces:
        match piece:
            case Points():
                found += [point.number for point in piece.points]
            case Rail():
                found += [entry.number for entry in piece.entries if entry.number]
            case Said():
                found.append(piece.point.number)
            case Heading() | Remark() | Pairs() | Grid():
                pass
            case _:
                found += numbers_of(piece.pieces)
    return found


def test_paragraphs_are_numbered_through_as_on_the_page_of_html(library: list[Brief]) -> None:
    for name in ("brief", "timeline", "people", "positions"):
        document = view(name, selection_for(name, library))
        numbers = numbers_of(paper_of(document).pieces)
        assert numbers == list(range(1, len(numbers) + 1))
        page = render(document, "html")
        assert (f'id="p{len(numbers)}"' in page) == bool(numbers)
        assert f'id="p{len(numbers) + 1}"' not in page or name == "brief", "but the page tells commands, too"


def test_notes_are_parted_and_the_first_mark_of_each_is_known() -> None:
    def cited(text: str) -> Paragraph:
        return Paragraph((Span("It is so"), Span(text, "mark")))

    paper = set_from(cited("[1][2]"), cited("[2][9]"), notes=((Span("one"),), (Span("two"),)))
    first, second = (piece.points[0].runs for piece in paper.pieces if isinstance(piece, Points))
    assert [(run.text, run.note, run.first) for run in first[1:]] == [("1", 1, True), (",", 0, False), ("2", 2, True)]
    assert [(run.text, run.note, run.first) for run in second[1:]] == [("2", 2, False)]


def test_a_line_that_says_nothing_has_no_number() -> None:
    (points,) = set_from(Bullets(((), (Span("a fact"),))), Paragraph(())).pieces
    assert isinstance(points, Points)
    assert [(point.number, words_of(point.runs)) for point in points.points] == [(1, "a fact")]


def test_a_table_is_called_by_the_headings_above_it_or_by_the_title() -> None:
    table = Table(("A",), (((Span("b"),),),))
    pieces = set_from(table, Section("Who", (Section("People", (table,)), table))).pieces
    assert [piece.caption for piece in pieces if isinstance(piece, Grid)] == ["A title", "Who: People", "Who"]


def test_a_column_is_as_wide_as_its_longest_word_and_long_text_has_the_rest() -> None:
    row = ((Span("4"),), (Span("extraordinarily"),), (Span("many words of text " * 10),))
    (grid,) = set_from(Table(("N", "Word", "Text"), (row,))).pieces
    assert isinstance(grid, Grid)
    narrow, word, text = grid.widths
    assert narrow < word < text
    assert word >= len("extraordinarily")
    assert grid.numbers == (True, False, False)


def test_a_column_that_is_empty_counts_nothing() -> None:
    (grid,) = set_from(
        Table(("A", "B", "C"), (((Span("1"),), (), (Span("x"),)), ((Span("·"),), (), (Span("2"),))))
    ).pieces
    assert isinstance(grid, Grid)
    assert grid.numbers == (True, False, False)


def test_a_few_cards_stand_side_by_side_and_many_below_each_other() -> None:
    card = ((Span("China"),), ((Span("Xuan Changneng"),),))
    assert isinstance(set_from(Cards((card, card))).pieces[0], Grid)
    assert isinstance(set_from(Cards((card,) * 4)).pieces[0], Pairs)


def test_today_stands_among_the_entries_and_only_the_first_rail_has_a_legend(library: list[Brief]) -> None:
    timeline = view("timeline", selection_for("timeline", library)).blocks[0]
    assert isinstance(timeline, Timeline)
    first, second = set_from(timeline, timeline).pieces
    assert isinstance(first, Rail)
    assert isinstance(second, Rail)
    assert (first.legend, second.legend) == (True, False)
    assert [entry.standing for entry in first.entries].count("today") == 1


def test_the_words_of_the_editor_are_told_where_their_place_does_not() -> None:
    line = (Span("a judgment", "editor"),)
    pieces = set_from(Facts((("A", (line,)),)), Section("S", (Paragraph(line),), editor=True)).pieces
    assert isinstance(pieces[0], Pairs)
    assert words_of(pieces[0].rows[0][1][0]) == "a judgment (editor)"
    assert isinstance(pieces[1], Heading)
    assert words_of(pieces[1].runs) == "S (editor)"
    assert isinstance(pieces[2], Points)
    assert words_of(pieces[2].points[0].runs) == "a judgment"


def test_every_view_is_a_paper(library: list[Brief]) -> None:
    for name in VIEWS:
        assert paper_of(view(name, selection_for(name, library))).pieces


def test_a_word_of_a_narrow_column_is_whole_in_a_wide_font() -> None:
    rows = [["A long name of a body, with all its spellings in the article " * 2] * 3, ["organization"] * 3, ["12"] * 3]
    titles = ["Name", "Kind", "Statements"]
    widths = column_widths([[title, *texts] for title, texts in zip(titles, rows, strict=True)])
    assert widths[1] >= 15, "of a line of a hundred, wider than its twelve letters and the gap"
    assert widths[2] >= 15, "its title is bold"
