"""What each code means, with an example and the mend: what ``check --explain`` prints."""

from textwrap import fill
from types import MappingProxyType
from typing import NamedTuple


class Explanation(NamedTuple):
    """A code's title, why it matters, a piece that is wrong and the same piece mended."""

    title: str
    why: str
    wrong: str
    right: str


_SOURCE = "source: has levied new tariffs on a series of Chinese imported products in May this year"

EXPLANATIONS: MappingProxyType[str, Explanation] = MappingProxyType(
    {
        "B100": Explanation("the file can't be read", "It is missing, a folder, or not yours to read.", "", ""),
        "B101": Explanation(
            "not valid YAML",
            "The text breaks YAML's own rules; nothing behind that place can be read.",
            "title: Talks: the fifth round",
            'title: "Talks: the fifth round"',
        ),
        "B102": Explanation("not in UTF-8", "A brief is saved in UTF-8, the encoding of the web.", "", ""),
        "B103": Explanation("the file is empty", "There is no brief in it.", "", "title: ..."),
        "B104": Explanation(
            "more than one document", "One file holds one brief.", "title: A\n---\ntitle: B", "title: A"
        ),
        "B105": Explanation(
            "larger than 5 MB", "A brief is one article; its text may lie in a file beside it.", "", ""
        ),
        "B106": Explanation(
            "nested too deep", "A brief needs 6 levels; more than 64 are an attack or an accident.", "", ""
        ),
        "B107": Explanation(
            "a tag", "Values are text; tags such as !!int could change them.", "round: !!int 5", "round: 5"
        ),
        "B108": Explanation(
            "an alias that leads nowhere, into itself or to too much",
            "Aliases repeat values; they must end, and end soon.",
            "gaps: &all [*all]",
            "gaps: [Who else comes?]",
        ),
        "B109": Explanation("a control character", "It could steer a terminal; no text needs it.", "", ""),
        "B110": Explanation(
            "a key written twice", "One of the two values would be lost.", "title: A\ntitle: B", "title: A"
        ),
        "B111": Explanation(
            "an unknown key", "It would be passed over in silence.", "staus: planned", "status: planned"
        ),
        "B112": Explanation(
            "a key is missing",
            "The part can't be used without it.",
            "events:\n  - date: 2024",
            "events:\n  - what: ...",
        ),
        "B113": Explanation(
            "the wrong shape",
            "A list, a mapping or plain text is asked for.",
            "meetings:\n  title: Round 5",
            "meetings:\n  - title: Round 5",
        ),
        "B114": Explanation(
            "not one of the words allowed", "The word decides how it is shown.", "status: sure", "status: planned"
        ),
        "B115": Explanation("not a whole number", "Rounds are counted.", "round: fifth", "round: 5"),
        "B116": Explanation("an empty value", "What is asked for must be said.", "title:", "title: Talks in Shanghai"),
        "B117": Explanation(
            "not an id",
            "Ids are typed and linked: lower-case letters, digits and hyphens.",
            "Janet Yellen: ...",
            "janet-yellen: ...",
        ),
        "B118": Explanation("a brief that states nothing", "There is nothing to show.", "", "events:\n  - what: ..."),
        "B119": Explanation("another version of the format", "This program reads version 1.", "format: 2", "format: 1"),
        "B120": Explanation(
            "an inferred date without a note",
            "Who infers says how, for the next reader to judge.",
            "published_basis: inferred",
            "published_basis: inferred\n  note: The text carries no date; ...",
        ),
        "B201": Explanation(
            "an unknown topic", "Topics are declared once, under `topics`.", "topics: [tarifs]", "topics: [tariffs]"
        ),
        "B202": Explanation(
            "an unknown actor", "Actors are declared once, under `actors`.", "lead: neiman", "lead: brent-neiman"
        ),
        "B203": Explanation("an id used twice", "An id must mean one thing.", "", ""),
        "B204": Explanation("a circle", "Nothing lies under itself.", "a: {label: A, under: a}", "a: A"),
        "B205": Explanation(
            "the article's text is not there",
            "Without it nothing can be proved.",
            "text: missing.txt",
            "text: article.txt",
        ),
        "B206": Explanation(
            "the article's text lies elsewhere",
            "A brief and its text travel together.",
            "text: ../article.txt",
            "text: article.txt",
        ),
        "B211": Explanation(
            "an id with two names",
            "Across a library one id means one actor.",
            "china: Peking",
            "china: {name: China, as_written: [Peking]}",
        ),
        "B212": Explanation(
            "a name with two ids",
            "Its statements fall into two dossiers.",
            "yellen: Janet Yellen",
            "janet-yellen: Janet Yellen",
        ),
        "B213": Explanation(
            "two names one letter apart",
            "It may be one actor, spelled two ways.",
            "brent-neman: Brent Neman",
            "brent-neiman: {name: Brent Neiman, as_written: [Brent Neman]}",
        ),
        "B301": Explanation(
            "the excerpt is not in the article",
            "Each reported line can be followed to the article's very words. White space, quotation marks and dashes\n"
            "may differ; digits, signs, % and currency may not; … skips words within a paragraph.",
            "source: has imposed new tariffs",
            _SOURCE,
        ),
        "B302": Explanation(
            "the excerpt is in the article more than once",
            "A reader can't tell which is meant.",
            "source: China",
            _SOURCE,
        ),
        "B303": Explanation(
            "no source given",
            "What nobody can follow is the editor's word alone.",
            "what: New tariffs",
            f"what: New tariffs\n{_SOURCE}",
        ),
        "B304": Explanation(
            "no article text", "Nothing was checked, so nothing is proved.", "", "article:\n  text: article.txt"
        ),
        "B305": Explanation(
            "the article's text has changed",
            "The brief was made from other words. Check what was lost, then pin the text as it is.",
            "",
            "briefing check --pin",
        ),
        "B306": Explanation(
            "an excerpt that skips a negation",
            "What `…` leaves out may turn the meaning.",
            "source: would … approve the deal",
            "source: would not approve the deal",
        ),
        "B311": Explanation(
            "a number that the excerpt does not carry",
            "`three` is 3, `50 percent` is 50%, `$18 billion` is 18bn dollars; what is not there is not proved.",
            "what: Tariffs rise to 100%\nsource: tariffs on electric vehicles rise",
            "what: Tariffs rise to 100%\nsource: tariffs on electric vehicles rise from 25% to 100%",
        ),
        "B312": Explanation(
            "an actor that the excerpt does not name",
            "It must be named by its name or by a spelling under `as_written`.",
            "actors: [janet-yellen]\nsource: Treasury Secretary Yurun urged",
            "janet-yellen: {name: Janet Yellen, as_written: [Yurun]}",
        ),
        "B313": Explanation(
            "an actor that is spoken of but not listed",
            "Who looks for the actor would not find the statement.",
            "what: China answers\nactors: []",
            "what: China answers\nactors: [china]",
        ),
        "B314": Explanation(
            "a place that the excerpt does not name",
            "Where they meet is as much a claim as when.",
            "place: Paris\nsource: They met on Monday",
            "place: Paris\nsource: They met in Paris on Monday",
        ),
        "B401": Explanation(
            "not a date", "Dates are EDTF: as precise as the article, no more.", "date: May 2024", "date: 2024-05"
        ),
        "B402": Explanation(
            "a date that can't be",
            "There is no such day, or the interval ends before it begins.",
            "date: 2024-02-30",
            "date: 2024-02-29",
        ),
        "B403": Explanation(
            "an end before the beginning",
            "One of the two dates is wrong.",
            "in_force: 2024\nended: 2023",
            "in_force: 2023\nended: 2024",
        ),
        "B411": Explanation(
            "a stated date that is not in the excerpt",
            "`stated` is the article's own phrase, word for word.",
            "stated: last May\nsource: in May this year",
            "stated: May this year",
        ),
        "B412": Explanation(
            "a date that is not what is stated",
            "News dates are read from the day of publication: a bare weekday is the latest one, unless its clause\n"
            "points ahead. The hint names the rule.",
            "published: 2024-08-12\n...\nstated: last month\ndate: 2024-06",
            "stated: last month\ndate: 2024-07",
        ),
        "B413": Explanation(
            "a date more precise than what is stated",
            "The article says less; what is known from elsewhere is not its word.",
            "stated: May this year\ndate: 2024-05-14",
            "stated: May this year\ndate: 2024-05",
        ),
        "B414": Explanation(
            "a date that is the less likely reading",
            "A bare weekday or month goes by its clause; another reading wants a reason in the text.",
            "source: The bank met on Friday\nstated: Friday\ndate: 2024-08-16   # published 2024-08-12",
            "date: 2024-08-09",
        ),
        "B415": Explanation(
            "a date far wider than what is stated",
            "What is known is lost.",
            "stated: Aug. 5\ndate: 202X",
            "date: 2024-08-05",
        ),
        "B416": Explanation(
            "a stated date that can't be read",
            "`stated` holds the phrase for the date and nothing else.",
            "stated: The bank met",
            "stated: on Monday",
        ),
        "B417": Explanation(
            "a date that is not among those of the excerpt",
            "Without `stated`, the date must be one that the cited words give.",
            "source: They met on Aug. 5\ndate: 1999-01-01",
            "date: 2024-08-05\nstated: Aug. 5",
        ),
        "B501": Explanation(
            "a sentence that no statement cites",
            "It carries a number, a date, a name or a quotation: leaving it out should be meant.",
            "",
            "",
        ),
        "B601": Explanation(
            "a likelihood that is not of the scale",
            "One scale for all (ICD 203): almost no chance, very unlikely, unlikely, roughly even chance, likely,\n"
            "very likely, almost certain.",
            "likelihood: quite possible",
            "likelihood: likely",
        ),
        "B602": Explanation(
            "a likelihood and a confidence in one sentence",
            "How likely a thing is and how sure one is of that are two things; together they are read as one.",
            "text: It is likely, with high confidence, that talks go on",
            "text: Talks go on\nlikelihood: likely\nconfidence: high",
        ),
        "B603": Explanation(
            "a judgment without a reason",
            "Nobody can weigh it.",
            "text: Talks go on",
            "text: Talks go on\nbecause: [both gain]",
        ),
        "B604": Explanation(
            "a loaded word",
            "It argues where it should report.",
            "Clearly, the talks failed",
            "The talks ended without a result",
        ),
        "B605": Explanation(
            "a vague word",
            "It hides who said it, or how likely it is.",
            "Sources say it may possibly fail",
            "Treasury officials expect it to fail",
        ),
    }
)


def explained(code: str, width: int = 80) -> str:
    """Return the manual page of a code, its prose in lines of so many columns; raise KeyError for an unknown one."""
    each = EXPLANATIONS[code]
    parts = [fill(f"{code}: {each.title}", width), fill(each.why, width)]
    for label, piece in (("Wrong", each.wrong), ("Right", each.right)):
        if piece:
            parts.append(f"{label}:\n" + "\n".join(f"    {line}" for line in piece.split("\n")))
    return "\n\n".join(parts) + "\n"
