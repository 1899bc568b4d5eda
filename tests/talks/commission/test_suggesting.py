"""What an article's words seem to bind whom to: who, what, to whom, how much, by when, upon what, verified by whom."""

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.talks.commission.suggesting import Part, Suggestion, suggest
from goodoffices.talks.exchange import Sort
from goodoffices.talks.people import Participant, ParticipantKind
from goodoffices.talks.texts import Text


def named(letter: str, kind: ParticipantKind = ParticipantKind.SIDE, **names: str) -> Participant:
    return Participant(letter, tuple(Text(words, lang) for lang, words in names.items()), kind)


EVERYBODY = (
    named("A", en="Northern Shore", fr="Rive nord", ar="الشاطئ الشمالي", he="החוף הצפוני"),
    named("B", en="Southern Shore", fr="Rive sud", ar="الشاطئ الجنوبي", he="החוף הדרומי"),
    named("G", ParticipantKind.GUARANTOR, en="Harbour State", fr="État portuaire", ar="دولة الميناء", he="מדינת הנמל"),
    named("I", ParticipantKind.INTERMEDIARY, en="Lake Relief", fr="Secours du lac", ar="إغاثة البحيرة", he="סיוע האגם"),
)


def found(words: str, lang: str = "en") -> tuple[Suggestion, ...]:
    return suggest("1", words, lang, EVERYBODY)


def one(words: str, lang: str = "en") -> Suggestion:
    (only,) = found(words, lang)
    return only


def said(words: str, suggestion: Suggestion, part: Part) -> str:
    return " / ".join(words[mark.start : mark.end] for mark in suggestion.marks if mark.part is part)


# ---- English ------------------------------------------------------------------------------------------------------

BOATS = (
    "The Northern Shore shall return 600 fishing boats to the Southern Shore within 42 days of signature. "
    "The return shall be verified by the Guarantor."
)


def test_each_part_and_the_words_that_say_it():
    boats = one(BOATS)
    assert (boats.who, boats.to, boats.verifier) == ("A", "B", "G")
    assert (boats.sort, boats.amount, boats.unit) == (Sort.THING, 600, "fishing boats")
    assert (boats.within, boats.upon) == (42, "signature")
    assert boats.what == "Return 600 fishing boats to the Southern Shore"
    assert boats.quote == BOATS[: BOATS.index(". The return")]
    for part, words in (
        (Part.WHO, "The Northern Shore"),
        (Part.DUTY, "shall"),
        (Part.AMOUNT, "600 fishing boats"),
        (Part.TO, "the Southern Shore"),
        (Part.WITHIN, "within 42 days"),
        (Part.UPON, "of signature"),
        (Part.VERIFIER, "the Guarantor"),
    ):
        assert said(BOATS, boats, part) == words


def test_each_of_those_bound_together_has_its_own():
    both = found("The Northern Shore and the Southern Shore shall open the ferry line by 5 March 2031.")
    assert [each.who for each in both] == ["A", "B"]
    assert {each.by for each in both} == {date(2031, 3, 5)}


def test_a_quotation_begins_and_ends_with_its_own_words():
    words = "Of boats:\n (a) so; The Northern Shore shall return 600 boats , and the Southern Shore shall pay 5 euros ;"
    quotes = [each.quote for each in found(words)]
    assert quotes == ["The Northern Shore shall return 600 boats", "the Southern Shore shall pay 5 euros"]


@pytest.mark.parametrize("who", ["The Parties", "Both sides", "Each Party"])
def test_all_sides_are_called_together(who):
    assert [each.who for each in found(f"{who} shall open the ferry line.")] == ["A", "B"]


def test_two_duties_in_one_sentence():
    first, second, third = found(
        "The Northern Shore shall admit 40 trucks each day and shall open the ferry line by 5 March 2031, and the "
        "Southern Shore shall pay 2 million euros to the Northern Shore."
    )
    assert (first.who, first.amount, first.unit, first.each_day) == ("A", 40, "trucks", True)
    assert (second.who, second.by, second.each_day) == ("A", date(2031, 3, 5), False)
    assert (third.who, third.to, third.sort, third.amount) == ("B", "A", Sort.SUM, 2_000_000)
    assert third.quote.startswith("the Southern Shore shall pay")


