"""Bytes become characters: by their mark, as UTF-8, as their page says, else as the likeliest older encoding."""

import codecs
import logging
import re
from dataclasses import dataclass

from goodoffices.talks.refusal import Refusal

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
LIKELY = ["cp1256", "cp1255", "cp1252", "iso8859_6", "iso8859_8", "cp1251"]
"""Older encodings of the languages that reports here are in: Windows', which are the commonest, first."""

NO_TEXT = frozenset(("undefined", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7"))
"""Codecs that Python has beside encodings of texts, and UTF-7, which pages may not be in: it makes half surrogates."""

DECLARED = re.compile(
    rb"<(?:meta[^<>]{0,200}charset|\?xml[^<>]{0,200}encoding)\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE
)
HEAD = 4_096
SAMPLE = 20_000
BYTES_OF_A_HALF = 3

CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
DIRECTIONS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

logging.getLogger("charset_normalizer").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, and the encoding's name where it had to be guessed."""

    text: str
    guessed: str = ""


def decoded(data: bytes, charset: str = "", *, page: bool = False) -> Decoded:
    """Decode bytes; `charset` is what a server said, and a `page` may say it itself.  Nothing is lost in silence."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"))
    for encoding in ("utf-8", _wide(data), charset, _declared(data) if page else ""):
        text = _strictly(data, encoding)
        if text is not None:
            return Decoded(text)
    return _guessed(data)


def _strictly(data: bytes, encoding: str) -> str | None:
    if not _of_texts(encoding) or (encoding == "utf-8" and _wide(data)):
        return None
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError):
        return None


def _of_texts(encoding: str) -> bool:
    """Say whether a name, which anybody may have written, is that of an encoding of texts."""
    try:
        found = codecs.lookup(encoding.strip())
    except (LookupError, ValueError):  # a name with a zero or half a surrogate is no name
        return False
    return found.name not in NO_TEXT


def _wide(data: bytes) -> str:
    """Name UTF-16 without its mark: every second byte of its Latin letters and spaces is zero."""
    start = data[:HEAD]
    low, high = start[0::2].count(0), start[1::2].count(0)
    if max(low, high) < max(4, len(start) // 20) or min(low, high) * 10 > max(low, high):
        return ""
    return "utf-16-be" if low > high else "utf-16-le"


def _declared(data: bytes) -> str:
    found = DECLARED.search(data[:HEAD])
    return found[1].decode("ascii", "replace") if found else ""


def _guessed(data: bytes) -> Decoded:
    """Guess; UTF-8 in which fewer than a third of the telling characters are broken is UTF-8 all the same."""
    if text := _with_halves(data):
        return Decoded(text)
    mended = data.decode("utf-8", "replace")
    if mended.count("\ufffd") * 3 < sum(letter > "\x7f" for letter in mended):
        return Decoded(mended)
    from charset_normalizer import from_bytes

    # ASCII, which is most of a page, tells nothing: the sample holds the lines with other bytes
    telling = b"\n".join(line for line in data.split(b"\n") if not line.isascii())[:SAMPLE]
    best = from_bytes(telling, cp_isolation=LIKELY).best()
    encoding = best.encoding if best else "cp1252"
    return Decoded(data.decode(encoding, "replace"), encoding.replace("cp", "windows-"))


def _with_halves(data: bytes) -> str:
    """Decode UTF-8 that holds halves of surrogate pairs and is whole otherwise; a half without its other is lost.

    Gives "" where it is not that, or where more than one byte in a hundred would be lost.
    """
    try:
        units = data.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
    except UnicodeDecodeError:
        return ""
    text = units.decode("utf-16-le", "replace")
    return text if text.count("\ufffd") * BYTES_OF_A_HALF * 100 <= len(data) else ""


def remarks(part: str, text: str, guessed: str = "") -> tuple[Refusal, ...]:
    """Say what a reader does not see in a text: a guessed encoding, lost and control characters, marks of direction."""
    found = [Refusal("encoding-guessed", part=part, encoding=guessed)] if guessed else []
    if lost := text.count("\ufffd"):
        found.append(Refusal("characters-lost", part=part, count=lost))
    if controls := len(CONTROLS.findall(text)):
        found.append(Refusal("control-characters", part=part, count=controls))
    if marks := len(DIRECTIONS.findall(text)):
        found.append(Refusal("direction-marks", part=part, count=marks))
    return tuple(found)
