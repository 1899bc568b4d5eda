"""What the four languages say of days, and the words that fit a text."""

from functools import cache

from goodoffices.press.dates.tongues.arabic import ARABIC
from goodoffices.press.dates.tongues.english import ENGLISH
from goodoffices.press.dates.tongues.french import FRENCH
from goodoffices.press.dates.tongues.hebrew import HEBREW
from goodoffices.press.dates.tongues.tongue import Tongue
from goodoffices.talks.guard.lexicon import base


def tongue_of(lang: str) -> Tongue:
    """Give the words for a text in `lang`, with the Arabic and Hebrew ones, which no other language's can be."""
    return _together(base(lang) == "fr")


@cache
def _together(french: bool) -> Tongue:
    return (FRENCH if french else ENGLISH) | ARABIC | HEBREW


__all__ = ["Tongue", "tongue_of"]
