"""The English of dates: a table of expressions, each with its rule, its pattern and its meaning.

A pattern matches one expression; of those that overlap the longest wins.
"""

from briefing.dates.news.english.days import DAYS
from briefing.dates.news.english.months import MONTHS
from briefing.dates.news.english.near import NEAR_TIMES
from briefing.dates.news.english.quarters import QUARTERS
from briefing.dates.news.english.years import YEARS

EXPRESSIONS = (*DAYS, *MONTHS, *QUARTERS, *NEAR_TIMES, *YEARS)
