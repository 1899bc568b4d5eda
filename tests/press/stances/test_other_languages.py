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
        ("fr", "Le Front n’a jamais accepté l'article 7.", "Le Front", "reject", "l'article 7"),
        ("fr", "La délégation n'a signé aucun texte.", "La délégation", "reject", "aucun texte"),
        ("fr", "Le gouvernement n'accepte plus la trêve.", "Le gouvernement", "reject", "la trêve"),
        ("fr", "Le Front ne signera jamais l'accord.", "Le Front", "reject", "l'accord"),
        ("fr", "Le Front n'a pas officiellement signé l'accord.", "Le Front", "reject", "l'accord"),
        ("fr", "Le Front a formellement accepté l'offre.", "Le Front", "accept", "l'offre"),
        ("fr", "Le Front n'a pas encore accepté l'offre.", "Le Front", "reject", "l'offre"),
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


def test_to_have_signed_nothing_is_no_acceptance():
    (found,) = stances.find(document("Nous n'avons rien signé.", "fr"))
    assert (found.actor.name, found.polarity.value, found.negated, found.target) == (
        "Nous",
        "reject",
        True,
        None,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Aucune délégation n'a signé l'accord.",
        "Rien n'a été signé.",
        "Personne n'a accepté l'offre.",
        "Le Front n'a rejeté aucun article.",
    ],
)
def test_what_nobody_does_or_what_is_not_rejected_is_no_stance(text):
    assert list(stances.find(document(text, "fr"))) == []


def test_what_is_denied_is_no_stance_of_its_own():
    found = stances.find(document("Le ministre a nié avoir signé l'accord.", "fr"))
    assert [one.polarity.value for one in found] == ["deny"]
