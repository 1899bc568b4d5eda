"""Who speaks in a quotation, where two tell of it; and whose words stand before a dateline's dash: nobody's."""

import pytest

from goodoffices.press import stances
from goodoffices.press.document import document
from tests.press.stances.test_own_sentences import parser

each_way = pytest.mark.parametrize("parsed", [False, True], ids=["rules", "parser"])


def found(text: str, parsed: bool) -> list[tuple[str, str]]:
    read = stances.find(document(text, "en", None, parser()(text) if parsed else None))
    return [(one.actor.name, one.polarity.value) for one in read]


@each_way
def test_of_two_who_tell_the_first_is_the_speaker(parsed: bool) -> None:
    text = (
        '"We did not accept the draft," Ana Roe, a spokeswoman for the Front, said on Monday, '
        "the Lake Agency reported."
    )
    assert found(text, parsed) == [("the Front", "reject")]


@each_way
def test_no_actor_is_cut_out_of_a_dateline(parsed: bool) -> None:
    text = "GENTHE, 3 March 2031 (Northwire) - The Council of Shores adopted resolution 1234 on Tuesday.\n"
    assert all(len(name) > 1 for name, _ in found(text, parsed))
