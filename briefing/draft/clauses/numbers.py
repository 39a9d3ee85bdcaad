"""The numbers of a sentence as they stand there, with their units."""

import re

from briefing.text.number_words import TENS, WORDS

_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen|bln|mln|bn|mn|tn|m|k)"
_CURRENCY = (
    r"(?:U\.?S\.?\s+|Canadian\s+|Australian\s+|Hong\s+Kong\s+)?(?:dollars?|dlrs?|euros?|pounds?|yuan|renminbi|yen|"
    r"roubles?|rubles?|rupees?|rupiah|pesos?|won|francs?|marks?|kron(?:e|or|er)|crowns?|lira|dirhams?|riyals?|baht|"
    r"ringgit|rand|reais|hryvnias?|zlotys?|forints?|kwacha|naira|shillings?|dong|taka|tenge|dinars?|ecus?|guilders?|"
    r"pence|cents?)"
)
_SHARE = r"(?:%|\s?per\s?cent\b|\s?pct\b|\s+percentage\s+points?|\s+basis\s+points?|\s+points?\b)"
_DIGITS = r"(?:\d+(?:[,\u202f\u00a0]\d{3})*(?:\.\d+)?(?:-\d/\d|\s\d/\d)?)"
_WORDS = rf"(?:(?:{'|'.join((*WORDS, *TENS))})(?:[\s-]+(?:{'|'.join((*WORDS, *TENS))}))?)"
_PART = r"(?:(?:a|one|two|three)[\s-](?:thirds?|quarters?|fifths?|tenths?|half)|half)"
_POINT = r"(?:\s+(?:of\s+)?(?:a|one)\s+(?:percentage\s+)?point\b)?"
_UNIT = (
    r"(?:bpd|barrels\s+(?:a|per)\s+day|cubic\s+(?:met(?:re|er)s|feet)|(?:square\s+)?(?:kilomet(?:re|er)s?|miles)|km|hectares|acres"
    r"|(?:mega|giga|kilo)watts?(?:-hours?)?|MW|GW|milli(?:met(?:re|er)s)|centimet(?:re|er)s|met(?:re|er)s|feet|degrees)"
)
_PER = (
    r"(?:\s+(?:a|an|per|each)\s+(?:day|week|month|year|person|head|barrel|tonne|ton|kilogram|kg|litre|liter)\b"
    r"(?!\s+(?:earlier|ago|before)))?"
)
_NUMBER = re.compile(
    rf"(?<![\w.,$€£¥/-])(?:"
    rf"(?P<money>(?:(?:US|HK|NT|NZ|A|C|S|R)?[$€£¥₹]\s?|Rs\.?\s?|N(?=\d[\d.,]*\s?(?:m|bn|million|billion|trillion)\b)){_DIGITS}(?:\s?[–-]\s?{_DIGITS})?(?:[\s-]?{_SCALE}\b)?(?:-an?-\w+|{_PER}))"
    rf"|(?P<share>(?:minus\s|[-−])?(?:{_DIGITS}|{_WORDS})(?:\s?[–-]\s?{_DIGITS})?(?:{_SHARE}|[\s-]percent\b))"
    rf"|(?P<sum>(?:{_DIGITS}|{_WORDS})(?:[\s-]{_SCALE})?\s+{_CURRENCY}\b{_PER})"
    rf"|(?P<amount>{_DIGITS}(?:[\s-]?{_SCALE})?[\s-]{_UNIT}\b{_PER})"
    rf"|(?P<part>{_PART}{_POINT})(?![\w-])"
    rf"|(?P<count>(?:{_DIGITS}|{_WORDS})(?:[\s-]?{_SCALE})?)(?![\w,.]*\d|\w|-\w)"
    rf")",
    re.IGNORECASE,
)


class Quantity:
    """A number of a sentence as it stands there, with its unit."""

    __slots__ = ("end", "kind", "start", "text")

    def __init__(self, start: int, end: int, text: str, kind: str) -> None:
        """Keep the characters and whether it is a share, a sum of money, an amount with its unit, a part or a count."""
        self.start, self.end, self.text, self.kind = start, end, text, kind


def quantities(text: str) -> list[Quantity]:
    """Return the numbers of a sentence in order."""
    return [
        Quantity(*match.span(), match[0], "money" if match.lastgroup == "sum" else str(match.lastgroup))
        for match in _NUMBER.finditer(text)
    ]
