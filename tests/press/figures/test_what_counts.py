"""Sentences with the figures that stand in them: value, upper end, comparator, unit."""

import pytest

from goodoffices.press import figures
from goodoffices.press.document import document

ENGLISH = [
    ("At least 23 villagers were killed when a market at Orsa was shelled.", ["23 >= villagers"]),
    ("Between 300 and 400 lorries wait at the crossing.", ["300..400 = lorries"]),
    ("The guard freed 12 to 15 herders.", ["12..15 = herders"]),
    ("Parliament backed the accord by 88-41 votes.", ["88 = votes", "41 = votes"]),
    ("Nearly 2.4 million people have fled since the spring.", ["2400000 ~< people"]),
    ("The fund holds $4bn and €350m.", ["4000000000 = dollar", "350000000 = euro"]),
    ("Some 40k tents and two dozen pumps arrived.", ["40000 ~ tents", "24 = pumps"]),
    ("Half a million children are out of school.", ["500000 = children"]),
    ("Two thirds of the delegates walked out.", ["0.6666666666666666 = delegates"]),
    ("Wheat prices have fallen by a quarter since June.", ["0.25 = fall"]),
    ("Three in ten households have no water.", ["0.3 = households"]),
    ("The envoy asked for a 90-day pause.", ["90 = day"]),
    ("Just under 7 per cent of the seats are empty.", ["7 ~< percent"]),
    ("The harvest shrank by 4.5 percentage points.", ["4.5 = percent"]),
    ("No more than 600 trucks a day may pass.", ["600 <= trucks"]),
    ("Fewer than 50 of the 240 captives are alive.", ["50 < captives", "240 = captives"]),
    ("Over 900 homes burned; 30 or so wells were poisoned.", ["900 > homes", "30 ~ wells"]),
    ("The mission logged 77 breaches in May, up from 61 in April.", ["77 = breaches", "61 = breaches"]),
    ("The governor put the toll at thirty-one.", ["31 = toll"]),
    ("The number of displaced families rose to 8,200.", ["8200 = families"]),
    ("Dozens of shells and hundreds of rockets fell on the port.", ["24 >= shells", "200 >= rockets"]),
    ("Tens of thousands of farmers marched.", ["20000 >= farmers"]),
    ("Two policemen were wounded and one fisherman drowned near the dam.", ["2 = policemen"]),
    ("Two envoys met in the garden.", []),
    ("The strike lasted more than three weeks.", ["3 > week"]),
    ("The siege is in its 214th day.", ["214 = day"]),
    ("Twelve dead and more than 40 wounded were brought in.", ["12 = dead", "40 > wounded"]),
    ("One and a half million litres were spilled.", ["1500000 = litre"]),
    ("The port handled 1.2 trillion dinars of grain.", ["1200000000000 = dinar"]),
    ("Up to 5 or 6 boats sank within 48 hours.", ["5..6 <= boats", "48 <= hour"]),
    ("300+ prisoners wrote the letter; 200 or more boats sank.", ["300 >= prisoners", "200 >= boats"]),
    ("Half a dozen elders and a quarter of a million herders signed.", ["6 = elders", "250000 = herders"]),
    ("A dozen party leaders won 49 out of the 54 seats.", ["12 = leaders", "49 = seats", "54 = seats"]),
    ("The 31-page accord includes maps.", ["31 = page"]),
    ("Arrests went up to 52 last week.", ["52 = Arrests"]),
]

NO_FIGURES = [
    "Article 7 of Resolution 3011 binds both sides.",
    "The talks open on 14 March 2031 at 17:30.",
    "A Boeing 747 landed beside an F-16 and two-state talks went on.",
    "Call 555-201-4477 before 5 pm.",
    "The 1961 convention and the G7 were named.",
    "They met two weeks ago and will meet next month.",
    "One of the men said that no one had signed.",
    "In the 1990s Phase 2 had been dropped.",
    "Over the past three months nothing moved.",
    "A third party hosted the second half of the meeting.",
    "Version 2.0.1 of Annex 4 was lost.",
]

OTHERS = [
    ("ar", "قُتل ما لا يقل عن ٢٣ شخصا", ["23 >= شخصا"]),
    ("ar", "نزح أكثر من 1.4 مليون شخص", ["1400000 > شخص"]),
    ("ar", "هدنة لمدة أسبوعين", ["2 = week"]),
    ("ar", "بين ثلاثين وأربعين مقاتلا", ["30..40 = مقاتلا"]),
    ("ar", "مئات الأسرى", ["200 >= الأسرى"]),
    ("ar", "نحو خمسة وعشرين جنديا", ["25 ~ جنديا"]),
    ("ar", "المادة 4 والقرار 3011", []),
    ("he", "לפחות 17 חיילים נפצעו", ["17 >= חיילים"]),
    ("he", "כ-40 חטופים", ["40 ~ חטופים"]),
    ("he", "הפוגה של שבועיים", ["2 = week"]),
    ("he", "יותר מאלף אסירים", ["1000 > אסירים"]),
    ("he", "עד 600 משאיות ביום", ["600 <= משאיות"]),
    ("fr", "Au moins 17 pêcheurs ont été tués.", ["17 >= pêcheurs"]),
    ("fr", "Une trentaine de camions attendent.", ["30 ~ camions"]),
    ("fr", "Plus de 1,3 million de personnes ont fui.", ["1300000 > personnes"]),
    ("fr", "Entre 30 et 40 otages, près de 1 200 familles.", ["30..40 = otages", "1200 ~< familles"]),
    (
        "fr",
        "Jusqu'à 600 camions par jour, un tiers des sièges.",
        ["600 <= camions", "0.3333333333333333 = sièges"],
    ),
    ("fr", "Une trêve de six semaines et 40 % de la population.", ["6 = week", "40 = percent"]),
]


def read(text: str, lang: str = "en") -> list[str]:
    found = figures.find(document(text, lang))
    return [f"{one.value}{one.upto and f'..{one.upto}'} {one.comparator.value} {one.unit}" for one in found]


@pytest.mark.parametrize(("sentence", "right"), ENGLISH)
def test_a_sentence_gives_its_figures(sentence: str, right: list[str]) -> None:
    assert read(sentence) == right


@pytest.mark.parametrize("sentence", NO_FIGURES)
def test_what_only_names_or_dates_is_no_figure(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(("lang", "sentence", "right"), OTHERS)
def test_arabic_hebrew_and_french_sentences_too(lang: str, sentence: str, right: list[str]) -> None:
    assert read(sentence, lang) == right
