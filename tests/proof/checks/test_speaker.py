"""B331: a quotation is given to the one to whom the article gives it."""

import pytest

from tests.proof.conftest import Find

ACTORS = """actors:
  yeltsin: {name: Boris Yeltsin, kind: person, role: President, of: russia}
  kuchma: {name: Leonid Kuchma, kind: person, role: President, of: ukraine}
  albright: {name: Madeleine Albright, kind: person, role: Secretary of State, of: us}
  rubin: {name: James Rubin, kind: person, role: State Department spokesman, of: state}
  state: {name: State Department, kind: government, of: us}
  russia: Russia
  ukraine: Ukraine
  us: United States
"""
LINE = 13
PEOPLE = {"yeltsin", "kuchma", "albright", "rubin"}
# An article, and who may have said “We are close”.
SAID = [
    ('Talks began. "We are close," said Yeltsin.', "yeltsin"),
    ('Talks began. "We are close," said Yeltsin, who was flanked by Kuchma.', "yeltsin"),
    ('Kuchma came. "We are close," Russian President Boris Yeltsin told reporters in Kiev.', "yeltsin"),
    ('Kuchma came. "We are close", Yeltsin said on Monday.', "yeltsin"),
    ("Kuchma came. “We are close,” Mr. Yeltsin later added, with Kuchma at his side.", "yeltsin"),
    ('Kuchma came. "We are close," according to Yeltsin.', "yeltsin"),
    ('According to Yeltsin, "we are near". "We are close," he said.', "yeltsin"),
    ('Kuchma came. Yeltsin, who had met Albright, told them: "We are close."', "yeltsin"),
    ('Kuchma came. Yeltsin called the offer "We are close" and left.', "yeltsin"),
    ('Yeltsin told President Leonid Kuchma: "We are close."', "yeltsin"),
    ('Yeltsin said: "It is late. We are close. We go on." Kuchma nodded.', "yeltsin"),
    ('"It is late. We are close. We go on," Yeltsin said. Kuchma nodded.', "yeltsin"),
    ('"It is late," said Yeltsin, beside Kuchma. "We are close."', "yeltsin"),
    ('"It is late," Yeltsin said, beside Kuchma. "We are close. We go on."', "yeltsin"),
    ('"It is late," Yeltsin said, "and I say: We are close." Kuchma nodded.', "yeltsin"),
    ('Yeltsin rejected the charge. "We are close," he said. Kuchma nodded.', "yeltsin"),
    ('Kuchma\'s guest, Yeltsin, denied it. "We are close," he said.', "yeltsin"),
    ('Kuchma left. Yeltsin was blunt. "We are close."', "yeltsin"),
    ('Kuchma left. Yeltsin stayed.\n\n"We are close," he said.', "yeltsin"),
    ('Yeltsin came. It froze. It thawed. Snow fell. "We are close," he said.', "yeltsin"),
    ('"Are we there? We are close!" Yeltsin exclaimed. Kuchma nodded.', "yeltsin"),
    ('Kuchma came. "We are close," Yeltsin was quoted as saying.', "yeltsin"),
    ("Kuchma came. ‘We are close,’ said Yeltsin. ‘Kuchma’s guests are not.’", "yeltsin"),
    ("‘Kuchma’s guests are late,’ Yeltsin said. ‘We are close.’", "yeltsin"),
    ('Kuchma came. "We are close," said a tired man, Boris Yeltsin, at last.', "yeltsin"),
    ("Kuchma came. “We are close,” said the Kremlin's chief, Mr. Yeltsin.", "yeltsin"),
    ('Albright left. "We are close," said State Department spokesman James Rubin.', "rubin"),
    ('Albright left. In Washington, spokesman James Rubin said they would go on. "We are close," he said.', "rubin"),
    ('Albright left. "We are close," Albright spokesman James Rubin said.', "rubin"),
]


def quote(speaker: str) -> str:
    events = f"events: [{{what: Talks, actors: [{', '.join(sorted(PEOPLE))}]}}]"
    return f"{ACTORS}{events}\nquotes: [{{text: We are close, speaker: {speaker}}}]\n"


@pytest.mark.parametrize(("article", "speaker"), SAID)
def test_a_quotation_of_its_speaker_is_left_alone(find: Find, article: str, speaker: str) -> None:
    assert find(quote(speaker), article, "B331") == []


@pytest.mark.parametrize(("article", "speaker"), SAID)
def test_a_quotation_given_to_another_person_is_found(find: Find, article: str, speaker: str) -> None:
    others = PEOPLE - {speaker} - ({"albright"} if "Albright spokesman" in article else set())
    assert [other for other in sorted(others) if not find(quote(other), article, "B331")] == []


