"""What the tests of the dates of news share."""

from datetime import date

from briefing.dates.news import DateMention, find_dates
from tests.conftest import MONDAY


def only(sentence: str, published: date | str = MONDAY) -> DateMention:
    """Return the one time expression of a sentence."""
    day = date.fromisoformat(published) if isinstance(published, str) else published
    (mention,) = find_dates(sentence, day)
    return mention
