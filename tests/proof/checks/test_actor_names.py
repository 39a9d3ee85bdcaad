"""B211 to B213: across a library, an actor goes by one id and one name."""

from pathlib import Path

import pytest

from briefing.brief.reading.reader import load
from briefing.proof.checks import problems_across
from briefing.proof.checks.actor_names import NamedActor, named_in
from tests.conftest import Run, Write


def found(write: Write, *actors: str) -> list[tuple[str, str]]:
    named: list[NamedActor] = []
    for number, each in enumerate(actors):
        text = f"title: T\narticle: {{published: 2024}}\nactors: {{{each}}}\nevents: [{{what: x}}]\n"
        named += named_in(load(write(text, f"brief-{number}.yaml")))
    return [(problem.code, problem.message.partition(" in ")[0]) for problem in problems_across(named)]


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("china: China", "china: Peking", "B211"),
        ("yellen: Janet Yellen", "janet-yellen: Janet Yellen", "B212"),
        ("a: {name: Brent Neiman, kind: person}", "b: {name: Brent Neman, kind: person}", "B213"),
        ("a: {name: Brent Neiman, kind: person}", "b: {name: Brent Neimann, kind: person}", "B213"),
        ("a: {name: Brent Neiman, kind: person}", "b: {name: Brent Nejman, kind: person}", "B213"),
        ("a: Abcde", "b: abcdf", "B213"),
        ("a: Abcde", "b: Bbcde", "B213"),
        ("a: Abcde", "b: Xabcde", "B213"),
    ],
)
def test_names_that_do_not_agree_are_pointed_at(write: Write, one: str, other: str, code: str) -> None:
    assert [each for each, _ in found(write, one, other)] == [code]


def test_each_of_several_names_one_letter_apart_is_pointed_at(write: Write) -> None:
    # The second and the third are alike in what the first has too, from which the third is two letters away.
    actors = "a: Abcdefg", "b: Abcefg", "c: Abceffg"
    assert found(write, *actors) == [
        ("B213", "'Abcefg' is one letter from 'Abcdefg'"),
        ("B213", "'Abceffg' is one letter from 'Abcefg'"),
    ]


def test_the_later_name_is_pointed_at_and_the_earlier_is_named(write: Write) -> None:
    paths: list[Path] = []
    named: list[NamedActor] = []
    for number, actors in enumerate(("china: China", "us: US\n  china: Peking", "prc: China", "chn: CHINO")):
        text = f"title: T\narticle: {{published: 2024}}\nactors:\n  {actors}\nevents: [{{what: x}}]\n"
        paths.append(write(text, f"brief-{number}.yaml"))
        named += named_in(load(paths[-1]))
    assert [tuple(each) for each in problems_across(named)] == [
        (
            str(paths[1]),
            *(5, 10),
            *("warning", "B211"),
            f"'china' is 'Peking' here and 'China' in {paths[0]}",
            "give it one name, and the other spelling under `as_written`",
            *("", 1, (), ""),
        ),
        (
            str(paths[2]),
            *(4, 8),
            *("warning", "B212"),
            f"'China' is 'prc' here and 'china' in {paths[0]}",
            "give it one id in all briefs",
            *("", 1, (), ""),
        ),
        (
            str(paths[3]),
            *(4, 8),
            *("warning", "B213"),
            f"'CHINO' is one letter from 'China' in {paths[0]}",
            "if they are the same, give them one id and one name",
            *("", 1, (), ""),
        ),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("china: China", "china: {name: China, kind: country}"),
        ("a: {name: Brent Neiman, kind: person}", "b: {name: Brent Newman Jr, kind: person}"),
        ("iran: {name: Iran, kind: country}", "iraq: {name: Iraq, kind: country}"),
        ("a: {name: Austria, kind: country}", "b: {name: Austrian, kind: group}"),
        ("a: Abcd", "b: Abce"),
        ("a: Abcde", "b: Abcfg"),
        ("a: Abcde", "b: Abced"),
        ("a: Abcde", "b: bcdee"),
        ("a: Abcde", "b: Abcdefg"),
    ],
)
def test_names_that_agree_or_differ_by_right_are_left_alone(write: Write, one: str, other: str) -> None:
    assert found(write, one, other) == []


def test_a_library_is_checked_for_its_names(briefing: Run, write: Write) -> None:
    for number, name in enumerate(("China", "Peking")):
        text = f"title: T\narticle: {{published: 2024}}\nactors: {{china: {name}}}\nevents: [{{what: x}}]\n"
        path = write(text, f"brief-{number}.yaml")
    result = briefing("check", str(path.parent))
    assert "warning[B211]: 'china' is 'Peking' here and 'China' in" in result.out
    assert "B211" not in briefing("check", str(path.parent), "--ignore", "B2").out


def test_thousands_of_names_are_compared_soon(write: Write) -> None:
    actors = ", ".join(f"actor-{number}: Some Longer Name {number * 7919}" for number in range(300))
    assert len(found(write, actors)) < 300
