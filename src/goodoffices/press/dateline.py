"""The dateline that a report's text opens with: "GENTHE, 14 May 2031 (Northwire) - ", which nobody says or does.

Only what looks like nothing else counts: at most 80 characters, at the start or after one line of title, up to a dash,
with an agency in brackets, a day, capital letters, or else one or two words alone before the only dash of its sentence.
"""

import re
from dataclasses import dataclass
from datetime import date

from goodoffices.talks.guard.folding import read
from goodoffices.talks.guard.lexicon import Lexicon
from goodoffices.talks.guard.lexicons import lexicon_of

LONGEST = 80
"""Characters of a dateline, its dash included."""

TITLE = re.compile(r"\s*(?P<title>[^\n]{3,180})\n\s*")
PLAUSIBLE = re.compile(
    r"(?P<where>[^\W\d_][^\n()\d–—―:;\"“”«»]*?)"
    r"(?P<day>[,،][^\n()—–―]{0,24}?\d[^\n()—–―]{0,18}?)?\s*"
    r"(?P<agency>\([^\W\d_][^\n()]{0,40}\)\s*)?(?P<dash>(?:(?<=[\s)])-{1,2}(?=\s)|[–—―])\s*)"
)
PLACE = re.compile(r"[^\W\d_](?:[\w'’.׳״]|-(?=\w))*")
LINKS = frozenset(
    ["and", "et", "de", "du", "la", "le", "les", "sur", "al", "el", "of", "the", "au", "aux", "in"]
)
FRENCH_DAYS = frozenset(["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"])
OWN_WORDS = 6
"""Words that the names of a dateline's places, states and weekday have at most."""

ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a dateline ends, right after its dash, and the day that it gives in full."""

    end: int
    day: date | None


def dateline(text: str, begins: int, lang: str) -> Dateline | None:
    """Give the dateline that stands at `begins`, or after one line of title there."""
    found = _dateline(text, begins, lang)
    if found is not None:
        return found
    title = TITLE.match(text, begins)
    return _dateline(text, title.end(), lang, title["title"]) if title else None


def _dateline(text: str, begins: int, lang: str, title: str = "") -> Dateline | None:
    start = begins + len(text[begins:]) - len(text[begins:].lstrip())
    found = PLAUSIBLE.match(text, start, min(len(text), start + LONGEST + 1))
    if found is None or len(found.group().rstrip()) > LONGEST or not _begins_text(text, found.end()):
        return None
    lexicon, named = lexicon_of(lang), found["day"] or ""
    names = PLACE.findall(found["where"])
    if not all(map(_is_name, names)) or len(names) > OWN_WORDS or not _is_day(named, lexicon):
        return None
    if not (found["agency"] or named or found["where"].isupper() or _alone(text, found, names, title)):
        return None
    return Dateline(start + len(found.group().rstrip()), _day(named, lexicon))


def _is_day(words: str, lexicon: Lexicon) -> bool:
    """Say whether the words are those of a day, with a state's or a weekday's name at most, or none at all."""
    if not words or ISO.search(words):
        return True
    others = (word for word in PLACE.findall(words) if _month(word, lexicon) is None)
    return _month(words, lexicon) is not None and all(map(_is_name, others))


def _begins_text(text: str, place: int) -> bool:
    """Say whether a sentence can begin there: not with a small Latin letter, nor with nothing."""
    rest = text[place : place + 3].lstrip("\"'“‘«(״ \xa0")
    return bool(rest) and not rest[0].islower() and text[place - 1] != "\n"


def _is_name(name: str) -> bool:
    """Say whether a word may stand in a place's name: any in a script without capitals."""
    return not name[0].islower() or name.lower() in LINKS | FRENCH_DAYS or name.startswith(("al-", "el-"))


def _alone(text: str, found: re.Match[str], names: list[str], title: str) -> bool:
    """Say whether a place stands alone before the only dash of its sentence, and no sentence before it."""
    sentence = re.split(r"[.!?؟\n]", text[found.end() : found.end() + 400], maxsplit=1)[0]
    spaced = text[found.start("dash") - 1].isspace() and found["dash"].strip() != "-"
    return len(names) <= 2 and spaced and title[-1:] != "." and not re.search(r"[–—―]| - ", sentence)


def _month(words: str, lexicon: Lexicon) -> int | None:
    """Give the month that one of the words names."""
    for token in read(words).tokens:
        for bare in (token, *lexicon.bare(token)):
            if bare in lexicon.months:
                return int(lexicon.months[bare])
    return None


def _day(words: str, lexicon: Lexicon) -> date | None:
    """Give the day that the words name with its month and year."""
    written = ISO.search(words)
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    year = next((number for number in numbers if number > 1900), None)
    day = next((number for number in numbers if 1 <= number <= 31), None)
    month = _month(words, lexicon)
    parts = tuple(map(int, written.groups())) if written else (year, month, day)
    try:
        return date(*(part for part in parts if part is not None)) if None not in parts else None
    except ValueError:
        return None


__all__ = ["Dateline", "dateline"]
