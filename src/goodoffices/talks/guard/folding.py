"""Folding: what is left of wording when case, marks, alphabets' twins, spacing and punctuation are taken away.

Every character folds by itself, whatever stands beside it, so that folding a whole text (fast, for the many texts
told) and folding it with places (slower, for the few that matter) cannot disagree.  Compatibility forms fold by
Unicode's NFKD; marks (niqqud, harakat, accents), format characters (zero-width, soft hyphen, bidi) and tatweel vanish;
digits of any script become 0 to 9; Cyrillic and Greek letters that look Latin become Latin.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_TWINS = {
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "у": "y", "і": "i", "ј": "j", "ѕ": "s", "ԁ": "d",
    "һ": "h", "ӏ": "l", "к": "k", "м": "m", "т": "t", "н": "h", "в": "b", "ѵ": "v", "α": "a", "ε": "e", "ο": "o",
    "ι": "i", "κ": "k", "ν": "v", "ρ": "p", "τ": "t", "υ": "u", "χ": "x", "ω": "w", "ɑ": "a", "ɡ": "g", "ı": "i",
}  # fmt: skip
_LETTERS = _TWINS | {
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه",
    "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ", "װ": "וו", "ױ": "וי", "ײ": "יי",
    "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
    "ـ": "", "ᅟ": "", "ᅠ": "", "ʼ": " ", "ʻ": " ", "ʹ": " ", "ˈ": " ", "٪": " % ", "_": " ",
}  # fmt: skip
_IOTA = "\u0345"  # the one mark that is a letter in capitals
_SIGNS = frozenset("%$€£₪")
_WORD = re.compile(r"\d+|[^\W\d_]+|[%$€£₪]")
_ASCII_WORD = re.compile(r"[a-z]+|[0-9]+|[%$]")
_PLAIN = re.compile(r"[ -#&-~]*")  # each character folds to one, and no line ends
_BROKEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad][^\S\n]*\r?\n\s*(?=[^\W\d_])")


def _fold_letter(letter: str) -> str:
    if letter in _LETTERS:
        return _LETTERS[letter]
    if letter in _SIGNS:
        return f" {letter} "
    kind = unicodedata.category(letter)
    if kind == "Nd":
        return str(unicodedata.decimal(letter))
    if kind[0] == "M" or kind == "Cf" or (kind == "Cc" and not letter.isspace()):
        return ""
    return letter if letter.isalnum() else " "


def _fold_character(character: str) -> str:
    parts = (
        m for m in unicodedata.normalize("NFKD", character) if m == _IOTA or unicodedata.category(m)[0] != "M"
    )
    return "".join(_fold_letter(letter) for part in parts for letter in part.casefold())


class _Folds(dict[int, str]):
    """What each code point folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


_FOLDS = _Folds()


def fold(words: str) -> str:
    """Give the folded words, parted by spaces and not yet split."""
    if "\n" in words:
        words = _BROKEN.sub("", words)
    return words.translate(_FOLDS)


def split(words: str) -> list[str]:
    """Give the folded words one by one: runs of letters, runs of digits, and signs such as %."""
    if words.isascii() and words.isprintable():
        return _ASCII_WORD.findall(words.lower())
    return _WORD.findall(fold(words))


@dataclass(frozen=True, slots=True)
class Reading:
    """Words with the place of each: `tokens[i]` is folded from `words[starts[i]:ends[i]]`."""

    words: str
    tokens: list[str]
    starts: list[int]
    ends: list[int]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give the character offsets of the words `first` to `last`, both included."""
        return self.starts[first], self.ends[last]

    def gap(self, at: int) -> str:
        """Give what stands between word `at` and the one before it (for the first: before it)."""
        return self.words[self.ends[at - 1] if at else 0 : self.starts[at]]

    def close(self, at: int) -> bool:
        """Say whether nothing but spaces or a hyphen parts word `at` from the one before."""
        return 0 < at < len(self.tokens) and not self.gap(at).strip(" \t\r\n\u00a0\u202f-\u2010\u2011\u05be")

    def raw(self, at: int) -> str:
        """Give word `at` as it was written."""
        return self.words[self.starts[at] : self.ends[at]]


def read(words: str) -> Reading:
    """Fold and split `words`, keeping the place of each word."""
    if _PLAIN.fullmatch(words):
        spans = [match.span() for match in _WORD.finditer(fold(words))]
        return Reading(words, split(words), [start for start, _ in spans], [end for _, end in spans])
    pieces = list(map(_FOLDS.__getitem__, map(ord, words)))
    if "\n" in words:
        for broken in _BROKEN.finditer(words):
            pieces[slice(*broken.span())] = [""] * (broken.end() - broken.start())
    folded = "".join(pieces)
    places = [at for at, piece in enumerate(pieces) for _ in piece]
    spans = [match.span() for match in _WORD.finditer(folded)]
    ends = [_past_marks(pieces, places[end - 1] + 1) for _, end in spans]
    return Reading(words, _WORD.findall(folded), [places[start] for start, _ in spans], ends)


def _past_marks(pieces: Sequence[str], end: int) -> int:
    while end < len(pieces) and not pieces[end]:
        end += 1
    return end