@pytest.mark.parametrize(
    ("article", "speaker"),
    [
        ('"We are close," the State Department said.', "state"),
        ('"We are close," the State Department said.', "us"),
        ('"We are close," James Rubin said.', "us"),
        ('"We are close," the Russian president said.', "yeltsin"),
        ('"We are close," Moscow said.', "russia"),
        ('Yeltsin said of his guest Kuchma: "We are close."', "yeltsin"),
        ('Yeltsin said of his guest Kuchma: "We are close."', "kuchma"),
        ('Yeltsin said of guest Kuchma: "We are close."', "yeltsin"),
        ('Yeltsin met Kuchma. "We are close," he said.', "yeltsin"),
        ('Yeltsin met Kuchma. "We are close," he said.', "kuchma"),
        ('Yeltsin came. He met Kuchma. "We are close," he said.', "yeltsin"),
        ("Kuchma came. “We are close,” the president's spokesman said.", "yeltsin"),
        ('Kuchma came. The sign said "We are close" in two languages.', "yeltsin"),
        ('Kuchma came. "We are close" was the word of the day.', "yeltsin"),
        ('Yeltsin came. It froze. It thawed. Snow fell. Rain fell. "We are close," he said.', "kuchma"),
        ('"We are close," the US State Department said.', "state"),
        ('Yeltsin and Kuchma shook hands. "We are close," they said.', "yeltsin"),
        ('"We are close," said Yeltsin. Later, "We are close," said Kuchma.', "kuchma"),
        ('"We are close," a senior official said.', "a senior official"),
        ('Kuchma came. "We are close," a senior official said.', "a senior official"),
        ("Kuchma said it. «We are close», «he» said.", "yeltsin"),
        ('Kuchma said "no". We are close, and "no" is no answer, Kuchma said.', "yeltsin"),
    ],
)
def test_what_the_article_leaves_open_is_left_alone(find: Find, article: str, speaker: str) -> None:
    assert find(quote(speaker), article, "B331") == []


def test_a_name_beside_the_quotation_makes_an_error_and_a_pronoun_a_warning(find: Find) -> None:
    (problem,) = find(quote("kuchma"), 'Kuchma came. "We are close," said Yeltsin.', "B331")
    assert (problem.severity, problem.line) == ("error", LINE)
    assert problem.excerpt[problem.column - 1 :][: problem.width] == "kuchma"
    assert problem.message == "the article gives these words to Boris Yeltsin: 'Yeltsin'"
    assert problem.hint == "did you mean 'yeltsin'?"
    (problem,) = find(quote("kuchma"), 'Kuchma left. Yeltsin was blunt. "We are close," he said.', "B331")
    assert (problem.severity, problem.hint) == ("warning", "did you mean 'yeltsin'?")


@pytest.mark.parametrize(
    ("article", "speaker", "name"),
    [
        ('Kuchma came. "We are close," said Yevgeny Primakov.', "kuchma", "Yevgeny Primakov"),
        ('Albright came. "We are close," said Iraqi Foreign Minister Tariq Aziz.', "albright", "Tariq Aziz"),
        ('Albright came. "We are close," said Iraqi Tariq Aziz.', "albright", "Tariq Aziz"),
        ('Albright came. "We are close," said the United States.', "albright", "United States"),
        ('Kuchma came. "We are close," Boris Yeltsin said.', "a senior official", "Boris Yeltsin"),
        ('Kuchma came. "We are close," a nurse in Kiev said.', "kuchma", "a nurse in Kiev"),
        ('Kuchma came. A nurse in Kiev said: "We are close."', "kuchma", "A nurse in Kiev"),
    ],
)
def test_words_of_somebody_else_are_found(find: Find, article: str, speaker: str, name: str) -> None:
    (problem,) = find(quote(speaker), article, "B331")
    assert f"gives these words to {name}:" in problem.message


@pytest.mark.parametrize("begins", ["Al-Mabrouk was blunt.", "Bin Yusof sighed. Al-Mabrouk was blunt."])
def test_a_name_whose_particle_has_a_capital_where_a_sentence_begins_is_recognised(find: Find, begins: str) -> None:
    actors = (
        "actors:\n  mabrouk: {name: Khaled al-Mabrouk, kind: person}\n  yusof: {name: Farid bin Yusof, kind: person}\n"
    )
    events = "events: [{what: Talks, actors: [mabrouk, yusof]}]\n"
    article = f'Khaled al-Mabrouk met Farid bin Yusof. {begins} "We are close," he said.'
    right, wrong = (
        f"{actors}{events}quotes: [{{text: We are close, speaker: {id_}}}]\n" for id_ in ("mabrouk", "yusof")
    )
    assert find(right, article, "B331") == []
    assert find(wrong, article, "B331") != []
