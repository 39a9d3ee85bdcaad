"""B214: two briefs of one text are no two sources."""

from briefing.brief.reading.reader import load
from briefing.proof.checks import problems_across
from briefing.proof.checks.one_text import article_in
from tests.conftest import Write

WIRE = " ".join(f"word{number}" for number in range(200))


def test_two_briefs_of_one_text_are_noted_at_the_second(write: Write) -> None:
    articles = []
    for name, text in (("a", f"CAIRO (Reuters) - {WIRE}"), ("b", "The talks begin."), ("c", WIRE[:1000])):
        write(text, f"{name}.txt")
        brief = write(
            f"title: T\narticle: {{published: 2024, text: {name}.txt}}\nevents: [{{what: E}}]", f"{name}.yaml"
        )
        articles.append(article_in(load(brief), text))
    (problem,) = problems_across([], articles)
    assert (problem.code, problem.severity, problem.file) == ("B214", "note", articles[2].file)
    assert problem.message == f"its article is one text (Reuters) with that of {articles[0].file}"
    assert (problem.line, problem.column) == (2, 10)
