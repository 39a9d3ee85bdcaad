"""The quotations of a text stand between marks of any kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.quotations import quotations


def found(text: str) -> list[str]:
    return [text[each.start : each.end] for each in quotations(text)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"We go," he said. "We stay."', ["We go", "We stay."]),
        ("“We go,” he said. “We stay.”", ["We go", "We stay."]),
        ("‘We go,’ he said. ‘We stay.’", ["We go", "We stay."]),
        ("'We go,' he said. 'We stay.'", ["We go", "We stay."]),
        ("«Oui», dit-il. „Ja,“ sagte er. ``Yes,'' he said. ”Hej”, sa hon.", ["Oui", "Ja", "Yes", "Hej"]),
        (
            'a fixed volume."Without numbers there is no agreement," noted she.',
            ["Without numbers there is no agreement"],
        ),
        ('"Specific measures to communicate, "he said before he left.', ["Specific measures to communicate"]),
        ('“text in mixed marks," he said.', ["text in mixed marks"]),
        ('"Are we there?" he asked. "No!"', ["Are we there?", "No!"]),
    ],
)
def test_marks_are_straight_or_curly_single_or_double_or_guillemets(text: str, inside: list[str]) -> None:
    assert found(text) == inside


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“He asked me, ‘For what did my boys die?’” she said.", ["He asked me, ‘For what did my boys die?’"]),
        ("'He told me \"go\" and I went,' she said.", ['He told me "go" and I went']),
        ('"He said "yes" to me," she said.', ['He said "yes" to me']),
        ("«Il a dit “oui”», dit-elle.", ["Il a dit “oui”"]),
    ],
)
def test_a_quotation_inside_another_is_part_of_it(text: str, inside: list[str]) -> None:
    assert found(text) == inside


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("‘The farmers’ plan is dead,’ he said. It’s over.", ["The farmers’ plan is dead"]),
        ("the '90s, rock 'n' roll and the workers' union", []),
        ('a 12" pipe and "a 12" wide pipe," he said', ['a 12" wide pipe']),
        ("He is 5'10\" tall.", []),
        ("It’s the boys’ club. Don't ask.", []),
    ],
)
def test_apostrophes_and_inches_enclose_nothing(text: str, inside: list[str]) -> None:
    assert found(text) == inside


def test_a_quotation_may_run_over_paragraphs_each_of_which_opens_with_a_mark() -> None:
    text = "“It was late. We went.\n\n“We came back.\n\n“We stayed,” X said."
    assert found(text) == ["It was late. We went.", "We came back.", "We stayed"]
    assert [each.goes_on for each in quotations(text)] == [False, True, True]
    assert found('He said:\n"It was late.\n"We went," he said.') == ["It was late.", "We went"]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"We go, he said. "We stay," she said.', ["We stay"]),
        ('We go," he said. "We stay," she said.', ["We stay"]),
        ('X said: "We will go.\n\nThe end.', ["We will go."]),
        ('A lone " mark.', []),
        ('""', []),
        ("", []),
    ],
)
def test_a_mark_without_its_other_does_not_turn_the_rest_inside_out(text: str, inside: list[str]) -> None:
    assert found(text) == inside


@given(st.text(alphabet="\"“”‘’'«»„` \n.,s1aB", max_size=120))
def test_any_text_has_quotations_in_order_inside_their_marks(text: str) -> None:
    end = 0
    for each in quotations(text):
        assert end <= each.outer_start < each.start < each.end <= each.outer_end <= len(text)
        assert text[each.start : each.end] == text[each.start : each.end].strip()
        end = each.outer_end
