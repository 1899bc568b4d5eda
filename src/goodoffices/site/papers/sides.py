"""What each party says of each article of a draft, side by side: for the columns and the gap map."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.talks.acts import Stance
from goodoffices.talks.fold import PaperHeld, RoomView, Standing
from goodoffices.talks.holdings import Said, answers_to, holdings, latest
from goodoffices.talks.papers.model import Article, every_article, every_blank, every_bracket
from goodoffices.talks.people import Participant

ByPart = dict[str, dict[str, Said]]
"""What is said, by part and participant."""


@dataclass(frozen=True, slots=True)
class Column:
    """A party's place: whether this seat hears its caucus (`heard`), whether it holds the paper, and answered.

    `before` says whether it answered a copy in whose place the one that it holds was put; `concluded` whether it
    initialled or signed the one that it holds.
    """

    party: Participant
    heard: bool
    holds: bool
    answered: bool
    before: bool = False
    concluded: Standing | None = None

    @property
    def note(self) -> str:
        """Say that it initialled or signed, or why little or nothing stands there; empty where it just answered."""
        if not self.heard:
            return _("you do not hear this participant")
        if not self.holds:
            return _("was not given this paper")
        if self.concluded:
            return _("signed") if self.concluded is Standing.SIGNED else _("initialled")
        if self.answered:
            return ""
        return _("has not answered this version") if self.before else _("has not answered")


def columns_of(sitting: Sitting, room: RoomView, number: int) -> list[Column]:
    """Give a place for each side, in today's order, then for everybody else who was given the paper."""
    view = sitting.view
    every = holdings(view, room, number)
    held = {one.recipient: one for one in latest(every).values()}
    answering = {one.recipient for one in every if one.held is not None and one.held.answers}
    others = [view.participants[one] for one in sorted(held) if one in view.participants]
    sides = view.sides_on(sitting.now.date())
    found = []
    for party in (*sides, *(one for one in others if one not in sides)):
        one = held.get(party.id)
        caucus = view.rooms.get(one.caucus) if one else None
        answered = bool(one and one.held and caucus and answers_to(caucus, one.held))
        found.append(
            Column(
                party,
                one is None or one.held is not None,
                one is not None,
                answered,
                not answered and party.id in answering,
                _concluded(one.held) if one and one.held else None,
            )
        )
    return found


def _concluded(held: PaperHeld) -> Standing | None:
    if held.signed:
        return Standing.SIGNED
    return Standing.INITIALLED if held.initialled is not None else None


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


def gone_from(held: PaperHeld, said: ByPart) -> dict[str, set[str]]:
    """Give, by article, the participants that answered a part of it which is settled or gone since."""
    stand = {part for one in every_article(held.paper) for part in own_parts(one)}
    gone = {part: by for part, by in said.items() if part not in stand}
    found: dict[str, set[str]] = {}
    for number in {one.version for by in gone.values() for one in by.values()}:
        for article in every_article(held.version(number).paper):
            for part in own_parts(article):
                if part in gone:
                    found.setdefault(article.id, set()).update(gone[part])
    return found


def is_open(said: Said) -> bool:
    """Say whether what was said is no plain agreement to the wording as it is now."""
    return said.part.stance is not Stance.ACCEPT or not said.current


def notes_on(*said: Said) -> list[str]:
    """Say what is to be known of what was said: that it was of an earlier version, or of other words than now."""
    earlier = [_("of an earlier version")] * any(one.earlier for one in said)
    return earlier + [_("confirm again")] * any(not one.current for one in said)


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


__all__ = [
    "ByPart",
    "Column",
    "both_accept",
    "columns_of",
    "gone_from",
    "is_open",
    "notes_on",
    "own_parts",
    "said_by",
]
