"""How a package stands with each party: what it said of its parts, and what the whole may be worth to it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.site.bridging.known import GLYPHS
from goodoffices.site.bridging.numbers import hundredth, likelihood, span
from goodoffices.site.door import Sitting
from goodoffices.site.papers.heads import party_shown_of
from goodoffices.talks.papers.packages import Package
from goodoffices.talks.positions import Position
from goodoffices.talks.runs import Regard
from goodoffices.words import formats


@dataclass(frozen=True, slots=True)
class RegardShown:
    """One voice's regard of a package: what it said, each with its sign; its number and from where to where it lies.

    `chance` is in words, `per_cent` as a number; both empty where nothing is believed.
    """

    party: dict[str, object]
    voice: str
    said: tuple[tuple[str, str, int], ...]
    gain: str
    span: str
    chance: str = ""
    per_cent: str = ""


def regards_shown(sitting: Sitting, package: Package, regards: tuple[Regard, ...]) -> list[RegardShown]:
    """Give how a package stands with every voice."""
    return [_shown(sitting, package, one) for one in regards]


def _shown(sitting: Sitting, package: Package, one: Regard) -> RegardShown:
    lang = sitting.lang
    return RegardShown(
        party_shown_of(sitting, one.party),
        one.voice,
        tuple(row for at, row in enumerate(_said(package, one)) if row[2] or not at),
        hundredth(one.gain, lang),
        span(one.low, one.high, lang),
        likelihood(one.chance) if one.chance is not None else "",
        formats.number(one.chance, lang) if one.chance is not None else "",
    )


def rules_out(package: Package, one: Regard) -> int:
    """Count the red lines of a voice that the package crosses: only what was put or named can cross some."""
    every = len(package.choices) + len(package.values)
    return max(every - one.accepts - one.lives_with - one.unsaid, 0)


def _said(package: Package, one: Regard) -> list[tuple[str, str, int]]:
    return [
        (GLYPHS[Position.ACCEPT], _("accepts"), one.accepts),
        (GLYPHS[Position.LIVE_WITH], _("could live with"), one.lives_with),
        (GLYPHS[Position.CANNOT], _("red lines"), rules_out(package, one)),
        ("–", _("not spoken of"), one.unsaid),
        ("↻", _("confirm again"), one.again),
    ]


__all__ = ["RegardShown", "regards_shown", "rules_out"]
