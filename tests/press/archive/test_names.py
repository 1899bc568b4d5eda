"""A report is let in by a name of the talks as a word, in any case and script; the file that gives them is checked."""

import pytest

from goodoffices.press.archive.names import Names, names
from goodoffices.talks.refusal import Refusal

KNOWN = Names(("Northern Front", "Velde", "الجبهة", "החזית"))


@pytest.mark.parametrize(
    "text", ["the NORTHERN\n front said", "Velde.", "قال إن والجبهة رفضت", "אמר כי החזית סירבה", "בהחזית"]
)
def test_a_name_is_found(text):
    assert KNOWN.named_in(text)


@pytest.mark.parametrize("text", ["the northern frontier", "Veldet", "Anvelde", "the front"])
def test_a_part_of_a_word_is_no_name(text):
    assert not KNOWN.named_in(text)


@pytest.mark.parametrize(
    "page", ["<p>Nor<b>thern</b> Front</p>", "Northern&nbsp;Front", "V&#101;lde", "a<br>Velde<br>b"]
)
def test_tags_and_entities_do_not_hide_a_name_in_a_page(page):
    assert KNOWN.may_be_in(page)


def test_a_million_opening_brackets_do_not_hold_it_up():
    assert not KNOWN.may_be_in("<" * 1_000_000)


def test_a_sign_whose_number_has_thousands_of_digits_shuts_no_page_out():
    assert KNOWN.may_be_in(f"&#{'1' * 5_000};")


def test_parties_and_subjects_are_read():
    toml = '[[party]]\nid = "A"\nnames = ["Northern  Front"]\n[[subject]]\nnames = ["ferries"]\n'
    assert names(toml.encode(), "parties.toml") == Names(("Northern Front", "ferries"))


UNFIT = [
    "",
    "x",
    "party = 3",
    "[[party]]\nid = 'A'\n",
    "[[party]]\nnames = ['']",
    "[[side]]\nnames = ['x']",
    "[[subject]]\nid = 'x'\nnames = ['x']",
    "[[party]]\nid = 3\nnames = ['x']",
    "x = " + "[" * 5_000 + "]" * 5_000,
    "x = " + "1" * 5_000,
]


@pytest.mark.parametrize("toml", UNFIT)
def test_another_file_is_refused(toml):
    with pytest.raises(Refusal) as caught:
        names(toml.encode(), "parties.toml")
    assert (caught.value.code, caught.value.params["path"]) == ("parties-file-unfit", "parties.toml")