@pytest.mark.parametrize(
    ("words", "part", "expected"),
    [
        ("by 5 March 2031", "by", date(2031, 3, 5)),
        ("no later than 5 March 2031", "by", date(2031, 3, 5)),
        ("until 2031-03-05", "by", date(2031, 3, 5)),
        ("by March 5, 2031", "by", date(2031, 3, 5)),
        ("from 5 March 2031", "starts", date(2031, 3, 5)),
        ("as of 5 March 2031", "starts", date(2031, 3, 5)),
        ("by 5/3/2031", "by", None),
        ("within seven days of signature", "within", 7),
        ("within seven (7) days of signature", "within", 7),
        ("within 48 hours of signature", "within", 2),
        ("within six weeks of signature", "within", 42),
        ("within a week of signature", "within", 7),
        ("no later than 10 days after signature", "within", 10),
        ("within 10 days after the first gate", "upon", "the first gate"),
        ("upon signature", "upon", "upon signature"),
        ("once the first phase has ended", "upon", "once the first phase has ended"),
        ("for 30 days", "within", None),
        ("within three months of signature", "within", None),
        ("on each day", "each_day", True),
        ("daily", "each_day", True),
        ("in every harbour", "each_day", False),
    ],
)
def test_when(words, part, expected):
    assert getattr(one(f"The Northern Shore shall keep the harbour open {words}."), part) == expected


@pytest.mark.parametrize(
    ("words", "sort", "amount", "unit"),
    [
        ("release 33 persons held by it", Sort.PERSONS, 33, "persons"),
        ("release thirty-three detainees", Sort.PERSONS, 33, "detainees"),
        ("deposit USD 5,000,000", Sort.SUM, 5_000_000, "USD"),
        ("withdraw from 40 hectares of the bank", Sort.AREA, 40, "hectares"),
        ("hand over 12 buoys", Sort.THING, 12, "buoys"),
        ("apply Article 12 of the annex to the Southern Shore", Sort.DUTY, 1, ""),
        ("mark the border", Sort.DUTY, 1, ""),
    ],
)
def test_how_much_of_what(words, sort, amount, unit):
    suggestion = one(f"The Northern Shore shall {words}.")
    assert (suggestion.sort, suggestion.amount, suggestion.unit) == (sort, amount, unit)


def test_what_is_to_be_done_to_something_is_its_doers():
    trucks = one("600 trucks of aid per day shall be admitted by the Northern Shore from 1 March 2031.")
    assert (trucks.who, trucks.amount, trucks.unit, trucks.each_day) == ("A", 600, "trucks", True)
    assert trucks.starts == date(2031, 3, 1)
    assert trucks.what == "600 trucks of aid per day shall be admitted by the Northern Shore"


def test_a_duty_to_refrain_holds_each_day():
    assert all(each.each_day for each in found("The Parties shall refrain from firing across the lake."))


def test_who_verifies_is_told_in_the_sentence_or_after_it():
    for after in (
        ", under the supervision of Harbour State.",
        ". Harbour State shall verify the return.",
        ". The return shall be monitored by Harbour State.",
    ):
        assert one(f"The Northern Shore shall return 600 boats{after}").verifier == "G"


def test_a_side_is_never_suggested_to_verify_what_it_does():
    assert one("The Northern Shore shall return 600 boats, verified by the Northern Shore.").verifier == ""


def test_where_nobody_is_named_it_says_so():
    assert one("33 persons shall be released within 7 days of signature.").who == ""


@pytest.mark.parametrize(
    "words", ["", "This text enters into force on signature.", "Peace shall prevail.", "The Northern Shore is far."]
)
def test_words_that_bind_nobody(words):
    assert found(words) == ()


def test_of_two_guarantors_the_guarantor_is_neither():
    two = (*EVERYBODY, named("H", ParticipantKind.GUARANTOR, en="Island State"))
    assert [each.who for each in suggest("1", "The Guarantor shall pay 5 euros.", "en", two)] == [""]


def test_a_language_that_is_not_known_is_left_alone():
    assert found("Das Nordufer soll 600 Boote bis 5. März 2031 zurückgeben.", "de") == ()


# ---- the other languages ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Told:
    """What is expected of a sentence in another language."""

    lang: str
    words: str
    expected: dict[str, object]


