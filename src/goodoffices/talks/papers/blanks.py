"""Values of blanks: whether one is of the blank's kind and inside its range."""

import re
from datetime import date
from fractions import Fraction

from goodoffices.talks.papers.model import Blank, BlankKind
from goodoffices.talks.refusal import Refusal

_NUMBER = re.compile(r"-?\d{1,18}(\.\d{1,9})?", re.ASCII)
_COUNT = re.compile(r"\d{1,9}", re.ASCII)
_RATIO = re.compile(r"(\d{1,9}):(\d{1,9})", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

LONGEST_VALUE = 500


def require_value(blank: Blank, value: str) -> None:
    """Refuse an empty value, one of another kind than the blank's, and one outside its range."""
    if not value.strip():
        raise Refusal("blank-left-open", blank=blank.id)
    if blank.kind is BlankKind.WORDS:
        if len(value) > LONGEST_VALUE:
            raise Refusal("value-unreadable", value=value[:40], kind=blank.kind)
        return
    size = measure(blank.kind, value)
    if size is None or (blank.kind is BlankKind.LIST and not 1 <= size <= len(blank.choices)):
        raise Refusal("value-unreadable", value=value[:40], kind=blank.kind)
    low, high = measure(blank.kind, blank.low), measure(blank.kind, blank.high)
    if (low is not None and size < low) or (high is not None and size > high):
        raise Refusal("value-out-of-range", value=value, low=blank.low or "…", high=blank.high or "…")


def require_range(blank: Blank) -> None:
    """Refuse a range that can't be read or that no value is in."""
    if not is_range(blank.kind, blank.low, blank.high):
        raise Refusal("range-unfit", low=blank.low or "…", high=blank.high or "…")


def is_range(kind: BlankKind, low: str, high: str) -> bool:
    """Say whether a range can be read and holds a value; an end that is left open always fits."""
    ends = [measure(kind, end) for end in (low, high) if end]
    return None not in ends and ends == sorted(end for end in ends if end is not None)


def measure(kind: BlankKind, value: str) -> Fraction | None:
    """Give what a value measures, for comparing with a range; None where it is not of the kind."""
    match kind:
        case BlankKind.NUMBER | BlankKind.SHARE:
            return Fraction(value) if _NUMBER.fullmatch(value) else None
        case BlankKind.DAYS | BlankKind.LIST:
            return Fraction(value) if _COUNT.fullmatch(value) else None
        case BlankKind.RATIO:
            found = _RATIO.fullmatch(value)
            whole = found is not None and int(found[2]) > 0
            return Fraction(int(found[1]), int(found[2])) if found and whole else None
        case BlankKind.DATE:
            return _ordinal(value)
        case BlankKind.WORDS:
            return None


def _ordinal(value: str) -> Fraction | None:
    try:
        return Fraction(date.fromisoformat(value).toordinal()) if _DAY.fullmatch(value) else None
    except ValueError:
        return None
