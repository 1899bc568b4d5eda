"""The verbs by which English reports speech, with their forms: which take a clause, an infinitive, an object."""

from functools import cache

from goodoffices.press.listed import listed

CLAUSE = listed("claims/en", "clause")
"""Verbs after or before which a clause is what was said."""

INFINITIVE = listed("claims/en", "infinitive")
"""Verbs with "to" and what is wanted: "vowed to return"."""

ADDRESSED = listed("claims/en", "addressed")
"""Verbs with somebody addressed and "to": "urged both parties to sign"."""

OBJECT = listed("claims/en", "object")
"""Verbs whose object is what was said of: "denied the report", "accused rebels of"."""

GOVERNING = {
    word: listed("claims/en", f"governing_{word}")
    for word in ("for", "to", "on", "about", "of", "with", "against", "at", "in", "as")
}
"""Prepositions that belong to a cue, and the verbs that govern them: "called for"."""

IRREGULAR = {
    "say": "said",
    "tell": "told",
    "write": "wrote written",
    "find": "found",
    "know": "knew known",
    "show": "showed shown",
    "think": "thought",
    "feel": "felt",
    "understand": "understood",
    "swear": "swore sworn",
    "mean": "meant",
    "forecast": "forecast",
    "see": "saw seen",
    "seek": "sought",
    "choose": "chose chosen",
    "undertake": "undertook undertaken",
    "speak": "spoke spoken",
    "cast": "cast",
    "read": "read",
    "hold": "held",
    "learn": "learned learnt",
    "withdraw": "withdrew withdrawn",
    "beg": "begged",
    "admit": "admitted",
    "plan": "planned",
    "rebut": "rebutted",
    "commit": "committed",
    "refer": "referred",
    "prefer": "preferred",
    "quip": "quipped",
}
PHRASES = {("made", "clear"): 2, ("makes", "clear"): 2, ("made", "it", "clear"): 3, ("making", "clear"): 2}
"""Cues of several words before a clause, and how many."""

DOUBLED = {
    "beg": "begging",
    "admit": "admitting",
    "plan": "planning",
    "rebut": "rebutting",
    "commit": "committing",
}
DOUBLED |= {"refer": "referring", "prefer": "preferring", "quip": "quipping"}


def forms(verb: str) -> set[str]:
    """Give the forms of a verb: deny → deny, denies, denied, denying."""
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    consonant = verb.endswith("y") and verb[-2] not in "aeou"
    third = (
        verb[:-1] + "ies"
        if consonant
        else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    )
    past = verb[:-1] + "ied" if consonant else stem + "ed" if not verb.endswith("ee") else verb + "d"
    pasts = set(IRREGULAR[verb].split()) if verb in IRREGULAR else {past}
    return {verb, third, DOUBLED.get(verb, stem + "ing"), *pasts}


@cache
def by_form() -> dict[str, str]:
    """Give the plain form of each form of every verb here."""
    every = CLAUSE | INFINITIVE | ADDRESSED | OBJECT | frozenset().union(*GOVERNING.values())
    return {form: verb for verb in sorted(every) for form in forms(verb)}
