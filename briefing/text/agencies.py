"""The news agency that an article credits: ``CAIRO (Reuters) -``, ``Source: Xinhua``, or as its outlet."""

import re
from functools import cache

_AGENCIES = {
    "Reuters": ("Reuters", "Thomson Reuters"),
    "AP": ("AP", "Associated Press"),
    "AFP": ("AFP", "Agence France-Presse", "Agence France Presse"),
    "UPI": ("UPI", "United Press International"),
    "Bloomberg": ("Bloomberg", "Bloomberg News"),
    "Dow Jones": ("Dow Jones", "Dow Jones Newswires"),
    "Xinhua": ("Xinhua", "Xinhua News Agency"),
    "TASS": ("TASS", "Tass", "ITAR-TASS", "Itar-Tass"),
    "Interfax": ("Interfax",),
    "RIA Novosti": ("RIA Novosti", "RIA", "Sputnik"),
    "dpa": ("dpa", "DPA", "Deutsche Presse-Agentur"),
    "EFE": ("EFE",),
    "ANSA": ("ANSA",),
    "Kyodo": ("Kyodo", "Kyodo News"),
    "Jiji": ("Jiji", "Jiji Press"),
    "Yonhap": ("Yonhap", "Yonhap News Agency"),
    "PTI": ("PTI", "Press Trust of India"),
    "ANI": ("ANI", "Asian News International"),
    "Anadolu": ("Anadolu", "Anadolu Agency", "AA"),
    "APA": ("APA", "Austria Presse Agentur"),
    "PA": ("PA Media", "Press Association"),
    "CP": ("Canadian Press", "The Canadian Press"),
    "AAP": ("AAP", "Australian Associated Press"),
    "Antara": ("Antara",),
    "MENA": ("Middle East News Agency", "MENA"),
    "Petra": ("Petra", "Jordan News Agency"),
    "IRNA": ("IRNA",),
    "KCNA": ("KCNA", "Korean Central News Agency"),
    "Ukrinform": ("Ukrinform",),
}
_NAMES = {name.casefold(): agency for agency, names in _AGENCIES.items() for name in names}
_HEAD, _FOOT = 400, 300  # characters: a headline and who published it may stand before a dateline, a credit at the end


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, {name for names in _AGENCIES.values() for name in names}), key=len)[::-1])
    before = rf"\((?:The )?(?P<bracketed>{names})\)"
    dashed = rf"(?:^|\n|,\s)(?:The )?(?P<dashed>{names})\s+[-–—]{{1,2}}\s"
    credit = r"(?:[Ss]ource:|(?:©|\b[Cc]opyright)(?:\s*\d{4})?|[—–-]{1,2})"
    credited = rf"{credit}\s*(?:The )?(?P<credited>{names})\b"
    return re.compile(f"{before}|{dashed}|{credited}")


def agency_of(text: str, *credits_given: str | None) -> str:
    """Return the agency that an article credits in its dateline, at its end, or as outlet or author; or nothing."""
    for credit in filter(None, credits_given):
        for part in (credit, *re.split(r"[,/;|]|\band\b|\bvia\b|\bof\b|\bfor\b", credit)):
            if agency := _NAMES.get(part.strip().removeprefix("The ").casefold()):
                return agency
    parts = (text,) if len(text) <= _HEAD + _FOOT else (text[:_HEAD], text[-_FOOT:])
    match = next(filter(None, map(_pattern().search, parts)), None)
    return _NAMES[match[match.lastgroup or 0].casefold()] if match else ""
