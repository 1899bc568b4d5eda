"""How a name may sound, read off its letters: consonants that survive a change of script, and the vowels between them.

Scripts don't carry the same sounds, so that a token has several readings: Hebrew bet is b or v, Arabic writes no short
vowel, French and English spell one sound apart.  A reading's consonants are its skeleton; two tokens can only be
spellings of one name where they share a skeleton, and then the vowels between are weighed.  Nothing here is proof: what
comes out is put before a human.  (Skeleton keys go back to Russell's Soundex, 1918; that they have to be many for names
in several scripts, to Daitch and Mokotoff, 1985.)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

from goodoffices.talks.lists.letters import Script, script_of

MOST_READINGS = 16
"""Readings kept of one token; the likeliest letters come first in every table, so that rare mixtures fall away."""

Options = tuple[str, ...]
"""What a letter may stand for: small consonants, "*" and vowels for a vowel, "" for nothing."""

ARABIC: dict[str, Options] = {
    **{"ب": ("b",), "پ": ("b",), "ت": ("t",), "ث": ("t", "s"), "ج": ("j", "g"), "چ": ("c",), "ح": ("h",), "خ": ("h",)},
    **{"د": ("d",), "ذ": ("d", "z"), "ر": ("r",), "ز": ("z",), "ژ": ("j",), "س": ("s",), "ش": ("c",), "ص": ("s",)},
    **{"ض": ("d",), "ط": ("t",), "ظ": ("z", "d"), "غ": ("g",), "ف": ("f",), "ڤ": ("v",), "ق": ("k", "g"), "ك": ("k",)},
    **{"ک": ("k",), "گ": ("g",), "ل": ("l",), "م": ("m",), "ن": ("n",), "ه": ("h",)},
    **{"ا": ("*a",), "ى": ("*a",), "و": ("*u",), "ي": ("*i",), "ی": ("*i",), "ة": ("*a",)},
}
HEBREW: dict[str, Options] = {
    **{"ב": ("b", "v"), "ג": ("g", "j"), "ד": ("d",), "ה": ("h",), "ז": ("z",), "ח": ("h",), "ט": ("t",)},
    **{"כ": ("k", "h"), "ך": ("k", "h"), "ל": ("l",), "מ": ("m",), "ם": ("m",), "נ": ("n",), "ן": ("n",), "ס": ("s",)},
    **{"פ": ("f", "b"), "ף": ("f", "b"), "צ": ("s", "z"), "ץ": ("s", "z"), "ק": ("k",), "ר": ("r",), "ש": ("c", "s")},
    **{"ת": ("t",), "א": ("*a",), "ו": ("*u", "v"), "י": ("*i",)},
}
LATIN: dict[str, Options] = {
    **{"sch": ("c",), "tch": ("c",), "sh": ("c",), "ch": ("c", "h"), "kh": ("h",), "gh": ("g",), "ph": ("f",)},
    **{"th": ("t",), "dh": ("d", "z"), "dj": ("j",), "tz": ("s", "z"), "ts": ("s", "z"), "zh": ("j",), "ck": ("k",)},
    **{"qu": ("k",), "b": ("b",), "c": ("k",), "d": ("d",), "f": ("f",), "g": ("g", "j"), "h": ("h",), "j": ("j",)},
    **{"k": ("k",), "l": ("l",), "m": ("m",), "n": ("n",), "p": ("b",), "q": ("k", "g"), "r": ("r",), "s": ("s",)},
    **{"t": ("t",), "v": ("v", "b", "f"), "w": ("w",), "x": ("k",), "z": ("z",)},
}
LATIN_PIECES = re.compile("|".join(sorted(map(re.escape, LATIN), key=len, reverse=True)) + "|[aeiouy]+|.", re.DOTALL)
SINGLE = {"a": "a", "e": "e", "i": "i", "y": "i", "o": "u", "u": "u"}


@dataclass(frozen=True, slots=True)
class Sound:
    """One reading: `skeleton` of consonants, the vowel in each place around them ("" for none), whether short vowels
    were not written at all (`unpointed`)."""

    skeleton: str
    vowels: tuple[str, ...]
    unpointed: bool


def sounds_of(token: str) -> tuple[Sound, ...]:
    """Give the readings of a token, at most `MOST_READINGS`, the likeliest first; none in a script not known here."""
    match script_of(token):
        case Script.LATIN:
            forms, unpointed = _latin_forms(token), False
        case Script.ARABIC:
            forms, unpointed = _arabic_forms(token), True
        case Script.HEBREW:
            forms, unpointed = _hebrew_forms(token), True
        case Script.OTHER:
            return ()
    every = (_sound(one, unpointed) for pieces in forms for one in product(*pieces))
    return tuple(islice(dict.fromkeys(one for one in every if one.skeleton), MOST_READINGS))


def _sound(pieces: tuple[str, ...], unpointed: bool) -> Sound:
    skeleton, vowels = "", [""]
    for piece in pieces:
        consonant, _, vowel = piece.partition("*")
        if consonant and (consonant != skeleton[-1:] or vowels[-1]):
            skeleton += consonant
            vowels.append("")
        vowels[-1] += vowel
    return Sound(skeleton, tuple(_vowel(one, unpointed) for one in vowels), unpointed)


def _vowel(run: str, unpointed: bool) -> str:
    """Class what stands between two consonants: a e i u short, A I U long, D as in ai, X for what could be several.

    "?" is a letter that only says that some vowel begins the name.
    """
    run = run.strip("?") or run[:1]
    if run == "?":
        return run
    if len(run) <= 1:
        found = SINGLE.get(run, "")
        return found.upper() if unpointed else found
    if any(one in "ou" for one in run):
        return "X" if run[0] in "ou" and run[-1] in "aei" else "U"
    if run[0] in "iy" and run[-1] in "ae" and run != "ie":
        return "X"
    if run[-1] in "iy" or run.endswith("ee") or run == "ie":
        return "D" if run[0] in "ae" and run != "ee" else "I"
    return "A" if set(run) == {"a"} else "X"


# ---- letters of each script --------------------------------------------------------------------------------------


def _latin_forms(token: str) -> Iterator[list[Options]]:
    yield _latin(token)
    if token[:2] in ("al", "el") and len(token) >= 6 and token[2] not in "aeiouy":
        yield _latin(token[2:])
    if token.startswith("ha") and len(token) >= 6:
        yield _latin(token[2:])


def _latin(token: str) -> list[Options]:
    pieces = LATIN_PIECES.findall(token)
    return [_latin_piece(piece, place, pieces) for place, piece in enumerate(pieces)]


def _latin_piece(piece: str, place: int, pieces: list[str]) -> Options:
    following = pieces[place + 1] if place + 1 < len(pieces) else ""
    if piece[0] in "aeiouy":
        return _latin_vowel(piece, first=place == 0, last=not following)
    match piece:
        case "h" if not following:
            return ("", "h")
        case "w" if place:
            return ("*u", "v")
        case "c" if following[:1] in ("e", "i", "y"):
            return ("s",)
        case "j":
            return ("j", "y") if place == 0 else ("j",)
    return LATIN.get(piece, ("",))


def _latin_vowel(run: str, *, first: bool, last: bool) -> Options:
    if first and len(run) > 1 and run[0] in "yi" and run[1] in "aeou":
        return ("y*" + run[1:],) if run[0] == "y" else ("y*" + run[1:], "*" + run)
    if first and run.startswith("ou") and len(run) > 2:
        return ("w*" + run[2:],)
    if first and run == "yi":
        return ("y*i", "*i")
    return ("*" + run,)


def _arabic_forms(token: str) -> Iterator[list[Options]]:
    yield _arabic(token)
    if token.startswith("ال") and len(token) >= 5:
        yield _arabic(token[2:])


def _arabic(token: str) -> list[Options]:
    return [_arabic_letter(letter, place, token) for place, letter in enumerate(token)]


def _arabic_letter(letter: str, place: int, token: str) -> Options:
    last = place == len(token) - 1
    if place == 0 and letter in "اع":
        return ("*?",)
    if place == 0 and letter == "و":
        return ("w",)
    if place == 0 and letter in "يی":
        return ("y",) if token[1:2] in ("و", "ا") else ("y", "*i")
    if letter == "ه" and last:
        return ("*a", "h")
    return ARABIC.get(letter, ("",))


def _hebrew_forms(token: str) -> Iterator[list[Options]]:
    yield _hebrew(token)
    if token.startswith("ה") and len(token) >= 4:
        yield _hebrew(token[1:])


def _hebrew(token: str) -> list[Options]:
    return [_hebrew_letter(letter, place, token) for place, letter in enumerate(token)]


def _hebrew_letter(letter: str, place: int, token: str) -> Options:
    if letter == "ה" and place == len(token) - 1:
        return ("*a",)
    if letter in "אע" and place == 0:
        return ("*?",)
    if letter == "י" and place == 0:
        return ("y",) if token[1:2] == "ו" else ("y", "*i")
    return HEBREW.get(letter, ("",))


# ---- how far two readings are apart ---------------------------------------------------------------------------

SAME_ENOUGH = 0.6
"""Two readings with one skeleton are of one name up to this cost: a vowel left out, not one put for another."""

GROUP = {"a": "A", "A": "A", "i": "I", "I": "I", "u": "U", "U": "U", "e": "E", "D": "D", "X": "X"}
PAIRS = {
    frozenset("EA"): 0.1,
    frozenset("EI"): 0.1,
    frozenset("EU"): 0.4,
    frozenset("ED"): 0.2,
    frozenset("DI"): 0.0,
    frozenset("DA"): 0.3,
}


def apart(one: Sound, other: Sound) -> float:
    """Give the cost of the vowels in which two readings with the same skeleton differ."""
    last = len(one.vowels) - 1
    pairs = enumerate(zip(one.vowels, other.vowels, strict=True))
    return sum(_cost(a, b, place, last, one, other) for place, (a, b) in pairs)


def _cost(a: str, b: str, place: int, last: int, one: Sound, other: Sound) -> float:
    if a == b or (a and b and "?" in (a, b)):
        return 0.0
    if a and b:
        return _put_for_another(frozenset((GROUP[a], GROUP[b])), at_end=place == last, at_start=place == 0)
    unpointed = (one if not a else other).unpointed
    return _left_out(a or b, place, last, unpointed)


def _put_for_another(groups: frozenset[str], *, at_start: bool, at_end: bool) -> float:
    """Give the cost of one vowel for another; where a name begins or ends, two in one place are no spelling of one."""
    if len(groups) == 1:
        return 0.0
    if "X" in groups:
        return 1.0 if at_end else 0.4
    return 0.7 if at_start and groups == frozenset("DI") else PAIRS.get(groups, 1.0)


def _left_out(vowel: str, place: int, last: int, unpointed: bool) -> float:
    """Give the cost of a vowel that the other does not write; at the end it often makes another name of it."""
    if place == last:
        return {"e": 0.3, "a": 1.0, "A": 1.0}.get(vowel, 0.7)
    short = vowel in "aeiu"
    if place == 0:
        return 0.7
    if unpointed:
        return 0.0 if short else 0.3 if vowel == "A" else 0.7
    return 0.25 if short else 0.6
