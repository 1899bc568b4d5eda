"""Numbers that count nothing: of articles and resolutions, in names, of telephones, hours, years and versions."""

import re

from goodoffices.press.dates.page import Page
from goodoffices.press.dates.tongues.tongue import words
from goodoffices.press.figures.amounts import SUFFIXES, Amount, Sort
from goodoffices.press.figures.tongues import Tongue
from goodoffices.talks.guard.lexicon import script

_LIST_MARK = re.compile(r"\s*[.):\]]\s")
ABBREVIATED = 4
"""Letters that a word has at most that a full stop shortens: "Art. 4", but not "a day. 5 people"."""

_GLUED = frozenset("/=_@&?#§№\\~^:.")
_YEARS = range(1900, 2101)
_REFERENCES = words("""
    resolution resolutions protocol flight room highway route channel rule code decree bill act amendment operation camp
    unit area zone gate checkpoint brigade division battalion covid sector pier block lot verse psalm highways order
    communiqué aged age decision vol décret loi قرار القرار החלטה
""")
_COUNTED = frozenset({"day", "days", "table", "step", "time", "points", "point", "items", "paper", "papers", "options",
                      "option", "item"})  # fmt: skip


def is_label(page: Page, tongue: Tongue, one: Amount, *, counts: bool) -> bool:
    """Say whether the number is only a name's part, a label, an hour or a year; `counts` says that a noun follows."""
    if one.sort is not Sort.DIGITS:
        return _word_label(page, tongue, one)
    return (
        _in_a_row(page, one)
        or _glued(page, one)
        or _listed(page, one)
        or _hour(page, tongue, one)
        or (not one.unit and _referred_to(page, one))
        or (not one.unit and _is_year(page, tongue, one, counts=counts))
        or (not one.unit and _named(page, one, counts=counts))
    )


def _word_label(page: Page, tongue: Tongue, one: Amount) -> bool:
    """Say whether a number word is no count: chapter five, two-state, "one of them", one another."""
    after = page.token(one.last + 1)
    joined = page.near(one.last + 1) and "-" in page.reading.gap(one.last + 1)
    before = page.token(one.first - 1)
    if before in page.lexicon.references and page.near(one.first) and before not in _COUNTED:
        return True
    if joined and after in tongue.compounds:
        return True
    if page.near(one.first) and "-" in page.reading.gap(one.first) and one.first not in page.number_to:
        return before not in ("mid",) and one.value < 100 and not page.script(one.first)
    return one.value == 1 and (
        after in ("of", "another", "s", "d", "de", "des") or before in ("no", "any", "each", "this", "that")
    )


def _in_a_row(page: Page, one: Amount) -> bool:
    """Say whether it is part of a telephone number, a version or an address: three numbers joined by signs."""
    if one.upto is not None:
        return _joined(page, one.last + 1) or _joined(page, one.first)
    before, after = _joined(page, one.first), _joined(page, one.last + 1)
    if (
        (before and _joined(page, one.first - 1))
        or (after and _joined(page, one.last + 2))
        or (before and after)
    ):
        return True
    return not one.pair and any(
        "/" in page.reading.gap(at) for at in (one.first, one.last + 1) if _joined(page, at)
    )


def _joined(page: Page, at: int) -> bool:
    """Say whether words `at` and the one before are numbers in digits with only a sign between."""
    if not 0 < at < len(page.reading.tokens) or not (
        page.token(at).isdecimal() and page.token(at - 1).isdecimal()
    ):
        return False
    return page.reading.gap(at) in ("-", ".", "/", ":", "–", ") ", "+")


def _glued(page: Page, one: Amount) -> bool:
    """Say whether letters or signs are written onto it: G7, F-16, 5G, 1990s, #5, x/300."""
    gap, before = page.reading.gap(one.first), page.token(one.first - 1)
    latin = before and not script(before) and before not in "$€£₪%" and not before.isdecimal()
    if latin and (not gap or (gap in ("-", "‑") and one.first - 1 not in page.number_to)):
        return True
    if gap and gap[-1] in _GLUED and (len(gap) == 1 or gap[-1] in "#§№@"):
        return True
    after = page.token(one.last + 1)
    if not after or page.reading.gap(one.last + 1) or after.isdecimal() or script(after):
        return False
    return not page.phrase(page.lexicon.units, one.last + 1) and after not in SUFFIXES and one.unit == ""


def _listed(page: Page, one: Amount) -> bool:
    """Say whether it numbers a line or a point: "3. …", "(2)"."""
    rest = page.reading.words[page.reading.ends[one.last] : page.reading.ends[one.last] + 4]
    gap = page.reading.gap(one.first)
    starts = one.first == page.first or "\n" in gap
    return (starts and _LIST_MARK.match(rest) is not None) or (gap.endswith(("(", "[")) and rest[:1] in ")]")


def _hour(page: Page, tongue: Tongue, one: Amount) -> bool:
    """Say whether it is an hour: 5 pm, 0600 GMT, الساعة 5."""
    if page.script(one.first - 1):
        return page.token(one.first - 1) in tongue.hours
    after, follows = page.token(one.last + 1), page.near(one.last + 1)
    meridiem = after in ("a", "p") and page.token(one.last + 2) == "m"
    exact = one.value.denominator == 1 and one.value <= 2400
    clock = after in tongue.hours and (
        after not in ("heures", "heure") or page.token(one.first - 1) in ("a", "vers")
    )
    return exact and follows and (clock or meridiem)


def _referred_to(page: Page, one: Amount) -> bool:
    """Say whether it follows a word for what is numbered: Article 4, Resolution 2728, no. 5, Phase 2."""
    gap, before = page.reading.gap(one.first), page.token(one.first - 1)
    if (
        not before
        or gap.strip() not in ("", ".")
        or "\n" in gap
        or ("." in gap and len(before) > ABBREVIATED)
    ):
        return False
    bare = set(page.bare(one.first - 1))
    if before in _COUNTED:
        return page.reading.raw(one.first - 1)[:1].isupper()
    return bool(bare & (page.lexicon.references | _REFERENCES))


def _is_year(page: Page, tongue: Tongue, one: Amount, *, counts: bool) -> bool:
    """Say whether four digits are a year: between 1900 and 2100 they are unless people or the like follow.

    Where nothing is counted, any four digits up to then are.
    """
    if one.first != one.last or len(page.token(one.first)) != 4 or one.value > _YEARS[-1]:
        return False
    plainly = page.token(one.last + 1) in tongue.unmarked | tongue.few
    return not counts or (one.value in _YEARS and not plainly)


def _named(page: Page, one: Amount, *, counts: bool) -> bool:
    """Say whether it belongs to the capitalised word before, which is no sentence's first: Boeing 747, Group 5."""
    at = one.first - 1
    if counts or at < 0 or page.reading.gap(one.first) not in (" ", "\u00a0"):
        return False
    raw, gap = page.reading.raw(at), page.reading.gap(at)
    return raw[:1].isupper() and at > page.first and not any(sign in gap for sign in '.!?\n“"')
