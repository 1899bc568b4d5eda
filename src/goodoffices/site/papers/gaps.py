"""One cell of the gap map: how far a party is from agreement on an article, and how many parts it leaves open."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.site.papers.marks import GLYPHS, worst
from goodoffices.site.papers.sides import ByPart, Column, is_open, notes_on, said_by
from goodoffices.talks.acts import Stance
from goodoffices.talks.papers.model import Alternative, Article, every_bracket
from goodoffices.words.labels import label

TAKES = (Stance.ACCEPT, Stance.ACCEPT_IF)
DIFFER = "≠"
"""The sign of a bracket of which sides accept different alternatives."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A cell: `code` names its stance ("none": nothing said, "differ"), `count` the parts that are open."""

    code: str
    glyph: str
    says: str
    count: int
    notes: tuple[str, ...] = ()


def gap_of(said: ByPart, article: Article, column: Column, sides: list[str], lang: str) -> Gap:
    """Give a party's cell of an article; a bracket that it never answered is open, as is one where `sides` differ."""
    party = column.party.id
    parts = said_by(said, article, party)
    heard = [one for _part, one in parts]
    still = [one for one in heard if is_open(one)]
    apart = differing(said, article, sides) & {part for part, _one in parts} if party in sides else set()
    left = unanswered(said, article, party) if column.heard and column.holds else set()
    count = len({part for part, one in parts if is_open(one)} | apart | left)
    found = worst(still) or worst(heard)
    if found is None:
        return Gap("none", "–", column.note if column.before else _("nothing said"), count)
    notes, stance = tuple(notes_on(*(still or heard))), found.part.stance
    if apart and stance in TAKES:
        return Gap("differ", DIFFER, _("differ"), count, notes)
    # Where another part is further apart still, that stands first.
    more = (f"{DIFFER} {_('differ')}",) if apart else ()
    return Gap(stance.value, GLYPHS[stance], label(stance, lang), count, notes + more)


def differ_said() -> str:
    """Say what the sign of a difference means, for the legend."""
    return _("differ: sides accept different alternatives")


def differing(said: ByPart, article: Article, sides: list[str]) -> set[str]:
    """Give the brackets of which two sides accept different alternatives, each as it reads now."""
    found = set()
    for bracket in every_bracket(article):
        by = [said.get(bracket.id, {}).get(one) for one in sides]
        taken = {one.part.alternative for one in by if one and one.current and one.part.stance in TAKES} - {
            None
        }
        if len(taken) > 1:
            found.add(bracket.id)
    return found


def unanswered(said: ByPart, article: Article, party: str) -> set[str]:
    """Give the brackets that a party never answered; those inside an alternative that it doesn't take don't count."""

    def left(held: Article | Alternative) -> Iterator[str]:
        for bracket in held.brackets:
            one = said.get(bracket.id, {}).get(party)
            if one is None:
                yield bracket.id
            taken = one.part.alternative if one and one.part.stance in TAKES else None
            for place, alternative in enumerate(bracket.alternatives):
                if taken in (None, place):
                    yield from left(alternative)

    return set(left(article))


__all__ = ["DIFFER", "Gap", "differ_said", "differing", "gap_of", "unanswered"]
