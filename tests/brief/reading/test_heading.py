"""The heading of a brief: enough to choose it by, and the same whether the rest of the file is read or not."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.brief.reading import reader
from briefing.brief.reading.composer import Composer
from briefing.brief.reading.heading import Heading, heading_of, keys_of_heading
from briefing.brief.reading.reader import load, read, read_heading
from briefing.dates.edtf import EdtfDate
from tests.conftest import ROOT, Write

WHOLE = "title: A\narticle: {published: 2024}\nevents: [{what: x}]\n"
# Pieces of files: whole and broken values, and every way to write a key.
LINES = """\
title: A
title: >-
  The
  title
title: {a: b}
"\\x74itle": escaped
title: !odd x
article: {published: 2024-05}
article: {published: someday}
article: {retrieved: &d 2024, published: *d}
article: &a {published: 2024}
article: 2024
id: my-id
'id': other
id : other
"\\x69d": other
? id
: other
id:
*a : other
*i : aliased
gaps: [&i id, title]
events: [{what: x, id: not-this}]
events: [
on: push
- a list
just words
---
# id
""".splitlines()


@pytest.mark.parametrize("path", sorted((ROOT / "briefs").glob("*.yaml")), ids=lambda path: path.stem)
def test_it_says_what_the_whole_brief_says(path: Path) -> None:
    brief = load(path)
    assert read(path).heading == read_heading(path) == (path, brief.id, brief.title, brief.article.published)


def test_id_title_and_date_are_found_wherever_they_stand(write: Write) -> None:
    path = write("""
        events:
          - what: x
            title: not this one
            id: nor-this
        article:
          note: {published: 1999}
          published: 2024-05
        title: >-
          The
          title
        id: my-id
    """)
    assert read_heading(path) == (path, "my-id", "The title", EdtfDate("2024-05"))


@pytest.mark.parametrize(
    "text",
    [
        f"{WHOLE}id: other\n",
        f"{WHOLE}'id': other\n",
        f"{WHOLE}id : other\n",
        f"{WHOLE}? id\n: other\n",
        f'{WHOLE}"\\x69d": other\n',
        f"{WHOLE}gaps: [&key id]\n*key : other\n",
        f"id: other\n{WHOLE}",
        "{title: A, article: {published: 2024}, events: [{what: x}], id: other}\n",
        "title: A\narticle: {retrieved: &d 2024, published: *d}\nevents: [{what: x}]\nid: other\n",
    ],
)
def test_an_id_is_found_however_it_is_written_and_wherever(write: Write, text: str) -> None:
    path = write(text)
    assert load(path).id == "other"
    assert read_heading(path) == (path, "other", "A", EdtfDate("2024"))


@pytest.mark.parametrize("text", [f"id:\n{WHOLE}", f"gaps: [id, title, article]\n{WHOLE}", f"# id\n{WHOLE}"])
def test_without_an_id_the_file_gives_its_name(write: Write, text: str) -> None:
    path = write(text, "talks.v2.yaml")
    assert load(path).id == "talks"
    assert read_heading(path) == (path, "talks", "A", EdtfDate("2024"))


@given(st.lists(st.sampled_from(LINES), max_size=8).map("\n".join))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_is_the_same_as_that_of_the_file_read_whole(tmp_path: Path, text: str) -> None:
    path = tmp_path / "brief.yaml"
    path.write_text(text, encoding="utf-8")
    whole = read(path)
    assert whole.heading == read_heading(path)
    if whole.brief is not None:
        assert whole.heading == (path, whole.brief.id, whole.brief.title, whole.brief.article.published)


def test_no_more_of_a_file_is_composed_than_its_heading_takes(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    composers = []

    def kept(path: Path, composer: Composer | None) -> Heading | None:
        composers.append(composer)
        return heading_of(path, composer)

    monkeypatch.setattr(reader, "heading_of", kept)
    read_heading(write(f"{WHOLE}gaps: [no more]\n"))
    read_heading(write(f"{WHOLE}id: x\ngaps: [no more]\n"))
    assert [list(each.root.keys) for each in composers if each and each.root] == [
        ["title", "article"],
        ["title", "article", "events", "id"],
    ]


@pytest.mark.parametrize("text", ["id: x", "the id\n", '"id"', "{id: x", "a\nid", "\\x69d", "x-id", "id:ea"])
def test_where_an_id_may_come_it_is_waited_for(text: str) -> None:
    assert "id" in keys_of_heading(text)


@pytest.mark.parametrize("text", ["said", "idea: x", "i d", "_id", "ideas\nvalid", ""])
def test_where_none_can_come_it_is_not(text: str) -> None:
    assert "id" not in keys_of_heading(text)


@pytest.mark.parametrize(
    "text",
    [
        "on: push\njobs: {test: {}}\n",
        "# only a comment\n",
        "- title\n- article\n",
        "title\n",
        "Resources: {a: !Ref b}\nmore: x\n",
        "Resources: !Ref b\n",
        "kind: Pod\n---\nkind: Service\n",
        "on: {title: x}\n",
    ],
)
def test_a_file_that_is_yaml_but_no_brief_has_none(write: Write, text: str) -> None:
    path = write(text)
    assert read_heading(path) is None
    assert read(path).heading is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("title: [\n", ""),
        ("title: A\narticle: {published: someday}\n", "A"),
        ("", ""),
        ("title: A\n", "A"),
        ("title: !odd A\n", ""),
        ("on: [\n", ""),
        ("title: A\narticle: {published: 2024, note: [\n", "A"),
    ],
)
def test_a_broken_brief_has_a_heading_without_a_date(write: Write, text: str, title: str) -> None:
    path = write(text, "broken.yaml")
    assert read_heading(path) == read(path).heading == (path, "broken", title, None)


def test_what_is_broken_behind_its_date_keeps_its_date(write: Write) -> None:
    path = write("title: A\nid: a\narticle: {published: 2024}\nevents: [\n")
    assert read_heading(path) == read(path).heading == (path, "a", "A", EdtfDate("2024"))


def test_a_file_that_is_not_there_has_its_name_alone(tmp_path: Path) -> None:
    assert read_heading(tmp_path / "none.yaml") == (tmp_path / "none.yaml", "none", "", None)
