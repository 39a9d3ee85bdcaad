"""Every rule's example is run: the wrong one has the fault, the mended one has not."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import briefing.proof.checks
from briefing.brief.reading.article import article_text
from briefing.brief.reading.reader import load
from briefing.proof.checks import LIBRARY_RULES, RULES, problems_across, problems_of
from briefing.proof.checks.actor_names import named_in
from briefing.proof.checks.one_text import article_in
from briefing.proof.rule import LibraryRule, Rule
from briefing.proof.subject import subject_of
from tests.conftest import Write

# Where a piece belongs that begins with such a key, and what else an item needs there.
HOMES = {
    **dict.fromkeys(("what", "source", "stated", "date"), ("events", {"what": "It"})),
    "place": ("meetings", {"title": "Talks"}),
    "text": ("judgments", {}),
}


def whole(piece: str) -> dict[str, Any]:
    """A brief of a piece, published on a Monday."""
    part = yaml.load(piece, yaml.BaseLoader)
    home, needed = HOMES.get(next(iter(part)), ("", {}))
    return {
        "title": "Talks",
        "article": {"published": "2024-08-12", "text": "article.txt"},
        "actors": {"china": "China"},
        "events": [{"what": "The start", "source": "The talks begin"}],
        **({home: [{**needed, **part}]} if home else part),
    }


def cited(part: object) -> Iterator[str]:
    """The excerpts of a brief."""
    if isinstance(part, dict):
        found = part.get("source", [])
        yield from [found] if isinstance(found, str) else found
        part = list(part.values())
    for each in part if isinstance(part, list) else ():
        yield from cited(each)


def codes(write: Write, rule: Rule, piece: str) -> set[str]:
    # The article says what the mended piece cites; and it speaks of tariffs once more.
    words = list(cited(whole(rule.right)))
    more = "" if words == ["The talks begin"] else "\n\nThey said that tariffs hurt."
    write(f"{'. '.join(words)}.{more}", "article.txt")
    subject = subject_of(load(write(json.dumps(whole(piece)))))
    return {problem.code for problem in problems_of(subject)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_example_of_a_rule_is_found_and_its_mend_is_not(write: Write, rule: Rule) -> None:
    assert rule.code in codes(write, rule, rule.wrong)
    assert rule.code not in codes(write, rule, rule.right)


@pytest.mark.parametrize("rule", LIBRARY_RULES, ids=lambda rule: rule.code)
def test_the_example_of_a_rule_across_briefs_is_found_and_its_mend_is_not(write: Write, rule: LibraryRule) -> None:
    def found(pieces: str) -> set[str]:
        write("The talks begin.", "article.txt")
        parts = [write(json.dumps(whole(piece)), f"{number}.yaml") for number, piece in enumerate(pieces.split("---"))]
        briefs = [load(path) for path in parts]
        actors = [actor for brief in briefs for actor in named_in(brief)]
        return {
            problem.code
            for problem in problems_across(actors, [article_in(each, article_text(each)) for each in briefs])
        }

    assert rule.code in found(rule.wrong)
    assert rule.code not in found(rule.right)


def test_every_module_of_the_rules_is_registered() -> None:
    folder = Path(briefing.proof.checks.__file__).parent
    modules = {f"{folder.name}.{path.stem}" for path in folder.glob("*.py") if path.stem != "__init__"}
    checks = [*(rule.check for rule in RULES), *(rule.check for rule in LIBRARY_RULES)]
    assert {".".join(check.__module__.split(".")[-2:]) for check in checks} == modules
    assert len({rule.code for rule in RULES} | {rule.code for rule in LIBRARY_RULES}) == len(checks)
