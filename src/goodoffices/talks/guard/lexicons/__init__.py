"""The lexicons of the four languages, and the one that fits a text."""

from functools import cache

from goodoffices.talks.guard.lexicon import Lexicon, base
from goodoffices.talks.guard.lexicons.arabic import ARABIC
from goodoffices.talks.guard.lexicons.english import ENGLISH
from goodoffices.talks.guard.lexicons.french import FRENCH
from goodoffices.talks.guard.lexicons.hebrew import HEBREW

__all__ = ["ARABIC", "ENGLISH", "FRENCH", "HEBREW", "lexicon_of"]


def lexicon_of(lang: str) -> Lexicon:
    """Give the lexicon for a text in `lang`; Latin words of a language that we don't know are read as English."""
    return _together(base(lang) == "fr")


@cache
def _together(french: bool) -> Lexicon:
    return (FRENCH if french else ENGLISH) | ARABIC | HEBREW
