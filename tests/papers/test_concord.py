"""The languages of an article agree, or it is said in what they don't; correct translations are left in peace."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from goodoffices.talks.papers.concord import all_disagreements, disagreements, untranslated
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    BlankKind,
    Bracket,
    Footnote,
    Gap,
    Paper,
    PaperKind,
    Place,
    State,
    Wording,
    Words,
    every_article,
)
from goodoffices.talks.texts import Text
from tests.papers.strategies import papers


def worded(**wordings):
    """One article without brackets, from its wording in each language."""
    return Article("1", "Article 1", tuple(Wording(lang, (Words(said),)) for lang, said in wordings.items()))


def codes(article):
    return [one.code for one in disagreements(article)]


RIGHT = [
    {"en": "The crossing opens within 30 days.", "ar": "يُفتح المعبر خلال ٣٠ يوماً.",
     "fr": "Le point de passage ouvre dans les 30 jours.", "he": "המעבר ייפתח בתוך 30 ימים."},
    {"en": "within thirty days", "ar": "خلال ثلاثين يوما", "fr": "dans les trente jours",
     "he": "בתוך שלושים ימים"},
    {"en": "two weeks after signature", "ar": "بعد أسبوعين من التوقيع",
     "fr": "deux semaines après la signature", "he": "שבועיים לאחר החתימה"},
    {"en": "The two parties appoint two observers.", "ar": "يعيّن الطرفان مراقبَين.",
     "fr": "Les deux parties nomment deux observateurs.", "he": "שני הצדדים ימנו שני משקיפים."},
    {"en": "Either party may suspend this Article.", "ar": "يجوز لأحد الطرفين تعليق هذه المادة.",
     "fr": "L’une des deux parties peut suspendre le présent article.",
     "he": "אחד הצדדים רשאי להשעות סעיף זה."},
    {"en": "on 1 March 2026", "ar": "في ١ آذار/مارس ٢٠٢٦", "fr": "le 1er mars 2026", "he": "ב-1 במרץ 2026"},
    {"en": "from 5 to 9 May 2026", "ar": "من ٥ إلى ٩ مايو ٢٠٢٦", "fr": "du 5 au 9 mai 2026",
     "he": "מ-5 עד 9 במאי 2026"},
    {"en": "as stated in Article 4, paragraph 8", "ar": "كما ورد في الفقرة ٨ من المادة ٤",
     "fr": "comme le prévoit le paragraphe 8 de l’article 4", "he": "כאמור בסעיף 4, פסקה 8"},
    {"en": "under Articles 4, 5 and 7", "ar": "بموجب المواد 4 و5 و7",
     "fr": "en vertu des articles 4, 5 et 7", "he": "לפי סעיפים 4, 5 ו-7"},
    {"en": "Article 12 applies.", "ar": "تنطبق المادة الثانية عشرة.", "fr": "L’article 12 s’applique."},
    {"en": "1,200 tonnes of wheat", "ar": "١٬٢٠٠ طن من القمح", "fr": "1 200 tonnes de blé",
     "he": "1,200 טונות חיטה"},
    {"en": "one thousand two hundred houses", "fr": "1 200 maisons"},
    {"en": "48 hours", "ar": "يومان", "fr": "deux jours", "he": "יומיים"},
    {"en": "60 per cent of the water", "ar": "ستون بالمئة من المياه", "fr": "60 % de l’eau",
     "he": "60 אחוזים מהמים"},
    {"en": "2.5 kilometres from the ridge", "ar": "٢٫٥ كيلومتر من التلة",
     "fr": "à 2,5 kilomètres de la crête", "he": "2.5 קילומטרים מהרכס"},
    {"en": "at 17:30 each day", "ar": "في الساعة 17:30 كل يوم", "fr": "chaque jour à 17 h 30",
     "he": "בכל יום בשעה 17:30"},
    {"en": "at 5.30 p.m.", "ar": "في الساعة 5:30 مساءً", "fr": "à 17 h 30", "he": "בשעה 5:30 בערב"},
    {"en": "fifteen members", "ar": "خمسة عشر عضوا", "fr": "quinze membres", "he": "חמישה עשר חברים"},
    {"en": "eighty-five persons", "ar": "خمسة وثمانون شخصا", "fr": "quatre-vingt-cinq personnes",
     "he": "שמונים וחמישה אנשים"},
    {"en": "two hundred prisoners", "ar": "مئتا أسير", "fr": "deux cents prisonniers", "he": "מאתיים אסירים"},
    {"en": "the first phase begins", "ar": "تبدأ المرحلة الأولى", "fr": "la première phase commence",
     "he": "השלב הראשון מתחיל"},
    {"en": "Phase 1 lasts six weeks.", "ar": "تستمر المرحلة الأولى ستة أسابيع.",
     "fr": "La phase 1 dure six semaines.", "he": "שלב 1 נמשך שישה שבועות."},
    {"en": "The third party shall not be named.", "fr": "Le tiers n’est pas nommé.",
     "ar": "لا يُسمى الطرف الثالث."},
    {"en": "a majority of two thirds", "ar": "أغلبية الثلثين", "fr": "une majorité des deux tiers",
     "he": "רוב של שני שלישים"},
    {"en": "every Monday", "ar": "كل يوم اثنين", "fr": "chaque lundi", "he": "בכל יום שני"},
    {"en": "They may march in May.", "fr": "Ils peuvent défiler en mai.", "ar": "يجوز لهم السير في مايو."},
    {"en": "one year", "ar": "سنة واحدة", "fr": "12 mois", "he": "שנה אחת"},
    {"en": "$3 million", "ar": "3 ملايين دولار", "fr": "3 millions de dollars", "he": "3 מיליון דולר"},
    {"en": "Annex II", "ar": "الملحق 2", "fr": "l’annexe II", "he": "נספח 2"},
    {"en": "in 2025 and 2026", "ar": "في عامي 2025 و2026", "fr": "en 2025 et 2026", "he": "בשנים 2025 ו-2026"},
    {"en": "1. The parties stop.\n2. They withdraw.", "ar": "١. يتوقف الطرفان.\n٢. ينسحبان.",
     "fr": "1) Les parties s’arrêtent.\n2) Elles se retirent."},
    {"en": "Nobody shall be left behind.", "ar": "لا يُترك أحد.", "fr": "Nul n’est laissé pour compte.",
     "he": "איש לא יושאר מאחור."},
    {"en": "within thirty days of 5 March", "es": "en los treinta días siguientes al 5 de marzo"},
    {"en": "under Article 2 and 30 days later", "fr": "30 jours plus tard et selon l’article 2"},
    {"en": "Article 2 and 30 days", "ar": "المادة 2 و30 يوما", "fr": "l’article 2 et 30 jours"},
]  # fmt: skip


@pytest.mark.parametrize("wordings", RIGHT, ids=lambda wordings: wordings["en"])
def test_a_correct_translation_is_left_in_peace(wordings):
    for first in wordings:
        others = {lang: said for lang, said in wordings.items() if lang != first}
        assert disagreements(worded(**{first: wordings[first]}, **others)) == ()


WRONG = [
    ("numbers-differ", {"en": "within 30 days", "ar": "خلال ٤٠ يوما"}),
    ("numbers-differ", {"en": "within 30 days", "fr": "dans les 30 semaines"}),
    ("numbers-differ", {"en": "within thirty days", "ar": "خلال ثلاثة عشر يوما"}),
    ("numbers-differ", {"en": "within 30 days", "he": "בתוך ימים אחדים"}),
    ("numbers-differ", {"en": "without delay", "fr": "dans les 10 jours"}),
    ("numbers-differ", {"en": "two weeks", "ar": "شهرين"}),
    ("numbers-differ", {"en": "one week", "ar": "شهر واحد"}),
    ("numbers-differ", {"en": "one week", "fr": "deux semaines"}),
    ("numbers-differ", {"en": "two weeks", "he": "שלושה שבועות"}),
    ("numbers-differ", {"en": "60 per cent", "ar": "ستة عشر بالمئة"}),
    ("numbers-differ", {"en": "1,200 tonnes", "fr": "12 000 tonnes"}),
    ("numbers-differ", {"en": "2.5 kilometres", "ar": "٢٥ كيلومترا"}),
    ("numbers-differ", {"en": "fifteen members", "fr": "seize membres"}),
    ("numbers-differ", {"en": "eighty-five persons", "he": "שמונים ושלושה אנשים"}),
    ("numbers-differ", {"en": "200 prisoners", "ar": "مئة أسير"}),
    ("numbers-differ", {"en": "$3 million", "ar": "3 مليارات دولار"}),
    ("numbers-differ", {"en": "the third phase", "fr": "la quatrième phase"}),
    ("numbers-differ", {"en": "12 observers", "es": "21 observadores"}),
    ("numbers-differ", {"en": "5 days under Article 8", "fr": "8 jours selon l’article 5"}),
    ("dates-differ", {"en": "on 1 March 2026", "ar": "في ١ نيسان/أبريل ٢٠٢٦"}),
    ("dates-differ", {"en": "on 1 March 2026", "fr": "le 2 mars 2026"}),
    ("dates-differ", {"en": "on 1 March 2026", "he": "ב-1 במרץ 2027"}),
    ("dates-differ", {"en": "on 1 March 2026", "fr": "le 1er mars"}),
    ("dates-differ", {"en": "at 17:30", "ar": "في الساعة 18:30"}),
    ("dates-differ", {"en": "at 5.30 p.m.", "fr": "à 5 h 30"}),
    ("dates-differ", {"en": "every Monday", "fr": "chaque mardi"}),
    ("dates-differ", {"en": "in May", "fr": "en juin"}),
    ("references-differ", {"en": "Article 4 applies.", "ar": "تنطبق المادة 5."}),
    ("references-differ", {"en": "Article 12 applies.", "ar": "تنطبق المادة الثانية."}),
    ("references-differ", {"en": "under Articles 4, 5 and 7", "fr": "en vertu des articles 4 et 5"}),
    ("references-differ", {"en": "paragraph 8 of Article 4", "he": "סעיף 4, פסקה 9"}),
    ("references-differ", {"en": "Annex II", "fr": "l’annexe III"}),
    ("references-differ", {"en": "as provided in Article 9", "ar": "كما هو منصوص عليه"}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "wordings"), WRONG, ids=lambda one: str(one))
def test_a_wrong_translation_is_found_whichever_came_first(code, wordings):
    assert code in codes(worded(**wordings))
    assert code in codes(worded(**dict(reversed(wordings.items()))))


def test_it_says_what_each_language_says():
    (found,) = disagreements(worded(en="within 30 days of the call", ar="خلال ٤٠ يوما من النداء"))
    assert (found.langs, found.what) == (("en", "ar"), ("30 days", "٤٠ يوما"))
    assert (found.bracket, found.letter) == ("", "")


def bracketed(en, ar, *, alternatives=2):
    """An article with one bracket "2"; what each language reads of it (None: it doesn't refer to it)."""
    wordings = []
    for lang, reads in (("en", en), ("ar", ar)):
        before = "within " if lang == "en" else "خلال "
        place = () if reads is None else (Place("2", tuple((Words(r),) if r else () for r in reads)),)
        wordings.append(Wording(lang, (Words(before), *place)))
    return Article(
        "1", "Article 1", tuple(wordings), (Bracket("2", tuple(Alternative() for _ in range(alternatives))),)
    )


def test_alternatives_are_held_against_their_own_counterparts():
    assert codes(bracketed(["30 days", "45 days"], ["٣٠ يوما", "٤٥ يوما"])) == []
    crossed = disagreements(bracketed(["30 days", "45 days"], ["٤٥ يوما", "٣٠ يوما"]))
    assert [(one.code, one.bracket, one.letter) for one in crossed] == [
        ("numbers-differ", "2", "a"),
        ("numbers-differ", "2", "b"),
    ]


def test_a_bracket_that_one_language_leaves_out_is_named():
    (found,) = disagreements(bracketed(["30 days", "45 days"], None))
    assert (found.code, found.bracket, found.what) == ("bracket-missing", "2", ("[30 days][45 days]", ""))


def test_an_alternative_reads_nothing_in_all_languages_or_in_none():
    assert codes(bracketed(["a month", ""], ["شهر", ""])) == []
    (found,) = disagreements(bracketed(["a month", ""], ["شهر", "سنة"]))
    assert (found.code, found.letter, found.what) == ("alternative-empty", "b", ("", "سنة"))


def test_a_bracket_in_two_places_reads_in_both_of_them():
    twice = Wording(
        "fr", (Place("2", ((Words("les "),), ())), Words("otages"), Place("2", ((), (Words(" du camp"),))))
    )
    once = Wording("en", (Words("hostages"), Place("2", ((Words("all of them"),), (Words("of the camp"),)))))
    article = Article("1", "", (once, twice), (Bracket("2", (Alternative(), Alternative())),))
    assert disagreements(article) == ()


def test_a_bracket_inside_one_that_is_missing_is_not_named_again():
    inner = Bracket("3", (Alternative(), Alternative()))
    outer = Bracket("2", (Alternative((inner,)), Alternative()))
    reads = ((Words("a "), Place("3", ((Words("b"),), (Words("c"),)))), ())
    article = Article("1", "", (Wording("en", (Place("2", reads),)), Wording("fr", (Words("a"),))), (outer,))
    assert [(one.code, one.bracket) for one in disagreements(article)] == [("bracket-missing", "2")]


def test_a_blank_stands_in_every_language_with_its_unit():
    blank = Blank("2", BlankKind.NUMBER, unit=(Text("trucks", "en"),))
    gap = (Gap("2"),)
    article = Article("1", "", (Wording("en", gap), Wording("fr", gap)), blanks=(blank,))
    (found,) = disagreements(article)
    assert (found.code, found.blank, found.what) == ("blank-untranslated", "2", ("trucks", ""))
    lost = replace(article, wordings=(Wording("en", gap), Wording("fr", (Words("Des camions."),))))
    assert codes(lost) == ["blank-missing", "blank-untranslated"]


def test_footnotes_are_counted():
    with_note = (Words("The lake"), Footnote("As on the map."))
    article = Article("1", "", (Wording("en", with_note), Wording("fr", (Words("Le lac"),))))
    assert codes(article) == ["footnotes-differ"]


def test_the_wording_written_first_is_the_measure():
    translated = Wording("en", (Words("30 days"),), state=State.TRANSLATED)
    article = Article(
        "1", "", (translated, Wording("ar", (Words("٤٠ يوما"),)), Wording("fr", (Words("40 jours"),)))
    )
    assert [one.langs for one in disagreements(article)] == [("ar", "en")]


def test_what_is_not_translated_is_listed_and_not_complained_of():
    both = worded(en="30 days", ar="٣٠ يوما")
    only = replace(worded(en="30 days"), id="2")
    empty = Article("3", "Part I")
    paper = Paper(PaperKind.SINGLE_TEXT, (), (both, replace(empty, children=(only,))))
    assert all_disagreements(paper) == ()
    found = untranslated(paper)
    assert [(one.article.id, one.langs) for one in found.untranslated] == [("2", ("ar",))]
    assert found.states == {"en": {State.ORIGINAL: 2}, "ar": {State.ORIGINAL: 1}}


@given(papers())
@settings(max_examples=40, deadline=None)
def test_a_language_never_disagrees_with_its_own_words(paper):
    for article in every_article(paper):
        for wording in article.wordings:
            copy = replace(wording, lang=f"{wording.lang}-x")
            found = disagreements(replace(article, wordings=(wording, copy)))
            assert [one for one in found if one.code != "blank-untranslated"] == []
