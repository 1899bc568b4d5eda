"""Quotations: one statement though the reporter interrupts it, the last speaker's where nobody is named."""

import pytest

from goodoffices.talks.pressfile.entries import Manner
from tests.press.reading_claims import found, said


def test_an_interrupted_quotation_is_one_claim() -> None:
    text = '"We have read the text," the negotiator said, "and we cannot sign it."'
    assert [one.what for one in said(text)] == ['"We have read the text," … "and we cannot sign it."']


def test_the_next_quotation_of_the_paragraph_goes_on() -> None:
    text = "“We have read the text,” said Lena Orr. “It asks for too much.”"
    assert [(one.who, one.what) for one in said(text)] == [
        ("Lena Orr", "“We have read the text,” … “It asks for too much.”")
    ]


def test_a_quotation_of_several_sentences_is_one_content() -> None:
    text = '"We have read it. We will answer on Friday," she said.'
    assert [one.what for one in said(text)] == ['"We have read it. We will answer on Friday,"']


def test_a_statement_led_in_by_a_colon_may_be_the_next_paragraph() -> None:
    text = (
        'The delegation said in a statement:\n\n"The guns must fall silent before anybody sits down again."'
    )
    assert [(one.who, one.what) for one in said(text)] == [
        ("The delegation", '"The guns must fall silent before anybody sits down again."')
    ]


def test_a_term_in_quotation_marks_is_nobody_s_statement() -> None:
    assert said('The road leads through the "buffer zone" to the harbour.') == []


def test_a_claim_tells_whose_wording_it_is() -> None:
    text = (
        'The envoy said the text was "pure invention".\n'
        "The envoy said the text was false.\n"
        '"The text is false," the envoy said.'
    )
    assert [one.manner for one in found(text)] == [Manner.MIXED, Manner.INDIRECT, Manner.DIRECT]


def test_a_cue_inside_a_quotation_belongs_to_the_quotation() -> None:
    text = '"The minister said that we would leave, and we stayed," the envoy said.'
    assert [one.who for one in said(text)] == ["the envoy"]


ASIDES = (
    "quoting what he said was a letter from the port.",
    'quoting what he said was a letter signed by "friends of the lake".',
    "quoting what he said was a letter from the rebels. Nobody answered.",
)


@pytest.mark.parametrize("aside", ASIDES)
def test_a_quotation_is_whose_cue_follows_whatever_else_was_done(aside: str) -> None:
    text = f'Minister Jon Oke spoke in Genthe.\n\n"The government knows who did this," Oke said, {aside}'
    (one,) = [one for one in found(text) if not one.within]
    assert one.source is not None
    assert (one.source.name, one.content.text) == ("Jon Oke", '"The government knows who did this,"')
