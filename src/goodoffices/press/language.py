"""Which language a text is in: by its script where that tells, by its commonest words, else by py3langid."""

import re
from collections import Counter
from collections.abc import Mapping

ENOUGH = 5_000
"""So many characters of a report say which language it is in; the rest of it is not looked at."""

LOOKED_AT = 1_500
"""So many of them are enough for a model, which takes longer."""

SHORTEST = 12
"""So many words are needed before a text's own words are trusted more than what its page says of it."""

SCRIPTS = re.compile(
    r"([\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+)|([\u0590-\u05ff]+)|([^\W\d_]+)"
)
NOT_ARABIC = re.compile("[پچژگڈٹکی]")
"""Letters of Persian and Urdu, which write in Arabic script."""

_ENGLISH = "the of and to in that was is for with has said by are were not have from had"
_FRENCH = "le les des et du une dans est pour qui au sur avec pas ont été par aux ce cette"
COMMONEST: Mapping[str, frozenset[str]] = {
    "en": frozenset(_ENGLISH.split()),
    "fr": frozenset(_FRENCH.split()),
}
OFTEN = 0.15
"""A text has at least this share of its language's commonest words, and no other language's text has."""


def language_of(text: str, said: str = "") -> str:
    """Give the ISO 639-1 code of the text's language; `said`, what its page says of it, counts where it is short."""
    start = text[:ENOUGH]
    runs = Counter[str]()
    for arabic, hebrew, other in SCRIPTS.findall(start):
        runs.update(arabic=len(arabic), hebrew=len(hebrew), other=len(other))
    if runs["hebrew"] > max(runs["arabic"], runs["other"]):
        return "he"
    if runs["arabic"] > max(runs["hebrew"], runs["other"]):
        return _in_arabic_script(start, runs["arabic"])
    return _by_words(start, said.lower()[:2])


def _in_arabic_script(text: str, letters: int) -> str:
    return "ar" if len(NOT_ARABIC.findall(text)) * 50 < letters else _guessed(text)


def _by_words(text: str, said: str) -> str:
    words = re.findall(r"[^\W\d_]+", text.lower())
    if len(words) < SHORTEST and said.isalpha():
        return said
    shares = {lang: sum(word in common for word in words) for lang, common in COMMONEST.items()}
    best = max(shares, key=lambda lang: shares[lang])
    if shares[best] and (len(words) < SHORTEST or shares[best] >= OFTEN * len(words)):
        return best
    return _guessed(text) if words else "en"


def _guessed(text: str) -> str:
    import py3langid  # type: ignore[import-untyped]  # reads its model when it is first needed, some 0.7 seconds

    return str(py3langid.classify(text[:LOOKED_AT])[0])


__all__ = ["language_of"]
