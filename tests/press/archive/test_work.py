"""The unit of work: one report in, what became of it out; what names nothing of the talks costs next to nothing."""

import pickle

from goodoffices.press.archive import work
from goodoffices.press.archive.names import Names
from goodoffices.press.archive.work import State, Terms, key_of, worked
from goodoffices.press.intake import Piece, Sort
from tests.press.intake.samples import page

TERMS = Terms("rules", Names(("Harbour Council",)))
PAGE = Piece(Sort.PAGE, "a.html", page().encode())


def test_a_page_that_names_nothing_of_the_talks_is_not_even_parsed(monkeypatch):
    monkeypatch.setattr(work, "taken_from", None)
    assert worked(PAGE, Terms("rules", Names(("Velde",)))).state is State.PASSED_OVER


def test_a_name_that_stands_around_the_text_only_lets_no_page_in():
    assert worked(PAGE, Terms("rules", Names(("Sport",)))).state is State.PASSED_OVER


def test_it_goes_to_another_process_and_comes_back():
    piece, terms = pickle.loads(pickle.dumps((PAGE, TERMS)))
    outcome = pickle.loads(pickle.dumps(worked(piece, terms)))
    assert outcome == worked(PAGE, TERMS)
    assert outcome.reading.entries


def test_a_page_is_known_by_its_bytes_and_address():
    elsewhere = Piece(Sort.PAGE, "a.html", PAGE.data, url="https://lake.example/")
    again = Piece(Sort.PAGE, "b.html", PAGE.data)
    assert key_of(PAGE) == key_of(again) != key_of(elsewhere)
