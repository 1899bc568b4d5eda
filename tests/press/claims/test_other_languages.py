"""Arabic, Hebrew and French: quotations, verbs of speech, "according to", denials and hedges."""

import pytest

from goodoffices.talks.pressfile.entries import Claim
from tests.press.reading_claims import found

SENTENCES = {
    ("ar", "قال وزير المياه إن المحادثات ستستأنف يوم الأحد."): (
        "وزير المياه",
        "إن المحادثات ستستأنف يوم الأحد",
    ),
    ("ar", "«لن نوقع»، قال المفاوض سامي درن."): ("المفاوض سامي درن", "«لن نوقع»"),
    ("ar", "وقال المبعوث: «لم يغادر أحد الطاولة»."): ("المبعوث", "«لم يغادر أحد الطاولة»"),
    ("ar", "بحسب دبلوماسيين، قُبل النص من حيث المبدأ."): ("دبلوماسيين", "قُبل النص من حيث المبدأ"),
    ("ar", "نفى الناطق باسم الجبهة هذه الأنباء."): ("الناطق باسم الجبهة", "هذه الأنباء"),
    ("ar", "وَقَالَتِ الوزارةُ إنَّ المعبر مغلق."): ("الوزارةُ", "إنَّ المعبر مغلق"),
    ("he", "שר המים אמר כי השיחות יתחדשו ביום ראשון."): ("שר המים", "כי השיחות יתחדשו ביום ראשון"),
    ("he", '"לא נחתום", אמר ראש המשלחת.'): ("ראש המשלחת", '"לא נחתום"'),
    ("he", "לדברי דיפלומטים, הטקסט התקבל עקרונית."): ("דיפלומטים", "הטקסט התקבל עקרונית"),
    ("he", "הדובר הכחיש את הדיווחים."): ("הדובר", "את הדיווחים"),
    ("fr", "Le ministre a déclaré que les pourparlers reprendraient."): (
        "Le ministre",
        "que les pourparlers reprendraient",
    ),
    ("fr", "« Nous ne signerons pas », a dit la porte-parole du Front."): (
        "la porte-parole du Front",
        "« Nous ne signerons pas »",
    ),
    ("fr", "Le texte a été accepté, selon un responsable."): ("un responsable", "Le texte a été accepté"),
    ("fr", "Le gouvernement a démenti toute rupture."): ("Le gouvernement", "toute rupture"),
    ("fr", "« Personne n’est parti, a dit le ministre. »"): ("le ministre", "« Personne n’est parti"),
}


@pytest.mark.parametrize(("lang", "sentence"), SENTENCES)
def test_a_sentence_tells_who_said_what(lang: str, sentence: str) -> None:
    (one,) = found(sentence, lang)
    assert one.source is not None
    assert (one.source.span.text, one.content.text) == SENTENCES[(lang, sentence)]


def test_who_adds_is_the_last_speaker() -> None:
    first, second = found("قالت المتحدثة إن الوفد عاد. وأضافت أن النص جاهز.", "ar")
    assert first.source is not None
    assert second.source is not None
    assert second.source.span == first.source.span


HEDGED = {
    ("ar", "زعمت الجبهة أن طائرات قصفت عيادة."): "زعمت",
    ("he", "הממשלה טענה כי המעבר סגור."): "טענה",
    ("fr", "Le Front aurait suspendu sa participation."): "aurait",
    ("fr", "L'armée accuse le Front d'avoir rompu la trêve."): "accuse",
}


@pytest.mark.parametrize(("lang", "sentence"), HEDGED)
def test_a_hedge_stays_with_its_claim(lang: str, sentence: str) -> None:
    (one,) = found(sentence, lang)
    assert HEDGED[(lang, sentence)] in [hedge.text for hedge in one.hedges]


NEGATED = {
    "ar": "لم يؤكد الوزير أن الاتفاق وُقع.",
    "he": "השר לא אמר כי ההסכם נחתם.",
    "fr": "Le Front n'a pas confirmé que l'accord était signé.",
}


@pytest.mark.parametrize("lang", NEGATED)
def test_a_denied_cue_is_marked(lang: str) -> None:
    (one,) = found(NEGATED[lang], lang)
    assert one.negated


def test_a_language_without_rules_of_its_own_is_read_as_english() -> None:
    held: list[Claim] = found("Nothing was said.", "de")
    assert held == []


TIMED = {
    ("fr", "Le ministre a déclaré mardi que le texte était prêt."): "Le ministre",
    ("fr", "« Nous ne signerons pas », a déclaré mardi soir la porte-parole."): "la porte-parole",
    ("fr", "« Nous ne signerons pas », a déclaré mardi 14 mai 2031 le ministre."): "le ministre",
    ("fr", "« Nous ne signerons pas », a-t-il déclaré mardi."): "il",
    ("fr", "« Nous ne signerons pas », a déclaré mardi."): "",
    ("he", '"לא נחתום", אמר ביום שני ראש המשלחת.'): "ראש המשלחת",
    ("he", "ביום שני הודיע הדובר כי המעבר סגור."): "הדובר",
    ("he", "השר אמר אתמול בערב כי המעבר סגור."): "השר",
    ("he", "ביום שני אמר כי המעבר סגור."): "",
    ("ar", "قال يوم الأحد وزير المياه إن المعبر مغلق."): "وزير المياه",
    ("ar", "نفى أمس الناطق هذه الأنباء."): "الناطق",
}


@pytest.mark.parametrize(("lang", "sentence"), TIMED)
def test_a_word_of_time_is_nobody(lang: str, sentence: str) -> None:
    (one,) = found(sentence, lang)
    assert (one.source.span.text if one.source else "") == TIMED[(lang, sentence)]


def test_a_weekday_opens_no_clause() -> None:
    (one,) = found("ראש המשלחת אמר ביום שני כי לא נחתום על ההסכם.", "he")
    assert one.content.text == "כי לא נחתום על ההסכם"
