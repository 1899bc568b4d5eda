"""How the words round a number bound it: at least, up to, nearly, or so, 300+."""

from dataclasses import dataclass

from goodoffices.press.dates.page import Page
from goodoffices.press.figures.amounts import Amount, Sort
from goodoffices.press.figures.tongues import Tongue
from goodoffices.talks.guard.lexicon import script
from goodoffices.talks.pressfile.entries import Comparator

_SIGNS = {"~": Comparator.ABOUT, "≈": Comparator.ABOUT, ">": Comparator.OVER, "<": Comparator.UNDER,
          "≥": Comparator.AT_LEAST, "≤": Comparator.AT_MOST}  # fmt: skip
_ON_FRONT = {"כ": Comparator.ABOUT}
_FRENCH_TENS = "aine"
_TIME = frozenset({"minute", "hour", "day", "week", "month", "year"})


@dataclass(frozen=True, slots=True)
class Bound:
    """An amount with the words that bound it: from the first of them to the last, and what they say."""

    amount: Amount
    first: int
    last: int
    comparator: Comparator


def bounded(page: Page, tongue: Tongue, one: Amount) -> Bound:
    """Give the amount with what bounds it, before it first, then after it, then in its own words."""
    first, comparator = _before(page, tongue, one)
    last, after = _after(page, tongue, one)
    own = comparator or after or _own(page, one)
    return Bound(one, first, last, own)


def _before(page: Page, tongue: Tongue, one: Amount) -> tuple[int, Comparator | None]:
    found = page.before(tongue.before, one.first, 6)
    if not found and page.token(one.first - 1) in ("a", "an") and page.near(one.first):
        found = page.before(tongue.before, one.first - 1, 6)
    if found and not _direction(page, tongue, *found, one):
        article = page.token(found[0] - 1) in ("a", "an") and page.near(found[0])
        return found[0] - article, found[1]
    sign = page.reading.gap(one.first)[-1:]
    return one.first, _SIGNS.get(sign)


def _direction(page: Page, tongue: Tongue, first: int, comparator: Comparator, one: Amount) -> bool:
    """Say whether the words tell a direction or a time instead: went up to 52, over two days."""
    if page.near(first) and page.token(first - 1) in tongue.moving and page.token(first) == "up":
        return True
    if page.token(first) not in tongue.during or first < one.first - 2:
        return False
    unit = page.phrase(page.lexicon.units, one.last + 1) if page.near(one.last + 1) else None
    return bool(unit and unit[1] in _TIME and page.token(first - 1) not in tongue.lasting)


def _after(page: Page, tongue: Tongue, one: Amount) -> tuple[int, Comparator | None]:
    end = page.reading.ends[one.last]
    if page.reading.words[end : end + 1] == "+":
        return one.last, Comparator.AT_LEAST
    found = page.phrase(tongue.after, one.last + 1) if page.near(one.last + 1) else None
    return found if found else (one.last, None)


def _own(page: Page, one: Amount) -> Comparator:
    """Give what the number's words say themselves: כשלושים and une trentaine are about thirty."""
    token = page.token(one.first)
    if (
        one.sort is Sort.WORDS
        and script(token) == "he"
        and token[0] in _ON_FRONT
        and token not in page.lexicon.numbers
    ):
        return _ON_FRONT[token[0]]
    if one.sort is Sort.WORDS and page.token(one.last).endswith(_FRENCH_TENS):
        return Comparator.ABOUT
    return one.comparator
