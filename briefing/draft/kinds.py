"""The kinds of news that a form can be made for: which questions each is to answer, and in which part."""

from types import MappingProxyType

from msgspec import Struct


class Kind(Struct, frozen=True):
    """A kind of news: the questions that a brief of it answers, by the part that answers them.

    Its parts come first in the form. ``values`` go into keys of a part; ``gaps`` are what such articles often leave
    open.
    """

    questions: dict[str, tuple[str, ...]]
    gaps: tuple[str, ...]
    values: dict[str, dict[str, str]] = {}


KINDS = MappingProxyType(
    {
        "visit": Kind(
            {
                "meetings": (
                    "Who meets whom, and who comes along?",
                    "Where, and from when to when?",
                    "What is on the agenda?",
                    "What was agreed, by whom is it to be done, and until when?",
                ),
                "events": ("What else happens on the way: a signing, a speech, a protest?",),
            },
            (
                "Who asked for the visit?",
                "Which meetings were asked for and refused?",
                "What was agreed, and when does it take effect?",
                "When is the visit returned?",
            ),
        ),
        "round": Kind(
            {
                "meetings": (
                    "Which series is it of, and which round?",
                    "Who leads each delegation, and who is in it?",
                    "What is on the agenda, point by point?",
                    "What came of each point, and what is still owed?",
                ),
                "events": ("What did earlier rounds leave open? When were they?",),
                "positions": ("Where do the two sides stand on each question?",),
            },
            (
                "What did the last round leave open, and what has come of it?",
                "Who is missing from a delegation that was there before?",
                "When and where is the next round?",
            ),
            {"meetings": {"series": "..."}},
        ),
        "sanctions": Kind(
            {
                "measures": (
                    "By whom, and on whom or on what?",
                    "What is forbidden, frozen or charged, and since when?",
                    "What is exempt, and until when?",
                    "What does it replace or tighten?",
                ),
                "events": ("What led to it? Who answers, and with what threat or offer?",),
                "positions": ("What does each side say of it?",),
            },
            (
                "From which day does it apply?",
                "What is exempt, and who can grant a licence?",
                "How does the other side answer?",
                "Under which conditions would it be lifted?",
            ),
            {"measures": {"kind": "sanction"}},
        ),
        "speech": Kind(
            {
                "quotes": (
                    "Who speaks, on which occasion, to whom?",
                    "Which words are the news? Verbatim, each with its occasion as `context`.",
                ),
                "events": ("What is announced, promised or threatened, and for when?",),
                "positions": ("Which question does the speaker take a side on, and who holds against it?",),
            },
            (
                "What did the speaker say before on the same question?",
                "Which announcement has a date, and which has not?",
                "Who has answered?",
            ),
        ),
    }
)
