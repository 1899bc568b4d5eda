"""The words by which Arabic, Hebrew and French report speech."""

import re
from dataclasses import dataclass

from goodoffices.press.listed import in_order

POINTS = "[\u064b-\u0652\u0670\u0640\u0591-\u05c7]*"
"""Vowel points and the stretching stroke, which may stand after any letter."""


@dataclass(frozen=True, slots=True)
class Table:
    """One language: `speech` are verbs of saying, `denial` those of denying, `that` what opens what was said.

    `by` is "according to", `proclitic` what may be written before a verb, `first` whether the verb usually stands
    before its subject.  `object` are verbs whose object is what was said.
    """

    speech: tuple[str, ...]
    denial: tuple[str, ...]
    accusing: tuple[str, ...]
    that: tuple[str, ...]
    by: tuple[str, ...]
    adding: tuple[str, ...]
    proclitic: str = ""
    verb_first: bool = False


TABLES = {
    "ar": Table(
        speech=in_order("claims/ar", "speech"),
        denial=in_order("claims/ar", "denial"),
        accusing=in_order("claims/ar", "accusing"),
        that=(
            "إن",
            "أن",
            "بأن",
            "إنه",
            "إنها",
            "أنه",
            "أنها",
            "إنهم",
            "أنهم",
            "بأنه",
            "بأنها",
            "إننا",
            "على أن",
            "إلى أن",
        ),
        by=("وفقا ل", "وفقاً ل", "بحسب", "حسب", "وفق", "طبقا ل", "طبقاً ل", "نقلا عن", "نقلاً عن"),
        adding=in_order("claims/ar", "adding"),
        proclitic="[وف]?",
        verb_first=True,
    ),
    "he": Table(
        speech=in_order("claims/he", "speech"),
        denial=in_order("claims/he", "denial"),
        accusing=in_order("claims/he", "accusing"),
        that=("כי", "שלא", "שהם", "שהוא", "שהיא", "שאין", "שיש"),
        by=("לדברי", "לפי", "על פי", "לטענת", "לדעת"),
        adding=in_order("claims/he", "adding"),
        proclitic="ו?",
    ),
    "fr": Table(
        speech=in_order("claims/fr", "speech"),
        denial=in_order("claims/fr", "denial"),
        accusing=in_order("claims/fr", "accusing"),
        that=("que", "qu’", "qu'"),
        by=("selon", "d’après", "d'après", "à en croire", "de l’avis de", "aux dires de"),
        adding=in_order("claims/fr", "adding"),
    ),
}

AUXILIARY = (
    r"(?:(?:a|ont|avait|avaient|aurait|auraient|n[’']a pas|n[’']ont pas) (?:(?:aussi|ensuite|encore) )?)?"
)
"""What stands before a French participle."""

NEGATED = ("n’a pas", "n'a pas", "n’ont pas", "n'ont pas")
"""What of it denies."""


def words(lang: str, some: tuple[str, ...]) -> str:
    """Give a pattern of any of the words, pointed or not, with the proclitic that the language writes before them."""
    return "|".join(pointed(word) for word in sorted(some, key=len, reverse=True)) or "(?!)" if lang else ""


def pointed(word: str) -> str:
    """Give a pattern of a word with or without points; an alef with or without its hamza."""
    folded = dict.fromkeys("اأإآ", "[اأإآ]")
    return "".join(
        folded.get(letter, re.escape(letter)) + (POINTS if letter > "\u0590" else "") for letter in word
    )
