"""Wording as tokens, for comparing it: words of any script, signs of brackets, blanks and footnotes.

A token is what is compared (its key) and what is shown (its words, with the blanks after them).  Letters with their
marks are one word; scripts that put no space between words (ideographs, kana, Thai and its neighbours) go letter by
letter; a line break is a token of its own, any other white space belongs to what it follows.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from goodoffices.talks.papers.model import (
    Article,
    Blank,
    BlankKind,
    Footnote,
    Gap,
    Piece,
    Place,
    Run,
    Words,
    every_blank,
)
from goodoffices.talks.papers.spelling import value_said
from goodoffices.talks.texts import Text

OPEN = "____"

_UNSPACED = (
    "CJK UNIFIED", "CJK COMPATIBILITY IDEOGRAPH", "IDEOGRAPHIC ITERATION", "HIRAGANA", "KATAKANA", "THAI", "LAO",
    "KHMER", "MYANMAR", "TIBETAN",
)  # fmt: skip
_INSIDE = frozenset("'’ʼ׳״\"\u200c\u200d\u00ad")  # apostrophes, geresh and gershayim, joiners
_POINT = frozenset(".,:/٫٬")
_TOKEN = re.compile(r"[wd]+(?:[aj]+[wd]+|(?<=d)p(?=d)[wd]+)*[jm]*s*|cm*s*|n[sn]*|.s*|s+")


class _Classes(dict[int, str]):
    """Which class each code point belongs to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _class(chr(code))
        return found


def _class(sign: str) -> str:
    """Give w for a letter, d digit, c letter that is a word, m mark, s blank, n line break, x anything else.

    Inside words only: a for an apostrophe, j for a joiner; inside numbers only: p for a point.
    """
    kind = unicodedata.category(sign)
    if sign == "\n":
        return "n"
    if sign.isspace():
        return "s"
    if sign in _INSIDE:
        return "j" if kind == "Cf" else "a"
    if kind == "Nd":
        return "d"
    if unicodedata.name(sign, "").startswith(_UNSPACED):
        return "m" if kind[0] == "M" else "c"
    if kind[0] in "LN":
        return "w"
    if kind[0] == "M":
        return "w"
    return "p" if sign in _POINT else "x"


_CLASSES = _Classes()


@dataclass(frozen=True, slots=True)
class Tokens:
    """Wording as tokens: `keys` are compared, `words` are shown; those that are words of a language are `counted`."""

    keys: list[str]
    words: list[str]
    counted: list[bool]

    @property
    def text(self) -> str:
        """Give the wording in its plain form."""
        return "".join(self.words)


def said(article: Article, lang: str) -> tuple[Tokens, Tokens]:
    """Give an article's heading and body in one language; nothing where it has none.

    Brackets read "[a][b]", with "[]" for an alternative that reads nothing unless there is but one other; "¦" parts
    two brackets that touch.  A filled blank reads its value, an open one "____" and its range; footnotes read
    "^[…]".  The bracket that holds the article as a whole opens before its heading and closes after its body.
    """
    heading, body = pieces_said(article, lang)
    return tokens(heading), tokens(body)


def pieces_said(article: Article, lang: str) -> tuple[list[str], list[str]]:
    """Give heading and body as strings: plain words, and signs that are one token each (they begin with NUL)."""
    wording = article.wording(lang)
    if wording is None:
        return [], []
    blanks = {one.id: one for one in every_blank(article)}
    heading = list(_run(wording.heading, blanks, lang))
    body = list(_run(wording.run, blanks, lang))
    if article.whole:
        (heading or body).insert(0, "\0[")
        body.append("\0]")
    return heading, body


def plain_text(pieces: list[str]) -> str:
    """Give the plain form of pieces that `pieces_said` gave, without making tokens of them."""
    return "".join(pieces).replace("\0", "")


def tokens(pieces: list[str]) -> Tokens:
    """Make tokens of plain words and signs."""
    keys: list[str] = []
    words: list[str] = []
    counted: list[bool] = []
    for piece in _together(pieces):
        if piece.startswith("\0"):
            keys.append(piece)
            words.append(piece[1:])
            counted.append(False)
            continue
        classes = piece.translate(_CLASSES)
        composed = unicodedata.is_normalized("NFC", piece)
        for found in _TOKEN.finditer(classes):
            start, end = found.span()
            first, shown = classes[start], piece[start:end]
            if first == "s" and words:
                words[-1] += shown
                continue
            key = "\n" if first == "n" else shown.rstrip()
            keys.append(key if composed else unicodedata.normalize("NFC", key))
            words.append(shown)
            counted.append(first in "wdc")
    return Tokens(keys, words, counted)


def _together(pieces: list[str]) -> Iterator[str]:
    """Join words that touch, so that a word in two pieces is one."""
    for sign, group in groupby(pieces, key=lambda piece: piece.startswith("\0")):
        together = list(group)
        yield from together if sign else ["".join(together)]


def _run(run: Run, blanks: Mapping[str, Blank], lang: str) -> Iterator[str]:
    touching = False
    for piece in run:
        if isinstance(piece, Place) and touching:
            yield "\0¦"
        touching = isinstance(piece, Place) or (
            touching and isinstance(piece, Words) and not piece.words.strip()
        )
        yield from _piece(piece, blanks, lang)


def _piece(piece: Piece, blanks: Mapping[str, Blank], lang: str) -> Iterator[str]:
    match piece:
        case Words(words):
            yield words.replace("\0", "\ufffd")
        case Place(_, reads):
            shown = reads[:1] if len(reads) == 2 and reads[0] and not reads[1] else reads
            for read in shown:
                yield "\0["
                yield from _run(read, blanks, lang)
                yield "\0]"
        case Gap(blank):
            yield "\0" + (filled(blanks[blank], lang) if blank in blanks else OPEN)
        case Footnote(words):
            yield "\0^["
            yield words.replace("\0", "\ufffd")
            yield "\0]"


def filled(blank: Blank, lang: str) -> str:
    """Give what a blank reads in one language: its value or "____" with its range, and its unit."""
    if blank.kind is BlankKind.LIST and not blank.value:
        return f"{OPEN} ({'; '.join(_in(choice, lang) for choice in blank.choices)})"
    bounds = f" ({blank.low}..{blank.high})" if not blank.value and (blank.low or blank.high) else ""
    return (value_said(blank, blank.value or OPEN, lang) or blank.value) + bounds


def _in(texts: tuple[Text, ...], lang: str) -> str:
    return next((text.words for text in texts if text.lang == lang), "")
