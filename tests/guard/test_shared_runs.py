"""Five words in a row that were told are shown, whatever became of their case, marks and punctuation."""

import pytest

from tests.guard.comparing import compare, kinds, shown, told

SAID = "If the pumping station is handed over intact, our people will leave the ridge."


def test_five_words_are_shown_beside_what_they_repeat():
    assert shown("Suppose the pumping station is handed over next year.", SAID) == [
        ("run", "the pumping station is handed over", "the pumping station is handed over")
    ]


def test_four_words_are_not():
    assert shown("He visited the pumping station is what they wrote.", SAID) == []


def test_five_words_without_content_are_not():
    assert shown("It is up to all of them.", "It is up to all who choose.") == []


def test_eight_words_are_whatever_they_are():
    words = "it is for us and not for them to"
    assert kinds(shown(f"Well, {words} begin.", f"Surely {words} end.")) == ["run"]


@pytest.mark.parametrize(
    "outgoing",
    [
        "THE PUMPING STATION IS HANDED OVER",
        "the pumping station: is «handed over»",
        "the pumping\nstation — is, handed; over",
        "thé pümping station is handed över",
    ],
)
def test_case_marks_and_punctuation_do_not_count(outgoing):
    assert kinds(shown(outgoing, SAID)) == ["run"]


@pytest.mark.parametrize(
    ("lang", "said", "outgoing"),
    [
        ("ar", "نَقْبَلُ بِفَتْحِ المَعْبَرِ الشَّمَالِيِّ قَبْلَ نِهَايَةِ الشَّهْرِ", "نقبل بفتح المعبر الشمالى قبل نهايـــة الشهر"),
        ("ar", "أعلن الوفد أنه مستعد لإعادة الأسرى", "اعلن الوفد انه مستعد لاعادة الاسرى"),
        ("he", "אֲנַחְנוּ מוּכָנִים לִפְתֹּחַ אֶת הַמַּעֲבָר הַצְּפוֹנִי", "אנחנו מוכנים לפתח את המעבר הצפוני"),
        (
            "fr",
            "L'échange se ferait à l'aube, près du vieux pont.",
            "l’echange se ferait a l’aube pres du vieux pont",
        ),
    ],
)
def test_marks_of_every_language_do_not_count(lang, said, outgoing):
    assert kinds(shown(outgoing, said, lang=lang)) == ["run"]


def test_digits_of_every_script_are_the_same_digits():
    assert kinds(shown("נמסור 33 שמות בגשר הישן", told("נמסור ٣٣ שמות בגשר הישן", "he"), lang="he")) == [
        "run"
    ]
    assert kinds(shown("we hand over ۱۲ names then", "we hand over 12 names then")) == ["run"]


def test_a_passage_repeated_twice_is_shown_twice():
    passage = "the pumping station is handed over"
    assert kinds(shown(f"First {passage}. Later {passage}.", SAID)) == ["run", "run"]


def test_each_outgoing_text_is_looked_at():
    from goodoffices.talks.guard import overlaps
    from goodoffices.talks.texts import Text

    found = overlaps([Text("Nothing here.", "en"), Text(SAID, "en")], [told(SAID)])
    assert [(one.part, one.outgoing) for one in found] == [(1, (0, len(SAID) - 1))]


def test_the_excerpt_holds_the_words_and_a_little_around_them():
    long = f"{'Before this there was much talk of the weather. ' * 3}{SAID}{' And of the harvest too.' * 5}"
    (found,) = compare("if the pumping station is handed over intact", long)
    assert long[slice(*found.span)] in found.excerpt
    assert found.excerpt.startswith("… ")
    assert found.excerpt.endswith(" …")
    assert len(found.excerpt) < 180
