"""Names cut into tokens of bare letters, marks and particles taken off, in Latin, Arabic and Hebrew script."""

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum

LATIN_MARKED = str.maketrans(
    {
        **{"ş": "sh", "š": "sh", "ș": "sh", "ç": "ch", "č": "ch", "ć": "ch", "ž": "zh", "ł": "l", "ø": "o"},
        **{"đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe"},
    }
)
"""Latin letters that mean another sound than the letter under their mark, or have none under it."""

SAME_LETTER = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **{"ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ـ": ""},
        **{"ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ"},
    }
)
"""Letters that only differ in how or where they are written, for telling whether two names are written the same."""

YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
DIVIDES = re.compile(r"[\s\-־‐-―./,،;_()]+")
DROPPED = re.compile("['’‘`´ʿʾʼ׳״\"“”]")
ASSIMILATED = ("ad", "ed", "ud", "ar", "er", "ur", "as", "es", "us", "az", "ez", "an", "en", "at", "et", "ash", "esh")
PARTICLES = frozenset(
    {
        *("al", "el", "ul", "ben", "bin", "ibn", "bint", "bat", "abu", "abou", "abo", "um", "umm", "oum"),
        *("de", "di", "da", "von", "van", "der", "del", "la", "le"),
        *("ال", "بن", "ابن", "بنت", "ابو", "ابي", "ام", "בן", "בת", "אבו", "אבן", "אל", "אום"),
    }
)
SERVANT = re.compile(r"abd[aeiou](?:l|([rsnztd])(?=\1))(.{2,})")
SERVANT_WORDS = frozenset({"abd", "abdul", "abdel", "abdal", "abdur", "abder", "abdus", "abdes", "عبد", "עבד"})


class Script(Enum):
    """The script that a token is written in; of other scripts only the letters themselves are compared."""

    LATIN = "latin"
    ARABIC = "arabic"
    HEBREW = "hebrew"
    OTHER = "other"


def script_of(words: str) -> Script:
    """Give the script of the first letter that has one of the three."""
    for sign in words:
        if "\u0590" <= sign <= "\u05ff":
            return Script.HEBREW
        if "\u0600" <= sign <= "\u06ff":
            return Script.ARABIC
        if sign.isalpha():
            return Script.LATIN if unicodedata.name(sign, "").startswith("LATIN") else Script.OTHER
    return Script.OTHER


def bare(words: str) -> str:
    """Give the words in small letters without marks, vowel points, apostrophes and joining strokes."""
    lowered = DROPPED.sub("", unicodedata.normalize("NFC", words).casefold()).translate(LATIN_MARKED)
    apart = unicodedata.normalize("NFKD", lowered)
    kept = "".join(one for one in apart if unicodedata.category(one) != "Mn")
    # Marks on alef and its like came off as well: that is what is wanted of them.
    return unicodedata.normalize("NFC", kept).replace("ـ", "")


def digits(words: str) -> str:
    """Give the words with every numeral in the digits 0 to 9."""
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in words)


def years_in(born: str) -> tuple[int, ...]:
    """Give the years that are written of a birth, in whichever digits."""
    return tuple(int(one) for one in YEAR.findall(digits(born)))


def written(token: str) -> str:
    """Give a token as it is compared letter by letter."""
    return token.translate(SAME_LETTER)


def tokens_of(words: str) -> tuple[str, ...]:
    """Cut a name into its tokens: particles left out where two others stay, "servant of" joined to what follows."""
    every = [one for one in DIVIDES.split(bare(words)) if one]
    joined = list(_joined(every))
    kept = [one for place, one in enumerate(joined) if not _is_particle(joined, place)]
    return tuple(kept if len(kept) >= 2 or len(kept) == len(joined) else joined)


def _joined(tokens: list[str]) -> Iterator[str]:
    """Join "abd", with or without its article, to the name that it belongs to."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        at += 1
        if token in SERVANT_WORDS and at < len(tokens):
            if _is_article(tokens, at):
                at += 1
            start = "abd" if script_of(token) is Script.LATIN else token
            yield start + without_article(tokens[at])
            at += 1
        elif found := SERVANT.fullmatch(token):
            yield "abd" + found[2]
        elif token.startswith("عبدال") and len(token) > 6:
            yield "عبد" + token[5:]
        else:
            yield token


def _is_article(tokens: list[str], place: int) -> bool:
    """Say whether an article stands there, with something after it."""
    if place + 1 >= len(tokens):
        return False
    token, following = tokens[place], tokens[place + 1]
    return token in ("al", "el", "ul") or (token in ASSIMILATED and following.startswith(token[1:2]))


def _is_particle(tokens: list[str], place: int) -> bool:
    return tokens[place] in PARTICLES or _is_article(tokens, place)


def without_article(token: str) -> str:
    """Take off the article that Arabic writes in one with its noun."""
    return token[2:] if token.startswith("ال") and len(token) > 3 else token
