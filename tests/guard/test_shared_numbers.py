"""A number with its unit is recognised in digits and words, in four languages, and from one language to another."""

import pytest

from tests.guard.comparing import kinds, shown, told

SIX_WEEKS = [
    ("en", "6 weeks"),
    ("en", "six weeks"),
    ("en", "six-week"),
    ("en", "six more weeks"),
    ("en", "42 days"),
    ("en", "forty-two days"),
    ("en", "4–6 weeks"),
    ("en", "four to six weeks"),
    ("fr", "six semaines"),
    ("fr", "quarante-deux jours"),
    ("fr", "de quatre à six semaines"),
    ("ar", "٦ أسابيع"),
    ("ar", "ستة أسابيع"),
    ("ar", "بستة أسابيع"),
    ("ar", "اثنان وأربعون يوما"),
    ("ar", "من ٤ إلى ٦ أسابيع"),
    ("he", "שישה שבועות"),
    ("he", "6 שבועות"),
    ("he", "ארבעים ושניים ימים"),
    ("he", "בין ארבעה לשישה שבועות"),
]


@pytest.mark.parametrize(("lang", "said"), SIX_WEEKS)
def test_six_weeks_are_six_weeks(lang, said):
    found = shown("A pause of 6 weeks is thinkable.", told(said, lang))
    assert [(kind, words) for kind, words, _ in found] == [("number", "6 weeks")]


@pytest.mark.parametrize(("lang", "outgoing"), SIX_WEEKS)
def test_and_the_other_way_round(lang, outgoing):
    assert "number" in kinds(shown(outgoing, told("They spoke of six weeks."), lang=lang))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "6–8 weeks"),
        ("en", "six or eight weeks"),
        ("fr", "de six à huit semaines"),
        ("ar", "من ٦ إلى ٨ أسابيع"),
        ("he", "בין שישה לשמונה שבועות"),
    ],
)
def test_the_lower_end_of_a_range_has_its_unit_too(lang, said):
    assert kinds(shown("A pause of 6 weeks is thinkable.", told(said, lang))) == ["number"]


@pytest.mark.parametrize(
    ("lang", "words", "digits"),
    [
        ("en", "twenty-one vehicles", 21),
        ("en", "ninety-seven vehicles", 97),
        ("en", "one hundred and fifty vehicles", 150),
        ("en", "three thousand five hundred and two vehicles", 3502),
        ("en", "two million vehicles", 2_000_000),
        ("fr", "vingt et un véhicules", 21),
        ("fr", "soixante-quinze véhicules", 75),
        ("fr", "quatre-vingts véhicules", 80),
        ("fr", "quatre-vingt-dix-sept véhicules", 97),
        ("fr", "deux cents véhicules", 200),
        ("fr", "mille huit cent quatre-vingt-quatre véhicules", 1884),
        ("ar", "خمسة وعشرون مركبة", 25),
        ("ar", "خمسة عشر ألف مركبة", 15_000),
        ("ar", "مئة وخمسون مركبة", 150),
        ("ar", "ثلاثمئة وسبعة وعشرون مركبة", 327),
        ("he", "עשרים וחמישה רכבים", 25),
        ("he", "חמש עשרה רכבים", 15),
        ("he", "מאה ועשרים רכבים", 120),
        ("he", "שלושת אלפים רכבים", 3000),
        ("he", "שלוש מאות ועשרים וחמש רכבים", 325),
    ],
)
def test_number_words_are_read_to_their_value(lang, words, digits):
    assert kinds(shown(f"{digits} of them", told(words, lang))) == ["number"]
    assert kinds(shown(words, told(f"{digits} of them"), lang=lang)) == ["number"]
    assert shown(f"{digits + 1} of them", told(words, lang)) == []


@pytest.mark.parametrize(
    ("outgoing", "said", "lang"),
    [
        ("40 per cent of it", "٤٠ في المئة", "ar"),
        ("40% of it", "quarante pour cent", "fr"),
        ("forty percent of it", "40 אחוז", "he"),
        ("two weeks of it", "أسبوعين", "ar"),
        ("2 weeks of it", "שבועיים", "he"),
        ("a fortnight of it", "quatorze jours", "fr"),
        ("2.5 km of it", "2,5 kilomètres", "fr"),
        ("2.5 km of it", "٢٫٥ كيلومتر", "ar"),
        ("1,200 people in it", "1 200 personnes", "fr"),
        ("48 hours of it", "deux jours", "fr"),
        ("$3 million of it", "3 million dollars", "en"),
        ("thirty-three captives", "٣٣ أسيرا", "ar"),
        ("33 captives in it", "thirty-three detainees", "en"),
    ],
)
def test_units_are_known_across_languages(outgoing, said, lang):
    assert kinds(shown(outgoing, told(said, lang))) == ["number"]


@pytest.mark.parametrize(
    ("outgoing", "said"),
    [
        ("6 weeks at most", "6 months at most"),
        ("33 days at most", "33 km at most"),
        ("6 weeks at most", "six of them came"),
        ("four villages wait", "four hospitals closed"),
    ],
)
def test_the_same_number_of_another_thing_is_no_finding(outgoing, said):
    assert shown(outgoing, said) == []


@pytest.mark.parametrize(
    "words",
    [
        "Article 4 and Annex 33",
        "Articles 14, 15 and 17",
        "see paragraph 20 of paper 16",
        "the two sides met",
        "one of them, one day, in one way",
        "3. They agree\n4) They differ",
        "for the second time",
        "round 14, day 77, step 30",
        "المادة ١٤ والفقرة ١٥",
        "סעיף 14",
        "l'article 14",
    ],
)
def test_labels_and_idle_numbers_are_no_finding(words):
    assert "number" not in kinds(shown(words, told(words)))


def test_a_small_number_is_shown_with_what_it_counts():
    assert shown("They would return four villages.", "Four villages go back to us.") == [
        ("number", "four villages", "Four villages")
    ]


def test_an_ordinal_is_shown_with_what_it_orders():
    assert kinds(shown("the third corridor", "a 3rd corridor")) == ["number"]
    assert shown("the third corridor", "the third hospital") == []
