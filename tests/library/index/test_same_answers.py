"""The index never decides what is true: over any library and any changes it answers as the files do."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.library import library as library_module
from briefing.library.index.place import place_of_index
from tests.conftest import Run

WORDS = ["tariffs", "cars", "Zürich", "关税", "re-balance", "الصين", "naïve", "25", "e\u0301tude", "हिन्दी", "ﬁne"]
WORDS += ["sanction", "Sanctions", "sanctioned", "rise", "rose", "risen", "countries", "25%"]
QUERIES = [
    ["list"],
    ["timeline"],
    ["timeline", "--topic", "trade"],
    ["timeline", "--topic", "tariffs", "--since", "2024", "--sources"],
    ["timeline", "--upcoming", "--until", "2025-03", "--as-of", "2024-06-01"],
    ["timeline", "--actor", "yellen", "--format", "json"],
    ["people"],
    ["people", "--kind", "measure"],
    ["people", "yellen"],
    ["people", "U.S."],
    ["timeline", "--actor", "Mr. Yellen", "--actor", "washington"],
    ["timeline", "--actor", "London"],
    ["search", "actor:america"],
    ["topics"],
    ["topics", "--status", "planned"],
    ["topics", "trade"],
    ["measures"],
    ["quotes"],
    ["positions", "--since", "2030"],
    ["summary"],
    ["summary", "a"],
    ["agenda", "a0"],
    ["search", "tariffs"],
    ["search", "关税"],
    ["search", "zurich OR -cars"],
    ["search", '"tariffs cars" since:2024'],
    ["search", "etu*"],
    ["search", "kind:event naive"],
    ["search", "sanction"],
    ["search", '"sanctions" OR rising'],
    ["search", "sanction* -rose"],
    ["search", "country tariff OR re-balancing"],
    ["check", "a", "--select", "B2"],
]

dates = st.sampled_from(["2024", "2024-05", "2024-05-14", "2023-12/2024-02", "../2024-11", "2024-06/..", "199X"])
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)


@st.composite
def briefs(draw: st.DrawFn) -> str:
    """Return a brief, whole or broken."""
    topics = draw(st.sets(st.sampled_from(["trade", "tariffs", "talks"])))
    lines = [
        f"title: {draw(words)}",
        f"article: {{published: {draw(dates)}, text: {draw(st.sampled_from('xyz'))}.txt}}",
    ]
    lines.append("topics:" if topics else "topics: {}")
    lines += [
        f"  {id_}: {{label: {id_}{', under: trade' * (id_ == 'tariffs' and 'trade' in topics)}}}" for id_ in topics
    ]
    lines.append("actors: {yellen: {name: Janet Yellen, as_written: [Yurun]}, us: United States}")
    filed = f"topics: [{', '.join(topics)}]"
    for kind in draw(st.lists(st.sampled_from(["event", "measure", "quote", "meeting", "position"]), max_size=4)):
        said = draw(words)
        when = f", date: {draw(dates)}" if draw(st.booleans()) else ""
        lines += {
            "event": [f"events: [{{what: {said}{when}, {filed}, actors: [yellen], status: planned}}]"],
            "measure": [f"measures: [{{title: {said}, kind: Tariff, by: [us], {filed}}}]"],
            "quote": [f"quotes: [{{text: {said}, speaker: yellen, {filed}}}]"],
            "meeting": [f"meetings: [{{title: {said}, series: Working Group, round: 2{when}}}]"],
            "position": [f"positions: [{{question: {said}, sides: [{{actor: us, says: {said}}}]}}]"],
        }[kind]
    if draw(st.integers(0, 5)) == 0:
        lines.append(draw(st.sampled_from(["titel: x", "title: again", "events: [", "id: a0", "- no"])))
    return "\n".join(lines) + "\n"


names = st.sampled_from(
    ["a0.yaml", "a1.yaml", "b.yml", "sub/a0.yaml", "sub/deep/c.yaml", "sub.yaml/d.yaml", "e e.yaml"]
)
texts = st.sampled_from(["x.txt", "y.txt", "sub/x.txt", "sub/deep/z.txt"])
steps = st.one_of(
    st.tuples(st.just("write"), names, briefs()),
    st.tuples(st.just("write"), texts, words),
    st.tuples(st.just("write unseen"), names, briefs()),
    st.tuples(st.just("write unseen"), texts, words),
    st.tuples(st.just("delete"), st.one_of(names, texts), st.just("")),
    st.tuples(st.just("rename"), names, names),
    st.tuples(st.just("rename"), st.just("sub"), st.sampled_from(["sub2", ".sub"])),
    st.tuples(st.just("link"), names, st.one_of(names, st.just("."), st.just("nowhere"))),
    st.tuples(
        st.just("damage"), st.just(""), st.sampled_from(["flip", "cut", "empty", "garbage", "delete", "journal"])
    ),
)


def take(step: tuple[str, str, str], folder: Path) -> None:
    """Do to a library what somebody or something might."""
    what, name, more = step
    path = folder / name
    if what == "damage":
        damage(place_of_index(folder), more)
    elif what in ("write", "write unseen"):
        if path.is_symlink():
            path.unlink()
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.stat() if path.is_file() else None
        path.write_text(more, encoding="utf-8")
        if before and what == "write unseen":
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    elif what == "delete":
        path.unlink(missing_ok=True)
    elif what == "rename" and path.exists() and not (folder / more).exists():
        (folder / more).parent.mkdir(parents=True, exist_ok=True)
        path.rename(folder / more)
    elif what == "link" and not path.exists() and not path.is_symlink():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(folder / more)


def damage(index: Path, how: str) -> None:
    """Do to an index what a disk, a backup or a curious user might."""
    if not index.exists():
        return
    data = index.read_bytes()
    if how == "flip":
        at = len(data) * 2 // 3
        index.write_bytes(data[:at] + bytes(each ^ 0xFF for each in data[at : at + 64]) + data[at + 64 :])
    elif how == "cut":
        index.write_bytes(data[: len(data) // 2])
    elif how == "empty":
        index.write_bytes(b"")
    elif how == "garbage":
        index.write_bytes(b"no database\n" * 500)
    elif how == "journal":
        Path(f"{index}-journal").write_bytes(data[:2000])
    else:
        index.unlink()


@pytest.mark.parametrize("query", QUERIES, ids=" ".join)
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(names, briefs()), min_size=1, max_size=6), st.lists(texts), st.lists(steps, max_size=5))
def test_the_same_query_gives_the_same_bytes_with_an_index_and_without(
    briefing: Run,
    monkeypatch: pytest.MonkeyPatch,
    query: list[str],
    first: list[tuple[str, str]],
    beside: list[str],
    later: list[tuple[str, str, str]],
) -> None:
    monkeypatch.setattr(library_module, "UNINDEXED", -1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for text in beside:
            take(("write", text, "tariffs on cars. 关税 in Zürich"), folder)
        for path, brief in first:
            take(("write", path, brief), folder)
        asked = [
            *query,
            "--library",
            name,
            *(["--as-of", "2024-06-01"] * (query[0] != "check" and "--as-of" not in query)),
        ]
        for step in [None, *later]:
            if step is not None:
                take(step, folder)
            indexed, plain = briefing(*asked), briefing(*asked, "--no-index")
            assert indexed == plain
        assert place_of_index(folder).exists()
