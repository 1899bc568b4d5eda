"""The words by which Arabic, Hebrew and French report speech."""

import re
from dataclasses import dataclass

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
        speech=tuple(
            """قال قالت قالوا يقول تقول يقولون أضاف أضافت أضافوا أعلن أعلنت أعلنوا صرح صرحت أكد أكدت أكدوا يؤكد تؤكد ذكر ذكرت أوضح
            أوضحت أشار أشارت أفاد أفادت زعم زعمت زعموا يزعم تزعم ادعى ادعت اعتبر اعتبرت حذر حذرت شدد شددت رأى رأت كشف كشفت
            كتب كتبت أبلغ أبلغت تعهد تعهدت تابع تابعت رد ردت""".split()
        ),
        denial=tuple("نفى نفت نفوا ينفي تنفي أنكر أنكرت".split()),
        accusing=tuple("اتهم اتهمت اتهموا يتهم تتهم".split()),
        that=("إن", "أن", "بأن", "إنه", "إنها", "أنه", "أنها", "إنهم", "أنهم", "بأنه", "بأنها", "إننا", "على أن", "إلى أن"),
        by=("وفقا ل", "وفقاً ل", "بحسب", "حسب", "وفق", "طبقا ل", "طبقاً ل", "نقلا عن", "نقلاً عن"),
        adding=("أضاف", "أضافت", "أضافوا", "تابع", "تابعت", "أوضح", "أوضحت"),
        proclitic="[وف]?",
        verb_first=True,
    ),
    "he": Table(
        speech=tuple(
            """אמר אמרה אמרו אומר אומרת אומרים הודיע הודיעה הודיעו טען טענה טענו טוען טוענת טוענים הוסיף הוסיפה הוסיפו מסר מסרה
            מסרו הצהיר הצהירה הצהירו הדגיש הדגישה הדגישו ציין ציינה ציינו הסביר הסבירה הזהיר הזהירה הזהירו הבהיר הבהירה כתב
            כתבה דיווח דיווחה דיווחו הבטיח הבטיחה הבטיחו קבע קבעה מאמין מאמינה סבור סבורה""".split()
        ),
        denial=tuple("הכחיש הכחישה הכחישו מכחיש מכחישה מכחישים".split()),
        accusing=tuple("האשים האשימה האשימו מאשים מאשימה מאשימים".split()),
        that=("כי", "שלא", "שהם", "שהוא", "שהיא", "שאין", "שיש"),
        by=("לדברי", "לפי", "על פי", "לטענת", "לדעת"),
        adding=("הוסיף", "הוסיפה", "הוסיפו"),
        proclitic="ו?",
    ),
    "fr": Table(
        speech=tuple(
            """dit disent disait déclaré déclare déclarent affirmé affirme affirment ajouté ajoute annoncé annonce annoncent
            assuré assure assurent indiqué indique indiquent expliqué explique estimé estime estiment souligné souligne
            précisé précise soutenu soutient soutiennent prétendu prétend prétendent confirmé confirme reconnu reconnaît
            averti avertit prévenu promis promet rapporté rapporte écrit répété répète insisté insiste rappelé rappelle
            répondu répond regretté regrette jugé juge martelé""".split()
        ),
        denial=tuple("nié nie nient démenti dément démentent contesté conteste".split()),
        accusing=tuple("accusé accuse accusent".split()),
        that=("que", "qu’", "qu'"),
        by=("selon", "d’après", "d'après", "à en croire", "de l’avis de", "aux dires de"),
        adding=("ajouté", "ajoute", "précisé", "précise"),
    ),
}

AUXILIARY = r"(?:(?:a|ont|avait|avaient|aurait|auraient|n[’']a pas|n[’']ont pas) (?:(?:également|aussi|ensuite|encore) )?)?"
"""What stands before a French participle."""

NEGATION = {"ar": ("لم", "لا", "ما"), "he": ("לא",), "fr": ("n’a pas", "n'a pas", "n’ont pas", "n'ont pas")}


def words(lang: str, some: tuple[str, ...]) -> str:
    """Give a pattern of any of the words, pointed or not, with the proclitic that the language writes before them."""
    return "|".join(pointed(word) for word in sorted(some, key=len, reverse=True)) or "(?!)" if lang else ""


def pointed(word: str) -> str:
    """Give a pattern of a word with or without points; an alef with or without its hamza."""
    folded = {letter: "[اأإآ]" for letter in "اأإآ"}
    return "".join(folded.get(letter, re.escape(letter)) + (POINTS if letter > "\u0590" else "") for letter in word)
