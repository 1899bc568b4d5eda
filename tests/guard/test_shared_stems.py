"""Content words in the same order are shown although their forms and the words between them differ."""

import pytest

from tests.guard.comparing import kinds, shown

PARAPHRASES = [
    (
        "en",
        "They would open the northern crossing for civilians once the monitors have arrived.",
        "A possibility could be opening of the crossing in the north to civilians when monitors arrive.",
    ),
    (
        "en",
        "The minister will withdraw his forces from the ridge after a quiet call from the guarantor.",
        "Forces would be withdrawn from that ridge, following some quiet calls by the guarantor.",
    ),
    (
        "fr",
        "Nous pourrions ouvrir le passage du nord aux civils dès l'arrivée des observateurs.",
        "On peut penser à une ouverture du passage nord pour les civils à l'arrivée d'observateurs.",
    ),
    (
        "ar",
        "يمكننا أن نفتح المعبر الشمالي للمدنيين بعد وصول المراقبين إلى المدينة",
        "قد يكون من المفيد فتح معبر شمالي أمام المدنيين عند وصول مراقبين إلى مدينتهم",
    ),
    (
        "he",
        "אנחנו מוכנים לפתוח את המעבר הצפוני לאזרחים אחרי שהמשקיפים יגיעו לעיר",
        "ייתכן שהמעבר בצפון ייפתח לאזרחים כשמשקיפים מגיעים אל העיר",
    ),
]


@pytest.mark.parametrize(("lang", "said", "outgoing"), PARAPHRASES)
def test_a_paraphrase_is_shown(lang, said, outgoing):
    assert kinds(shown(outgoing, said, lang=lang)) == ["stems"]


def test_three_content_words_in_order_are_not():
    assert (
        shown("A crossing for civilians and their monitors.", "The crossing lets civilians meet monitors.")
        == []
    )


def test_the_same_words_in_another_order_are_not():
    said = "The hospital needs fuel before winter, and the road must be safe for trucks."
    assert (
        shown(
            "Trucks were stopped before winter; on fuel the hospital kept silent; the road isn't safe.", said
        )
        == []
    )


def test_the_same_words_far_apart_are_not():
    filler = "while engineers measured walls, teachers counted chairs and farmers mended gates"
    apart = f"Hospital, {filler}. Fuel, {filler}. Winter, {filler}. Trucks, {filler}."
    assert shown(apart, "The hospital wants fuel before winter by trucks.") == []


def test_a_number_between_them_is_shown_with_them_however_it_is_written():
    said = "They release 12 detainees on the bridge at Orin after prayers."
    outgoing = "A release of twelve detainees, by the bridge, after a prayer."
    assert shown(outgoing, said) == [
        ("stems", "release of twelve detainees, by the bridge, after a prayer", said[5:-1])
    ]


def test_a_number_is_not_counted_as_one_of_them():
    assert "stems" not in kinds(
        shown("12 hours of fuel for trucks", "Twelve hours; the fuel, then the trucks.")
    )


def test_one_word_repeated_is_no_paraphrase():
    assert shown("No, no, never; water, water, water, water!", "Water. Water. Water. Water and water.") == []
