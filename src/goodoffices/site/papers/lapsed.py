"""Whether a paper lapsed by today, and what is refused then."""

from goodoffices.site.door import Sitting
from goodoffices.talks.fold import PaperHeld, Standing
from goodoffices.talks.refusal import Refusal
from goodoffices.words.filling import sentence


def lapse_of(sitting: Sitting, held: PaperHeld | None) -> Refusal | None:
    """Give what is said of a paper whose day is over; None for any other."""
    if held is None or held.put is None or held.put.until is None:
        return None
    if held.standing(sitting.now.date()) is not Standing.LAPSED:
        return None
    return Refusal("paper-lapsed", number=held.number, day=held.put.until)


def require_not_lapsed(sitting: Sitting, held: PaperHeld | None) -> None:
    """Refuse to answer, initial or sign a paper whose day is over."""
    if lapse := lapse_of(sitting, held):
        raise lapse


def lapse_said(sitting: Sitting, held: PaperHeld | None) -> str:
    """Say that a paper lapsed, and how that is mended; empty where it didn't."""
    lapse = lapse_of(sitting, held)
    return sentence(lapse.code, lapse.params, sitting.lang) if lapse else ""


__all__ = ["lapse_of", "lapse_said", "require_not_lapsed"]
