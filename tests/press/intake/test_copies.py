"""An agency's text that several outlets print is found again, cut or changed; other texts are not."""

import random

from goodoffices.press.alike import COPY, Signatures, likeness, sketch

WORDS = ["council", "ferry", "harbour", "crossing", "month", "boat", "night", "guard", "talks", "draft"]


def text(seed, words=400):
    chosen = random.Random(seed)
    return " ".join(f"{chosen.choice(WORDS)}{chosen.randrange(50)}" for _ in range(words))


def changed(words, share, seed=7):
    chosen = random.Random(seed)
    return " ".join("else" if chosen.random() < share else word for word in words.split())


def test_case_and_signs_between_words_do_not_count():
    assert likeness("The ferry, at last, runs again.", "the ferry at last RUNS again") == 1.0


def test_a_cut_copy_is_wholly_in_what_it_was_cut_from():
    whole = text(1)
    assert likeness(whole, " ".join(whole.split()[:150])) == 1.0


def test_one_word_in_twenty_changed_is_a_copy_and_one_in_five_is_none():
    whole = text(2, 2_000)
    assert likeness(whole, changed(whole, 0.05)) > COPY > likeness(whole, changed(whole, 0.2))


def test_among_many_the_one_that_is_copied_is_found():
    known = Signatures()
    for seed in range(50):
        known.add(seed, sketch(text(seed)))
    key, like = known.original(sketch(changed(text(31), 0.04)))
    assert key == 31
    assert abs(like - likeness(text(31), changed(text(31), 0.04))) < 0.2
    assert known.original(sketch(text(99))) is None


def test_the_first_of_two_copies_is_called_the_original():
    known = Signatures()
    known.add("agency", sketch(text(1)))
    known.add("outlet", sketch(text(1)))
    assert known.original(sketch(text(1))) == ("agency", 1.0)


def test_a_few_words_are_no_copy_of_anything():
    known = Signatures()
    known.add("brief", sketch("He said no. She said yes."))
    assert known.original(sketch("He said no. She said yes.")) is None
