"""Inflection: the dictionary forms that a written word can be a form of, more careful than a stem.

"lakes" can be "lake"; with what Arabic and Hebrew write onto a word, "wa-bi-l-bahira" can be "bahira" and
"ve-la-homa" can be "homa"; "lakeside" is no form of "lake".  Broken plurals and verbs are not known: a register of
names holds such forms as names of their own.
"""

from collections.abc import Iterable, Iterator

from goodoffices.talks.guard.lexicon import base, script, several

_LEAST = 3

_ARABIC_FRONTS = ("", *several("و ف ب ل ك ال وال فال بال كال لل ولل فلل وب ول وك فب فل فك وبال وكال"))
_HEBREW_FRONTS = tuple(
    and_ + that + in_ for and_ in ("", "ו") for that in ("", "ש", "כש", "מש") for in_ in ("", *"הבלמכ")
)

# What an ending may stand for: nothing (a plural, a possessive), or the feminine ending that it took the place of.
_ARABIC_ENDS = (
    *((end, "") for end in several("ات ان ين ون ه ها هم هن نا كم ي ا")),
    *((end, "ه") for end in several("ات تان تين ته تها تهم تهن تنا تكم تي")),
)
_HEBREW_ENDS = (
    *((end, "") for end in several("ימ יימ ות י ינו נו יהמ יהנ יכמ ו יו")),
    *((end, "ה") for end in several("ות ת תמ תנו תו")),
)


def forms(word: str, lang: str) -> frozenset[str]:
    """Give what a folded word of a text can be a form of, itself included; `lang` counts for Latin letters only."""
    return frozenset(_forms(word, lang))


def _forms(word: str, lang: str) -> Iterator[str]:
    match script(word):
        case "ar":
            yield from _attached(word, _ARABIC_FRONTS, _ARABIC_ENDS)
        case "he":
            yield from _attached(word, _HEBREW_FRONTS, _HEBREW_ENDS)
        case _:
            yield from _french(word) if base(lang) == "fr" else _english(word)


def term_forms(word: str, lang: str) -> frozenset[str]:
    """Give the forms by which a registered word is known: without its article, and in the singular."""
    match script(word):
        case "ar":
            bare = word[2:] if word.startswith("ال") and len(word) > _LEAST + 1 else word
            return frozenset({bare, *_ended(bare, (("ات", "ه"), ("ين", ""), ("ون", "")))})
        case "he":
            bare = word[1:] if word.startswith("ה") and len(word) > _LEAST else word
            return frozenset({word, bare, *_ended(bare, (("ות", "ה"), ("ות", ""), ("ימ", "")))})
        case _:
            return forms(word, lang)


def _attached(word: str, fronts: Iterable[str], ends: Iterable[tuple[str, str]]) -> Iterator[str]:
    for front in fronts:
        if word.startswith(front) and len(word) - len(front) >= _LEAST - 1:
            yield word[len(front) :]
            yield from _ended(word[len(front) :], ends)


def _ended(word: str, ends: Iterable[tuple[str, str]]) -> Iterator[str]:
    for end, instead in ends:
        if word.endswith(end) and len(word) - len(end) >= _LEAST:
            yield word[: len(word) - len(end)] + instead


def _english(word: str) -> Iterator[str]:
    yield word
    if word.endswith("ies") and len(word) > _LEAST + 1:
        yield word[:-3] + "y"
    if word.endswith(("ses", "xes", "zes", "hes")):
        yield word[:-2]
    if word.endswith("s") and not word.endswith("ss") and len(word) > _LEAST:
        yield word[:-1]


def _french(word: str) -> Iterator[str]:
    yield word
    singular = word[:-1] if word.endswith(("s", "x")) and len(word) > _LEAST else word
    yield singular
    if word.endswith("aux"):
        yield word[:-3] + "al"
    if singular.endswith("e") and len(singular) > _LEAST + 1:
        yield singular[:-1]