OTHERS = [
    Told(
        "fr",
        "La Rive nord s'engage à restituer 600 bateaux à la Rive sud dans un délai de 42 jours à compter de la "
        "signature. La restitution sera vérifiée par le Garant.",
        {"who": "A", "to": "B", "amount": 600, "unit": "bateaux", "within": 42, "verifier": "G"},
    ),
    Told(
        "fr",
        "La Rive sud libérera 33 détenus au plus tard le 30 avril 2031, sous la supervision de Secours du lac.",
        {"who": "B", "sort": Sort.PERSONS, "amount": 33, "by": date(2031, 4, 30), "verifier": "I"},
    ),
    Told(
        "fr",
        "Dès la signature, la Rive nord doit admettre 40 camions par jour.",
        {"who": "A", "amount": 40, "each_day": True, "upon": "Dès la signature", "what": "Admettre 40 camions"},
    ),
    Told(
        "ar",
        "يلتزم الشاطئ الشمالي بتسليم 600 قارب للشاطئ الجنوبي في موعد أقصاه 30 أبريل 2031 بإشراف دولة الميناء.",
        {"who": "A", "to": "B", "amount": 600, "unit": "قارب", "by": date(2031, 4, 30), "verifier": "G"},
    ),
    Told(
        "ar",
        "يفرج الشاطئ الجنوبي عن 33 محتجزا في غضون أسبوع من تاريخ التوقيع.",
        {"who": "B", "sort": Sort.PERSONS, "amount": 33, "within": 7, "upon": "التوقيع"},
    ),
    Told(
        "ar",
        "ينسحب الشاطئ الجنوبي من 40 هكتارا من الضفة الشرقية قبل 30 أبريل 2031.",
        {"who": "B", "sort": Sort.AREA, "amount": 40, "by": date(2031, 4, 30)},
    ),
    Told(
        "he",
        "החוף הצפוני יחזיר 600 סירות דיג לחוף הדרומי בתוך 42 ימים מיום החתימה.",
        {"who": "A", "to": "B", "amount": 600, "unit": "סירות דיג", "within": 42, "upon": "החתימה"},
    ),
    Told(
        "he",
        "החוף הדרומי ייסוג מ-40 הקטר עד 30 באפריל 2031, בפיקוח מדינת הנמל.",
        {"who": "B", "sort": Sort.AREA, "amount": 40, "by": date(2031, 4, 30), "verifier": "G"},
    ),
    Told(
        "he",
        "החוף הדרומי מתחייב לשחרר 33 עצורים לידי סיוע האגם.",
        {"who": "B", "to": "I", "sort": Sort.PERSONS, "amount": 33, "unit": "עצורים"},
    ),
]


@pytest.mark.parametrize("told", OTHERS, ids=lambda told: f"{told.lang}-{told.words[:12]}")
def test_the_same_in_other_languages(told):
    suggestion = one(told.words, told.lang)
    assert {name: getattr(suggestion, name) for name in told.expected} == told.expected


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", "Les Parties respecteront la trêve chaque jour du 1er mars 2031 au 11 avril 2031."),
        ("ar", "يلتزم الطرفان بالهدنة كل يوم من 1 مارس 2031 إلى 11 أبريل 2031."),
        ("he", "הצדדים יימנעו מירי כל יום החל מיום 1 במרץ 2031 עד 11 באפריל 2031."),
    ],
)
def test_a_truce_of_both_each_day(lang, words):
    both = found(words, lang)
    assert [each.who for each in both] == ["A", "B"]
    for each in both:
        assert (each.each_day, each.starts, each.by) == (True, date(2031, 3, 1), date(2031, 4, 11))


# ---- whatever the words -------------------------------------------------------------------------------------------

PIECES = (
    "The Northern Shore ", "the Parties ", "shall ", "be ", "returned by ", "verified by ", "the Guarantor ", "600 ",
    "boats ", "within ", "7 ", "(7) ", "days ", "of signature", ", ", ". ", "; ", "\n", "and ", "by ", "5/3/2031 ",
    "31 February 2031", "upon ", "to ", "Southern Shore", "each day ", "Article 4 ", "a week ", "one ", "“", "é",
    "no later than ", "٣٠ ", "shall",
)  # fmt: skip
OTHER_PIECES = (
    "يلتزم ", "الشاطئ الشمالي ", "والشاطئ الجنوبي ", "خلال ", "7 أيام ", "إلى ", "كل يوم ", "، ",
    "יחזיר ", "החוף הצפוני ", "לחוף הדרומי ", "בתוך ", "עד ", "30 באפריל 2031 ", "ו", ". ",
    "la Rive nord ", "doit ", "sera vérifiée ", "par ", "le Garant ", "au ",
)  # fmt: skip


BOUND = {
    "en": "the Northern Shore shall ",
    "fr": "la Rive nord doit ",
    "ar": "يلتزم الشاطئ الشمالي ",
    "he": "החוף הצפוני יחזיר ",
}
SOME = st.lists(st.sampled_from(PIECES + OTHER_PIECES), max_size=10)


@given(SOME, SOME, SOME, st.sampled_from(sorted(BOUND)))
def test_a_suggestion_says_nothing_that_does_not_stand_there(before, between, after, lang):
    words = BOUND[lang].join("".join(pieces) for pieces in (before, between, after))
    letters = {one.id for one in EVERYBODY} | {""}
    for suggestion in found(words, lang):
        assert words[suggestion.start : suggestion.end] == suggestion.quote
        assert suggestion.quote.strip() == suggestion.quote != ""
        assert suggestion.what
        assert {suggestion.who, suggestion.to, suggestion.verifier} <= letters
        assert suggestion.verifier != suggestion.who or not suggestion.who
        assert suggestion.amount >= 1
        assert suggestion.upon in words
        for mark in suggestion.marks:
            assert 0 <= mark.start < mark.end <= len(words)
            assert words[mark.start : mark.end].strip()
