"""What each party says of each article of a draft, side by side: for the columns and the gap map."""

from dataclasses import dataclass

from goodoffices.site.door import Sitting
from goodoffices.talks.acts import Stance
from goodoffices.talks.fold import RoomView
from goodoffices.talks.holdings import Said, answers_to, holdings, latest
from goodoffices.talks.papers.model import Article, every_blank, every_bracket
from goodoffices.talks.people import Participant

ByPart = dict[str, dict[str, Said]]
"""What is said, by part and participant."""


@dataclass(frozen=True, slots=True)
class Column:
    """A party's place: whether this seat hears its caucus (`heard`), whether it holds the paper, and answered."""

    party: Participant
    heard: bool
    holds: bool
    answered: bool


def columns_of(sitting: Sitting, room: RoomView, number: int) -> list[Column]:
    """Give a place for each side, in today's order, then for everybody else who was given the paper."""
    view = sitting.view
    held = {one.recipient: one for one in latest(holdings(view, room, number)).values()}
    others = [view.participants[one] for one in sorted(held) if one in view.participants]
    sides = view.sides_on(sitting.now.date())
    found = []
    for party in (*sides, *(one for one in others if one not in sides)):
        one = held.get(party.id)
        caucus = view.rooms.get(one.caucus) if one else None
        answered = bool(one and one.held and caucus and answers_to(caucus, one.held))
        found.append(Column(party, one is None or one.held is not None, one is not None, answered))
    return found


def own_parts(article: Article) -> list[str]:
    """Give the ids of an article's parts: itself, its brackets, its blanks."""
    return [
        article.id,
        *(one.id for one in every_bracket(article)),
        *(one.id for one in every_blank(article)),
    ]


def said_by(said: ByPart, article: Article, party: str) -> list[tuple[str, Said]]:
    """Give what a party says of an article's parts, each with the part's id, in reading order."""
    return [(part, said[part][party]) for part in own_parts(article) if party in said.get(part, {})]


def is_open(said: Said) -> bool:
    """Say whether what was said is no plain agreement to the wording as it is now."""
    return said.part.stance is not Stance.ACCEPT or not said.current


def both_accept(said: ByPart, article: Article, parties: list[str]) -> dict[str, int]:
    """Give the alternative of each bracket that every one of these parties accepts as it reads now."""
    found = {}
    for bracket in every_bracket(article):
        chosen = {_accepted(said.get(bracket.id, {}).get(one)) for one in parties}
        if len(chosen) == 1 and (only := chosen.pop()) is not None:
            found[bracket.id] = only
    return found


def _accepted(said: Said | None) -> int | None:
    if said is None or not said.current or said.part.stance is not Stance.ACCEPT:
        return None
    return said.part.alternative


__all__ = ["ByPart", "Column", "both_accept", "columns_of", "is_open", "own_parts", "said_by"]
