"""The leak guard's laws: it never fails, points into the texts, finds every copied passage, and knows what is known."""

import re
import unicodedata
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from goodoffices.talks.guard import KINDS, ContestedName, Told, contested, overlaps
from goodoffices.talks.guard.folding import read, split
from goodoffices.talks.texts import Text

UNTIMED = settings(deadline=None)

LANGS = st.sampled_from(["en", "fr", "ar", "he", "fa", "es", "", "zh-Hant"])
WORDS = st.sampled_from(
    [
        "we",
        "they",
        "accept",
        "refuse",
        "six",
        "6",
        "٦",
        "ستة",
        "שישה",
        "weeks",
        "أسابيع",
        "שבועות",
        "semaines",
        "the",
        "of",
        "to",
        "and",
        "33",
        "5/3",
        "March",
        "مارس",
        "במרץ",
        "mars",
        "Tuesday",
        "evening",
        "Brandt",
        "Selim",
        "“calm”",
        "crossing",
        "المعبر",
        "المعبر,المدينة",
        "המעבר",
        "והעיר",
        "passage",
        "l'eau",
        "%",
        "$",
        "40",
        "per",
        "cent",
        "2025",
        "17:30",
        "-",
        ".",
        ";",
        "article",
        "4",
        "first",
        "third",
        "Ｗｅ",
        "½",
        "ß",
        "İ",
        "cros-\nsing",
        "a\u200bb",
        "\u202e",
        "é",
        "é",
        "नमस्ते",
        "中文",
        "ﷺ",
    ]
)
SENTENCES = st.lists(WORDS, max_size=40).map(" ".join)
ANY = st.one_of(SENTENCES, st.text(max_size=80))
LONG = st.lists(WORDS, min_size=16, max_size=40).map(" ".join).filter(lambda words: len(split(words)) >= 8)
TEXTS = st.builds(Text, ANY, LANGS)
TOLD = st.builds(Told, TEXTS, st.sampled_from("rst"), st.integers(1, 99))
NAMES = st.builds(
    ContestedName,
    st.just("a thing"),
    st.lists(TEXTS, max_size=2).map(tuple),
    st.lists(st.tuples(st.sampled_from("ABC"), TEXTS), max_size=3).map(tuple),
)
PASSAGES = st.lists(st.from_regex(r"[a-zéüñßа-яא-ת؀-ي]{1,9}", fullmatch=True), min_size=8, max_size=30)


@UNTIMED
@given(
    st.lists(TEXTS, max_size=3),
    st.lists(TOLD, max_size=4),
    st.lists(ANY, max_size=2),
    st.lists(NAMES, max_size=2),
)
def test_findings_point_at_words_in_both_texts_and_share_no_place(outgoing, told, known, names):
    found = overlaps(outgoing, told, known, names)
    for one in found:
        assert one.kind in KINDS
        assert one.told in told
        assert set(one.also) <= set(told)
        assert 0 <= one.outgoing[0] < one.outgoing[1] <= len(outgoing[one.part].words)
        assert 0 <= one.span[0] < one.span[1] <= len(one.told.text.words)
        assert one.told.text.words[slice(*one.span)].strip() in one.excerpt
    for before, after in pairwise(found):
        assert before.part < after.part or before.outgoing[0] < after.outgoing[0]


@UNTIMED
@given(st.lists(TEXTS, max_size=3), st.lists(NAMES, max_size=4), st.sampled_from("ABCD"))
def test_contested_names_point_at_words(outgoing, names, recipient):
    for one in contested(outgoing, names, recipient):
        words = outgoing[one.part].words
        assert 0 <= one.span[0] < one.span[1] <= len(words)
        assert one.found == words[slice(*one.span)]
        assert (one.kind == "own-term") == (one.party == recipient)


@UNTIMED
@given(st.one_of(st.text(), SENTENCES))
def test_reading_with_places_and_without_sees_the_same_words(words):
    reading = read(words)
    assert reading.tokens == split(words)
    for start, end in zip(reading.starts, reading.ends, strict=True):
        assert 0 <= start < end <= len(words)


@UNTIMED
@given(st.text())
def test_case_and_composition_fold_away(words):
    assert split(words.upper()) == split(words) == split(words.lower())
    assert (
        split(unicodedata.normalize("NFD", words))
        == split(unicodedata.normalize("NFKC", words))
        == split(words)
    )


@UNTIMED
@given(st.builds(Text, LONG, LANGS))
def test_a_copy_is_found_in_the_same_place_of_both(text):
    found = overlaps([text], [Told(text, "r", 1)])
    assert [one.outgoing for one in found] == [one.span for one in found]
    assert found[0].kind == "run"
    reading = read(text.words)
    assert (found[0].outgoing[0], found[-1].outgoing[1]) == reading.span(0, len(reading.tokens) - 1)


@UNTIMED
@given(
    st.builds(Told, st.builds(Text, LONG, LANGS), st.just("s"), st.just(0)),
    st.lists(TOLD),
    ANY,
    ANY,
    st.data(),
)
def test_a_copied_passage_is_found_among_other_words(source, others, before, after, data):
    told = data.draw(st.permutations([source, *others]))
    reading = read(source.text.words)
    first = data.draw(st.integers(0, len(reading.tokens) - 8))
    start, end = reading.span(first, data.draw(st.integers(first + 7, len(reading.tokens) - 1)))
    outgoing = f"{before} {source.text.words[start:end]} {after}"
    place = len(before) + 1, len(before) + 1 + end - start
    found = overlaps([Text(outgoing, source.text.lang)], told)
    there = [one for one in found if one.outgoing[0] < place[1] and place[0] < one.outgoing[1]]
    assert any(one.told == source or source in one.also for one in there)


DISGUISES = [
    str.upper,
    str.title,
    lambda words: re.sub(r"(\w)", "\\1\u0301", words),
    lambda words: words.replace(" ", " — "),
    lambda words: words.replace(" ", ",\n"),
    lambda words: re.sub(r"(\w)(?=\w)", "\\1\u200b", words),
    lambda words: unicodedata.normalize("NFD", words),
    lambda words: "".join(chr(ord(c) + 0xFEE0) if "a" <= c <= "z" else c for c in words),
]


@UNTIMED
@given(PASSAGES, st.sampled_from(DISGUISES), LANGS)
def test_a_disguised_passage_is_found(passage, disguise, lang):
    said = " ".join(passage)
    assume(len(split(said)) >= 8)
    (found, *_) = overlaps([Text(disguise(said), lang)], [Told(Text(said, lang), "r", 1)])
    assert found.kind == "run"


@UNTIMED
@given(st.lists(TEXTS, max_size=2), st.lists(TOLD, max_size=3), st.lists(NAMES, max_size=2))
def test_who_has_all_that_was_told_is_told_nothing_new(outgoing, told, names):
    assert overlaps(outgoing, told, [one.text.words for one in told], names) == ()


@UNTIMED
@given(TEXTS, TOLD)
def test_a_shared_run_is_one_whichever_side_it_is_read_from(text, told):
    forth = overlaps([text], [Told(Text(told.text.words, text.lang), "r", 1)])
    back = overlaps([Text(told.text.words, text.lang)], [Told(text, "r", 1)])
    assert any(one.kind == "run" for one in forth) == any(one.kind == "run" for one in back)
