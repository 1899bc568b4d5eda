"""Whoever denies is not said to say so: every cue that denies is marked, in every language, with a parse or without."""

import pytest

from goodoffices.press.claims.spoken.verbs import CLAUSE, OBJECT, forms
from goodoffices.press.listed import in_order, listed
from tests.press.reading_claims import found

NOUNS = frozenset(
    {"denial", "dismissal", "rejection", "refutation", "rebuttal", "repudiation", "disavowal", "refusal"}
)
VERBS = sorted((listed("claims/en", "denial") - NOUNS) & (CLAUSE | OBJECT))


def test_the_lexicon_knows_how_people_deny() -> None:
    assert {"deny", "dismiss", "reject", "refute", "rebut", "dispute"} <= set(VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_of_denying_is_marked(verb: str) -> None:
    past = next(form for form in sorted(forms(verb)) if form.endswith("ed") or form == "withdrew")
    for content in (
        "the report",
        "the claim that boats had crossed",
        *(["that boats had crossed"] * (verb in CLAUSE)),
    ):
        held = [
            one
            for one in found(f"The ministry {past} {content} on the lake.")
            if one.cue and one.cue.text == past
        ]
        assert held
        assert all(one.negated for one in held)


SENTENCES = {
    "The ministry refused to sign the truce.": "refused",
    "The envoy dismissed the report as pure invention.": "dismissed",
    "The ministry has not confirmed that the order was signed.": "has not confirmed",
    "The ministry did not deny that boats had crossed.": "did not deny",
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_who_does_not_say_so_is_marked(sentence: str) -> None:
    (one,) = [one for one in found(sentence) if not one.within]
    assert one.cue is not None
    assert (one.cue.text, one.negated) == (SENTENCES[sentence], True)


OWN = ('"We were not there," the minister denied.', 'The minister denied it: "We were not there."')


@pytest.mark.parametrize("sentence", OWN)
def test_what_a_denier_says_in_person_is_said(sentence: str) -> None:
    quoted = [one for one in found(sentence) if "We were not there" in one.content.text]
    assert quoted
    assert not any(one.negated for one in quoted)


FRAMES = {
    "fr": "Le Front {} toute rupture de la trêve.",
    "he": "הדובר {} את הדיווחים.",
    "ar": "{} الناطق هذه الأنباء.",
}


@pytest.mark.parametrize(
    ("lang", "verb"), [(lang, verb) for lang in FRAMES for verb in in_order(f"claims/{lang}", "denial")]
)
def test_a_denial_in_another_language_is_marked(lang: str, verb: str) -> None:
    said = f"a {verb}" if verb.endswith(("é", "i")) else verb
    (one,) = found(FRAMES[lang].format(said), lang)
    assert one.negated


UNSAID = {
    ("fr", "Le ministre ne confirme pas que le texte est prêt."): ("Le ministre", "ne confirme"),
    ("fr", "Le ministre n'a jamais dit que le texte est prêt."): ("Le ministre", "n'a jamais dit"),
    ("he", "השר מעולם לא אמר כי ההסכם נחתם."): ("השר", "מעולם לא אמר"),
    ("ar", "لم يؤكد الوزير أن الاتفاق وُقع."): ("الوزير", "لم يؤكد"),
}


@pytest.mark.parametrize(("lang", "sentence"), UNSAID)
def test_a_denied_cue_holds_its_word_of_negation(lang: str, sentence: str) -> None:
    (one,) = found(sentence, lang)
    assert one.source is not None
    assert one.cue is not None
    assert one.negated
    assert (one.source.span.text, one.cue.text) == UNSAID[(lang, sentence)]
