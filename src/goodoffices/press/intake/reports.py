"""What every way of taking a report in ends with: its bounds, its language, its digest."""

from datetime import date
from hashlib import sha256

from goodoffices.press.intake.taken import LONGEST, NotTaken, Piece, Taken
from goodoffices.press.language import language_of
from goodoffices.talks.refusal import Refusal


def report(
    piece: Piece, text: str, published: date | None, *, remarks: tuple[Refusal, ...] = (), said: str = ""
) -> Taken | NotTaken:
    """Make a report of a piece's text; not taken: `report-empty`, `report-too-long`.  `said` is its page's language."""
    if not text.strip():
        return NotTaken(piece.part, Refusal("report-empty", part=piece.part))
    if len(text) > LONGEST:
        return NotTaken(piece.part, Refusal("report-too-long", part=piece.part, longest=LONGEST))
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    lang = language_of(text, said or piece.lang)
    known = {"title": piece.title, "outlet": piece.outlet, "byline": piece.byline, "url": piece.url}
    return Taken(piece.sort, piece.part, text, lang, digest, published, remarks=remarks, **known)
