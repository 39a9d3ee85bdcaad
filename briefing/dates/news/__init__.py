"""What a news article's own words for a time mean, reckoned from the day of publication.

News speaks of the past: a bare weekday is the latest one up to and including the day of
publication, unless its clause points ahead. A month goes by tense. The rule that was used is part
of the answer, and so is what else the words may mean.
"""

from briefing.dates.news.finding import DateMention, each_date, find_dates, resolve

__all__ = ["DateMention", "each_date", "find_dates", "resolve"]
