"""A file → a recipe, or all that is wrong with it, in its place."""

from collections.abc import Iterator
from pathlib import Path

from briefing.brief.reading.building import Builder
from briefing.brief.reading.composer import Composer
from briefing.brief.reading.files import read_text
from briefing.brief.reading.nodes import Mapping, Node, Sequence
from briefing.problems import CannotGoOn, Place, Problem
from briefing.recipe.model import OF_ONE_BRIEF, Recipe, RecipeSection


def read_recipe(path: Path) -> Recipe:
    """Return the recipe in a file; raise CannotGoOn with all its problems where it has some."""
    problems: list[Problem] = []
    text = read_text(path, problems)
    if text is None:
        raise CannotGoOn(problems=problems)
    composer = Composer(text, problems.append, str(path))
    root = composer.compose()

    def report(code: str, message: str, hint: str, place: Place, width: int) -> None:
        excerpt = composer.lines.line(place.line)
        problems.append(Problem(str(path), *place, "error", code, message, hint, excerpt, width))

    if root is not None and not isinstance(root, Mapping):
        report("B113", "a recipe must be a mapping", "it begins with `title: ...`", root.place, root.width)
    if isinstance(root, Mapping):
        recipe = Recipe(**Builder(report).fields(root, Recipe))
        for node, message, hint in () if problems else _faults(recipe, root):
            report("B112", message, hint, node.place, node.width)
        if not problems:
            return recipe
    raise CannotGoOn(problems=sorted(problems))


def _faults(recipe: Recipe, root: Mapping) -> Iterator[tuple[Node, str, str]]:
    """Yield where a section lacks what its view needs, or has what it can't use: node, message, hint."""
    nodes = root.entries.get("sections")
    if not isinstance(nodes, Sequence):
        return
    if not nodes.items:
        yield nodes, "a recipe needs a section", "`- view: timeline`"
    for section, node in zip(recipe.sections, nodes.items, strict=False):
        for message, hint in _faults_of(section):
            yield node, message, hint


def _faults_of(section: RecipeSection) -> Iterator[tuple[str, str]]:
    needed = {"search": ("query", "tariffs"), "new-since": ("since", "last paper")}
    needed |= {"topic": ("topic", "tariffs"), "actor": ("actor", "us-treasury")}
    if section.view in needed:
        name, example = needed[section.view]
        if not getattr(section, name):
            yield f"`{section.view}` needs `{name}`", f"{name}: {example}"
    if section.view in OF_ONE_BRIEF:
        if len(section.brief) > 1:
            yield f"`{section.view}` is of one brief", "a section for each"
        if section.filters != type(section.filters)():
            yield f"`{section.view}` shows a brief whole: it takes no filter", "brief: us-china-fwg"
    if section.query and section.view != "search":
        yield "`query` is for a search", "view: search"
