"""The faults that reading finds: what each code means, with an example and the mend."""

from msgspec import Struct


class Fault(Struct, frozen=True):
    """A kind of problem: code, title, why it matters, a piece of a brief that has it and the same piece mended."""

    code: str
    title: str
    why: str
    wrong: str = ""
    right: str = ""


FAULTS: tuple[Fault, ...] = (
    Fault("B100", "the file can't be read", "It is missing, a folder, or not yours to read."),
    Fault(
        "B101",
        "not valid YAML",
        "The text breaks YAML's own rules; nothing behind that place can be read.",
        "title: Talks: the fifth round",
        'title: "Talks: the fifth round"',
    ),
    Fault("B102", "not in UTF-8", "A brief is saved in UTF-8, the encoding of the web, or in UTF-16 with its mark."),
    Fault("B103", "the file is empty", "There is no brief in it.", right="title: Talks in Shanghai"),
    Fault("B104", "more than one document", "One file holds one brief.", "title: A\n---\ntitle: B", "title: A"),
    Fault("B105", "larger than 5 MB", "A brief is one article; its text may lie in a file beside it."),
    Fault("B106", "nested too deep", "A brief needs 6 levels; more than 64 are an attack or an accident."),
    Fault("B107", "a tag", "Values are text; tags such as !!int could change them.", "round: !!int 5", "round: 5"),
    Fault(
        "B108",
        "an alias that leads nowhere, into itself or to too much",
        "Aliases repeat values; they must end, and end soon.",
        "gaps: &all [*all]",
        "gaps: [Who else comes?]",
    ),
    Fault("B109", "a control character", "It could steer a terminal; no text needs it."),
    Fault("B110", "a key written twice", "One of the two values would be lost.", "title: A\ntitle: B", "title: A"),
    Fault("B111", "an unknown key", "It would be passed over in silence.", "staus: planned", "status: planned"),
    Fault(
        "B112",
        "a key is missing",
        "The part can't be used without it.",
        "events:\n  - date: 2024",
        "events:\n  - what: New talks\n    date: 2024",
    ),
    Fault(
        "B113",
        "the wrong shape",
        "A list, a mapping or plain text is asked for.",
        "meetings:\n  title: Round 5",
        "meetings:\n  - title: Round 5",
    ),
    Fault(
        "B114", "not one of the words allowed", "The word decides how it is shown.", "status: sure", "status: planned"
    ),
    Fault("B115", "not a whole number", "Rounds are counted.", "round: fifth", "round: 5"),
    Fault("B116", "an empty value", "What is asked for must be said.", "title:", "title: Talks in Shanghai"),
    Fault(
        "B117",
        "not an id",
        "Ids are typed and linked: lower-case letters, digits and hyphens.",
        "Janet Yellen: ...",
        "janet-yellen: ...",
    ),
    Fault(
        "B118", "a brief that states nothing", "There is nothing to show.", "events: []", "events: [{what: New talks}]"
    ),
    Fault("B119", "another version of the format", "This program reads version 1.", "format: 2", "format: 1"),
    Fault(
        "B120",
        "an inferred date without a note",
        "Who infers says how, for the next reader to judge.",
        "published_basis: inferred",
        "published_basis: inferred\nnote: The text carries no date; ...",
    ),
    Fault(
        "B121",
        "YAML's word for nothing",
        "Every value is read as text, so it would be printed as a word; what is not known is not written.",
        "outlet: null",
        'outlet: "null"',
    ),
    Fault(
        "B122",
        "more than a brief may hold",
        "At most 1,000 topics, 300 actors and 1,000 statements, their parts and excerpts counted; 20,000 values in "
        "all; 5,000 characters in a text other than the article's and 500,000 in all of them; 60 digits in a number.",
    ),
    Fault(
        "B201", "an unknown topic", "Topics are declared once, under `topics`.", "topics: [tarifs]", "topics: [tariffs]"
    ),
    Fault(
        "B202",
        "an unknown actor",
        "Actors are declared once, under `actors`. Who says something may also be named in the article's own words, "
        "which have a blank or a capital letter.",
        "actors: [yellen]",
        "actors: [janet-yellen]",
    ),
    Fault(
        "B203",
        "an id used twice",
        "An id must mean one thing.",
        "- {id: talks, title: Round 4}\n- {id: talks, title: Round 5}",
        "- {id: talks-4, title: Round 4}\n- {id: talks-5, title: Round 5}",
    ),
    Fault("B204", "a circle", "Nothing lies under itself.", "trade: {label: Trade, under: trade}", "trade: Trade"),
    Fault(
        "B205",
        "the article's text is not there",
        "Without it nothing can be proved.",
        "text: missing.txt",
        "text: article.txt",
    ),
    Fault(
        "B206",
        "the article's text lies elsewhere",
        "A brief and its text travel together.",
        "text: ../article.txt",
        "text: article.txt",
    ),
    Fault(
        "B207",
        "the article's text can't be read",
        "It is there, but empty, larger than 5 MB, in another encoding, no text, or has more than 250,000 full stops "
        "and blank lines: nothing was proved with it.",
    ),
    Fault(
        "B401", "not a date", "Dates are EDTF: as precise as the article, no more.", "date: May 2024", "date: 2024-05"
    ),
    Fault(
        "B402",
        "a date that can't be",
        "There is no such day, or the interval ends before it begins.",
        "date: 2024-02-30",
        "date: 2024-02-29",
    ),
    Fault(
        "B403",
        "an end before the beginning",
        "One of the two dates is wrong.",
        "in_force: 2024\nended: 2023",
        "in_force: 2023\nended: 2024",
    ),
    Fault(
        "B901",
        "a check fails of itself",
        "What it would have found is not known. It is named, the other checks and briefs go on, and the brief does "
        "not pass, whatever is selected or accepted.",
    ),
)
