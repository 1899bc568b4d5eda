"""Which way a text runs, and the invisible characters that could make it seem to say something else.

A bidirectional override can show "carry to A" where the text says "carry to B"; a zero-width character can
slip a told phrase past a search.  Names and titles refuse such characters; longer texts show them as marks.
"""

import unicodedata

from babel import Locale, UnknownLocaleError

from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text

MARKS = {
    "\u00ad": "SHY",
    "\u061c": "ALM",
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2060": "WJ",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\ufeff": "BOM",
}
"""The abbreviations of Unicode's NameAliases.txt; any other control is shown by its code point."""

_JOINERS = "\u200c\u200d"
_LINE_ENDS = "\t\n\r"
# Category Cf, but drawn: the number and verse signs of Arabic and Syriac (Prepended_Concatenation_Mark).
_DRAWN = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"
_SEPARATE_LETTERS = ("LATIN", "GREEK", "CYRILLIC")
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def direction(lang: str) -> str:
    """Return "rtl" or "ltr" for a language code, and "auto" for a language that we don't know."""
    try:
        return Locale.parse(lang.replace("_", "-"), sep="-").text_direction
    except (UnknownLocaleError, ValueError):
        return "auto"


def text_direction(text: Text) -> str:
    """Return the direction of what somebody wrote: its own language's, not the page's."""
    return direction(text.lang)


def is_control(char: str) -> bool:
    """Say whether a character is invisible or steers the direction of others."""
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and char not in _DRAWN


def refuse_controls(name: str) -> str:
    """Return a name or title as it is, or raise Refusal("name-has-controls") showing its controls."""
    if any(is_control(char) for char in name):
        raise Refusal("name-has-controls", shown="".join(_mark(c) if is_control(c) else c for c in name))
    return name


def show_controls(text: str) -> str:
    """Return a text with its bidirectional and hidden controls replaced by visible marks such as ⟦RLO⟧.

    Line ends stay, and so do the joiners that Persian, Indic scripts and emoji need.
    """
    if text.replace("\n", "").isprintable():  # so are most: a long paper is asked thousands of times
        return text
    return "".join(
        _mark(char) if _is_shown(char, text[at - 1 : at]) else char for at, char in enumerate(text)
    )


def isolate(value: str, lang: str) -> str:
    """Make a value safe inside a sentence: its controls shown, and isolated where it could reorder others."""
    shown = show_controls(value)
    return f"{_FIRST_STRONG_ISOLATE}{shown}{_POP_ISOLATE}" if _could_reorder(shown, lang) else shown


def _is_shown(char: str, before: str) -> bool:
    if char in _LINE_ENDS or not is_control(char):
        return False
    return not (char in _JOINERS and _joins(before))


def _joins(before: str) -> bool:
    """Say whether a joiner means something after this character: not after a Latin letter or a space."""
    if not before or before.isspace() or before.isdigit() or is_control(before):
        return False
    name = unicodedata.name(before, "")
    return not before.isascii() and not name.startswith(_SEPARATE_LETTERS)


def _mark(char: str) -> str:
    return f"⟦{MARKS.get(char, f'U+{ord(char):04X}')}⟧"


def _could_reorder(value: str, lang: str) -> bool:
    against = {"L", "EN", "AN"} if direction(lang) == "rtl" else {"R", "AL", "AN"}
    return any(unicodedata.bidirectional(char) in against for char in value)
