"""Numbers of the engine as a reader sees them: thousandths as 0 to 100, how likely and how much is known in words.

Each is of one party's own scale.  Nothing here puts one party's number beside another's in words.
"""

from django.utils.translation import gettext as _

from goodoffices.words import formats

LIKELY, UNSURE = 67, 34
"""From how many in a hundred on something is called likely, and not unlikely."""


def hundredth(thousandths: int, lang: str) -> str:
    """Give thousandths as a number from 0 to 100, halves rounded up."""
    return formats.number((thousandths + 5) // 10, lang)


def span(low: int, high: int, lang: str) -> str:
    """Give from where to where a number may lie; one number where that is the same."""
    ends = hundredth(low, lang), hundredth(high, lang)
    return ends[0] if ends[0] == ends[1] else f"{ends[0]}–{ends[1]}"


def likelihood(chance: int) -> str:
    """Say how likely it is that a party accepts."""
    if chance >= LIKELY:
        return _("likely")
    return _("unsure") if chance >= UNSURE else _("unlikely")


def known_said(known: int) -> str:
    """Say how much of what matters to a side is known, of a hundred."""
    if known < 25:
        return _("hardly anything is known")
    if known < 50:
        return _("a little is known")
    return _("a good part is known") if known < 80 else _("most of it is known")


__all__ = ["hundredth", "known_said", "likelihood", "span"]
