"""Positions as they stand, for their page: whose they are, since when, with which leave, and all that is said."""

from dataclasses import dataclass, field
from typing import TypeAlias

from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.positions.building import StatementShown, statements_shown
from goodoffices.site.positions.saying import Named, PartSaid, order_said, parts_said, tie_said
from goodoffices.site.positions.whole import statements_of, written
from goodoffices.site.shown import author_title, when_shown
from goodoffices.talks.acts import PositionsEstimated, PositionsGiven
from goodoffices.talks.fold import PositionsHeld, RoomView, Told
from goodoffices.talks.positions import Positions
from goodoffices.talks.texts import Text
from goodoffices.words import formats
from goodoffices.words.labels import label

Act: TypeAlias = PositionsGiven | PositionsEstimated


@dataclass(frozen=True, slots=True)
class Content:
    """All that positions say, part by part."""

    parts: list[PartSaid]
    order: list[str]
    ties: list[str]
    statements: list[StatementShown]


def content_of(named: Named, positions: Positions) -> Content:
    """Put positions in words."""
    said = [(written(one), one) for one in statements_of(positions)]
    return Content(
        parts_said(named, positions),
        order_said(named, positions),
        [tie_said(named, one) for one in positions.only_if],
        statements_shown(named, said),
    )


@dataclass(frozen=True, slots=True)
class VoiceShown:
    """One voice's positions: its `name` ("" for the party's own), who said them, with which leave, what they say.

    `sure` and `until` are an estimate's; `change_url` leads to the form, `leave_url` to that of the leave.  `again`
    names the parts that read otherwise now, `earlier` the paper that they were given on, if not this one.
    """

    number: int
    name: str
    author: str
    when: dict[str, str]
    act_url: str
    content: Content
    words: Text | None
    heard: bool
    leave: str = ""
    leave_to: str = ""
    sure: str = ""
    until: str = ""
    change_url: str = ""
    leave_url: str = ""
    again: list[str] = field(default_factory=list)
    earlier: int = 0
    ours: bool = False

    @property
    def whose(self) -> str:
        """Say whose positions they are."""
        if self.name:
            return _("Those whose consent is needed at home: %(name)s") % {"name": self.name}
        return _("Ours") if self.ours else _("The party's own")


def voice_shown(
    sitting: Sitting, room: RoomView, one: PositionsHeld, named: Named, positions: Positions, **more: object
) -> VoiceShown:
    """Show the positions of one act; `positions` are what of them is shown, in the names of `named`'s text."""
    act, lang = one.act, sitting.lang
    told = told_by(room, one.number)
    found: dict[str, object] = {
        "number": one.number,
        "name": act.voice,
        "author": author_title(sitting.view, room, one.author, lang),
        "when": when_shown(one.at, sitting.now, lang),
        "act_url": reverse("act", args=[sitting.seat.id, room.id, one.number]),
        "content": content_of(named, positions),
        "words": act.words,
        "ours": isinstance(act, PositionsGiven) and room.of_party(sitting.view.seat),
        "heard": isinstance(act, PositionsGiven) and not room.of_party(one.author),
        "leave": told.leave.may.value if told else "",
        "leave_to": formats.joined(told.leave.to, lang) if told and told.leave.to else "",
        "sure": label(act.sure, lang) if isinstance(act, PositionsEstimated) else "",
        "until": until_said(act, lang),
    }
    return VoiceShown(**(found | more))  # type: ignore[arg-type]


def told_by(room: RoomView, number: int) -> Told | None:
    """Give the item that an act told, with its present leave."""
    return next((told for ref, told in room.told.items() if ref.number == number), None)


def until_said(act: Act, lang: str) -> str:
    """Say until which day an estimate counts; empty for one without a day."""
    day = act.until if isinstance(act, PositionsEstimated) else None
    return formats.day(day, lang) if day else ""


__all__ = ["Content", "VoiceShown", "content_of", "told_by", "until_said", "voice_shown"]
