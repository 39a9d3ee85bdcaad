"""A page of HTML to hand on: it asks nothing of the network, and whatever a brief says stays text."""

import json
import re
from base64 import b64encode
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from msgspec import structs

from briefing.brief.model import Brief, Paper
from briefing.document import Document, Head, Timeline, TimelineEntry
from briefing.formats import render
from briefing.formats.html.chart import chart
from briefing.formats.html.overview import Overview
from briefing.views import VIEWS, view
from tests.conftest import selection_for

_VOID = ("meta", "br", "input")


class Page(HTMLParser):
    """What a browser finds in a page: elements with their attributes, and the text of scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)
            self.texts.append((tag, ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts.append((self.open[-1], data))

    def all(self, name: str) -> list[str]:
        return [value or "" for _, attributes in self.elements for key, value in attributes.items() if key == name]

    def within(self, tag: str) -> str:
        return "".join(data for name, data in self.texts if name == tag)


def page_of(name: str, briefs: Sequence[Brief], as_of: date = date(2024, 8, 13)) -> Page:
    return Page(render(view(name, selection_for(name, briefs, as_of)), "html"))


@pytest.mark.parametrize("name", VIEWS)
def test_nothing_is_asked_of_the_network_and_every_link_leads_somewhere(library: list[Brief], name: str) -> None:
    page = page_of(name, library)
    names = {tag for tag, _ in page.elements}
    assert not names & {"link", "img", "iframe", "object", "base", "form"}
    assert not page.all("src")
    assert not page.all("style")
    assert not re.search(r"url\(|@import", page.within("style"))
    assert not [key for _, attributes in page.elements for key in attributes if key.startswith("on")]
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    assert {"header", "main", "footer", "h1"} <= names
    for target in page.all("href"):
        assert target.startswith("https://") or re.match(r"#(topic|actor)=|#all$", target) or target[1:] in ids


@pytest.mark.parametrize("name", ["timeline", "brief"])
def test_a_browser_runs_nothing_but_the_script_and_style_that_are_named(library: list[Brief], name: str) -> None:
    page = page_of(name, library)
    policy = next(each["content"] or "" for tag, each in page.elements if tag == "meta" and "http-equiv" in each)
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    code = [text for tag, text in page.texts if tag == "script" and text and not text.startswith("{")]
    for kind, text in (("script", "".join(code)), ("style", page.within("style"))):
        assert f"{kind}-src 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in policy


@pytest.mark.parametrize("name", VIEWS)
def test_what_a_brief_says_is_never_an_element(hostile: list[Brief], name: str) -> None:
    page = page_of(name, hostile)
    assert "b" not in {tag for tag, _ in page.elements}
    assert sum(tag == "script" for tag, _ in page.elements) <= 2
    assert not [each for each in page.all("href") if "evil" in each]


def test_the_article_is_told_to_machines_and_no_text_ends_that(example: Brief) -> None:
    bad = "</script><script>alert(1)</script><!--"
    brief = structs.replace(example, title=bad)
    page = page_of("brief", [brief])
    (data,) = [text for tag, text in page.texts if tag == "script" and text.startswith("{")]
    assert "<" not in data
    told = json.loads(data)
    assert (told["@type"], told["name"]) == ("Report", bad)
    article = told["isBasedOn"]
    assert (article["@type"], article["datePublished"], article["inLanguage"]) == ("NewsArticle", "2024-08-12", "en")
    assert article["temporalCoverage"] == "2023-01-01/2024-12-31"
    assert {"@type": "Person", "name": "Janet Yellen"} in article["mentions"]
    assert "author" not in article


def test_notes_and_marks_lead_to_each_other(example: Brief) -> None:
    document = view("brief", selection_for("brief", [example]))
    page = Page(render(document, "html"))
    ids, targets = set(page.all("id")), set(page.all("href"))
    notes = {f"note-{number}" for number in range(1, len(document.notes) + 1)}
    assert notes <= ids
    assert {f"#{note}" for note in notes} <= targets
    marks = {id_ for id_ in ids if id_.startswith("mark-")}
    assert len(marks) >= len(notes)
    assert {f"#{mark}" for mark in marks} <= targets


def test_words_of_the_article_lead_to_what_rests_on_them_and_notes_to_the_words(example: Brief) -> None:
    document = view("brief", selection_for("brief", [example]))
    page = Page(render(document, "html"))
    quoted = {number for paragraph in document.article for passage in paragraph for number in passage.notes}
    assert {f"words-{number}" for number in quoted} <= set(page.all("id"))
    assert {f"#words-{number}" for number in quoted} <= set(page.all("href"))
    assert len(quoted) == len(document.notes)
    cited = [attributes for _, attributes in page.elements if "data-notes" in attributes]
    assert all((each["href"] or "").startswith("#mark-") for each in cited)
    assert "aside" not in {tag for tag, _ in Page(render(structs.replace(document, article=()), "html")).elements}


def test_the_mark_of_the_handling_is_at_the_top_the_bottom_and_on_each_sheet(example: Brief) -> None:
    brief = structs.replace(example, paper=Paper(to="The Minister", handling='OFFICIAL – "x"; } </style>'))
    html = render(view("brief", selection_for("brief", [brief])), "html")
    body = html.partition("<body")[2]
    assert body.count('<p class="handling">OFFICIAL – &quot;x&quot;; } &lt;/style&gt;</p>') == 2
    assert html.count("</style>") == 1
    sheet = html.partition("@page")[2].partition("</style>")[0]
    assert sheet.count('"OFFICIAL\\000020\\002013\\000020\\000022x') == 2
    assert "<dt>To</dt><dd>The Minister</dd>" in body


def entry(first: date | None, last: date | None, words: str = "x", *, overdue: bool = False) -> TimelineEntry:
    from briefing.document import Span

    return TimelineEntry(words, "past", not overdue, (Span("said"),), days=(first, last), overdue=overdue)


def test_a_drawing_shows_spans_as_wide_as_they_are_vague() -> None:
    drawn = chart(
        Overview([entry(date(2024, 1, 1), date(2024, 12, 31)), entry(date(2024, 3, 1), date(2024, 3, 1))]), None
    )
    widths = [float(each) for each in re.findall(r'<rect x="[\d.]+%" y="\d+" width="([\d.]+)%"', drawn)]
    assert widths[0] == 100
    assert 0 < widths[1] < 5
    assert "<title>x: said</title>" in drawn


def test_what_is_due_by_a_day_is_drawn_at_that_day() -> None:
    drawn = chart(Overview([entry(date(2024, 1, 1), date(2024, 12, 31)), entry(None, date(2024, 6, 30))]), None)
    left, width = re.findall(r'<rect x="([\d.]+)%" y="\d+" width="([\d.]+)%"', drawn)[1]
    assert float(left) + float(width) == pytest.approx(50, abs=0.5)
    assert float(width) < 5


def test_what_is_to_come_by_a_day_is_drawn_from_today_on() -> None:
    past = entry(date(2024, 1, 1), date(2024, 1, 1))
    ahead = structs.replace(entry(None, date(2024, 12, 31)), confirmed=False, tense="ahead")
    drawn = chart(Overview([past, ahead]), date(2024, 7, 1))
    places = [float(each) for each in re.findall(r'<rect x="([\d.]+)%"', drawn)]
    assert places[0] == 0
    assert 49 < places[1] < 51


def test_marks_of_one_row_do_not_overlap_and_none_leaves_the_drawing() -> None:
    days = [entry(date(2024, 1, day), date(2024, 1, day)) for day in range(1, 31)] * 2
    open_ones = [entry(None, date(2024, 1, 9)), entry(date(2024, 1, 9), None, overdue=True)]
    drawn = chart(Overview([*days, *open_ones]), date(2024, 1, 15))
    rows: dict[str, list[tuple[float, float]]] = {}
    for left, row, width in re.findall(r'<rect x="([\d.]+)%" y="(\d+)" width="([\d.]+)%"', drawn):
        assert 0 <= float(left) <= float(left) + float(width) <= 100.01
        rows.setdefault(row, []).append((float(left), float(left) + float(width)))
    for marks in rows.values():
        ordered = sorted(marks)
        assert all(one[1] < other[0] for one, other in pairwise(ordered))
    assert 'class="overdue"' in drawn
    assert "today, 15 January 2024" in drawn


def test_of_very_many_entries_bars_tell_how_many_there_are() -> None:
    many = [entry(date(year, 1 + n % 12, 1), None) for year in range(2000, 2020) for n in range(20)]
    late = [entry(None, date(2019, 5, 1), overdue=True)]
    drawn = chart(Overview([*many, *late]), date(2020, 1, 1))
    titles = re.findall(r"<title>([^<]*)</title>", drawn)
    assert sum(int(title.split(": ")[1].split()[0]) for title in titles) == 401
    assert "1 January 2018 to 30 June 2018: 12 entries" in titles
    assert "A bar counts the entries that begin in its time" in drawn
    tops = [float(top) for top in re.findall(r'<rect class="[a-z]+" x="[\d.]+%" y="([\d.]+)"', drawn)]
    assert min(tops) == 20
    assert 'class="overdue"' in drawn


@pytest.mark.parametrize("days", [(date(1, 1, 1), date(9999, 12, 31)), (date(9999, 12, 31), date(9999, 12, 31))])
def test_very_many_of_any_days_can_be_drawn(days: tuple[date, date]) -> None:
    assert "bar" in chart(Overview([entry(*days)] * 201), date(2024, 8, 13))


@pytest.mark.parametrize(
    "days",
    [
        (date(1, 1, 1), date(9999, 12, 31)),
        (date(2024, 1, 5), date(2024, 1, 5)),
        (date(1, 1, 1), date(1, 1, 2)),
        (date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_any_days_can_be_drawn(days: tuple[date, date]) -> None:
    for today in (None, date(2024, 8, 13)):
        assert chart(Overview([entry(*days), entry(*days)]), today).startswith("<figure")


def test_one_entry_is_not_drawn() -> None:
    assert chart(Overview([entry(date(2024, 1, 1), date(2024, 1, 1)), entry(None, None)]), None) == ""
    document = Document((), (Timeline((entry(None, None),)),), [], head=Head())
    assert "<svg" not in render(document, "html")
