"""A model's opinion, drawn so that nobody takes it for the proof."""

from briefing.document import Bullets, Paragraph, plain
from briefing.proof.opinions import Opinion
from briefing.views import view
from briefing.views.selection import Selection
from tests.conftest import MONDAY

OPINIONS = (
    Opinion("talks.yaml", 4, "Talks begin", "supported", "It says so."),
    Opinion("talks.yaml", 9, "Talks fail", "contradicted", "They [b]begin[/b]."),
    Opinion("talks.yaml", 12, "Tariffs rise", "not said"),
    Opinion("talks.yaml", 15, "Nobody comes"),
)


def test_the_model_is_named_and_what_it_doubts_is_listed_with_its_reason() -> None:
    paper = view("opinion", Selection((), MONDAY, opinions=OPINIONS, model="oracle"))
    head, doubted = paper.blocks
    assert isinstance(head, Paragraph)
    assert isinstance(doubted, Bullets)
    assert plain(head.line) == (
        "oracle on 4 statements: 1 supported, 1 contradicted, 1 not said, 1 without an answer that can be read"
        " (an opinion, no proof)"
    )
    assert [plain(each) for each in doubted.items] == [
        "talks.yaml:9: contradicted: Talks fail (They [b]begin[/b].)",
        "talks.yaml:12: not said: Tariffs rise",
    ]
