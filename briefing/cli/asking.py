"""Asks a language model what it thinks of the statements of briefs, one by one."""

from collections.abc import Callable, Sequence

from msgspec import structs

from briefing.brief.model import Brief
from briefing.cli.diagnostics import say
from briefing.cli.language_model import LanguageModel
from briefing.cli.output import show
from briefing.cli.selecting import day
from briefing.cli.streams import put_text
from briefing.library.naming import BriefFile
from briefing.problems import CannotGoOn
from briefing.proof.opinions import Opinion, answer_schema, claims_to_judge, opinion_of, question_about
from briefing.text.counting import counted
from briefing.views import view
from briefing.views.selection import Selection


def asked_of(name: str, *, named: bool, format_name: str) -> Callable[[Sequence[BriefFile]], None]:
    """Return what asks a model and prints its opinion; raise CannotGoOn where it can't be asked or shown."""
    if not named:
        message = "--model asks about each statement, so it takes the briefs by name"
        raise CannotGoOn(message, hint=f"briefing check BRIEF --model {name}")
    if format_name != "text":
        raise CannotGoOn("a model's opinion is no problem that --format can hold", hint="leave --format out")
    model = LanguageModel(name)

    def show_opinions(files: Sequence[BriefFile]) -> None:
        found = opinions_of(model, [brief for file in files if (brief := file.read().brief)])
        put_text("\n")
        paper = view("opinion", Selection((), day(None), opinions=found, model=name))
        show(structs.replace(paper, title=()), "terminal")

    return show_opinions


def opinions_of(model: LanguageModel, briefs: Sequence[Brief]) -> list[Opinion]:
    """Return a model's opinions of what briefs state; where it fails, those up to there."""
    schema = answer_schema()
    asked = [(brief, claim) for brief in briefs for claim in claims_to_judge(brief)]
    say(f"asking {model.name} about {counted(len(asked), 'statement')}")
    found: list[Opinion] = []
    try:
        for brief, claim in asked:
            found.append(opinion_of(brief, claim, model.answer(*question_about(brief, claim), schema)))
    except CannotGoOn as error:
        left = len(asked) - len(found)
        say(f"{error.message}; {counted(left, 'statement')} not asked about", severity="warning")
    return found
