"""What the four languages say round a number, and the words that fit one of them."""

from goodoffices.press.figures.tongues.arabic import ARABIC
from goodoffices.press.figures.tongues.english import ENGLISH
from goodoffices.press.figures.tongues.french import FRENCH
from goodoffices.press.figures.tongues.hebrew import HEBREW
from goodoffices.press.figures.tongues.tongue import Tongue
from goodoffices.talks.guard.lexicon import base

_TONGUES = {"ar": ARABIC, "fr": FRENCH, "he": HEBREW}


def tongue_of(lang: str) -> Tongue:
    """Give the words for a text in `lang`; a language that we don't know is read as English."""
    return _TONGUES.get(base(lang), ENGLISH)


__all__ = ["Tongue", "tongue_of"]
