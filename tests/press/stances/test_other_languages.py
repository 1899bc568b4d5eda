"""French, Arabic and Hebrew: the common stances, with their subject and target."""

import pytest

from goodoffices.press import stances
from goodoffices.press.document import document


@pytest.mark.parametrize(
    ("lang", "text", "actor", "polarity", "target"),
    [
        ("fr", "Le Front a rejeté l'article 7.", "Le Front", "reject", "l'article 7"),
        (
            "fr",
            "Le gouvernement n'a pas accepté la proposition.",
            "Le gouvernement",
            "reject",
            "la proposition",
        ),
        ("fr", "La Norvège s'est félicitée de l'accord.", "La Norvège", "welcome", "l'accord"),
        ("fr", "L'armée exige un calendrier.", "L'armée", "demand", "un calendrier"),
        ("fr", "La délégation a suspendu sa participation.", "La délégation", "suspend", "sa participation"),
        ("ar", "رفضت الجبهة المادة ٧.", "الجبهة", "reject", "المادة ٧"),
        ("ar", "قبلت حكومة ميريديان المقترح.", "حكومة ميريديان", "accept", "المقترح"),
        ("ar", "لم يقبل الوفد الاقتراح.", "الوفد", "reject", "الاقتراح"),
        ("ar", "طالبت الجبهة بانسحاب القوات.", "الجبهة", "demand", "بانسحاب القوات"),
        ("he", "החזית דחתה את סעיף 7.", "החזית", "reject", "סעיף 7"),
        ("he", "הממשלה לא קיבלה את ההצעה.", "הממשלה", "reject", "ההצעה"),
        ("he", "נורווגיה בירכה על ההסכם.", "נורווגיה", "welcome", "ההסכם"),
        ("he", "החזית השעתה את השתתפותה.", "החזית", "suspend", "השתתפותה"),
    ],
)
def test_a_plain_stance_is_read(lang, text, actor, polarity, target):
    (found,) = stances.find(document(text, lang))
    assert (found.actor.name, found.polarity.value, found.target.text) == (actor, polarity, target)


def test_a_language_without_lexicon_gives_nothing():
    assert list(stances.find(document("Die Front lehnte den Entwurf ab.", "de"))) == []
