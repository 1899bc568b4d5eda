"""Steps and what commitments come to, for the register's page: each step with all that was said of it."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.commission.places import commission_url
from goodoffices.site.commission.saying import called, counted, phase_called, status_shown
from goodoffices.site.door import Sitting
from goodoffices.site.forms.offers import offered_on
from goodoffices.site.shown import author_title, party_by_id, party_name, when_shown
from goodoffices.talks.commission.status import commitment_of, held_by_days, standing
from goodoffices.talks.commission.steps import LATE, Said, StepState, after_its_day, history_of, state_of
from goodoffices.talks.exchange import Sort
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.commission_held import Dispute, Finding, StepHeld, Telling
from goodoffices.talks.undertakings import Commitment
from goodoffices.words import formats
from goodoffices.words.labels import label

Shown = dict[str, object]

GLYPHS = {
    StepState.REPORTED: "…",
    StepState.VERIFIED: "✓",
    StepState.IN_PART: "◑",
    StepState.NOT_FOUND: "✗",
    StepState.DISPUTED: "≠",
    StepState.TAKEN_BACK: "–",
}
"""The sign of each state, beside its words."""


OFFERED = frozenset({"verify-step", "close-dispute", "dispute-step", "correct-step"})
"""The forms that stand on a step."""


def step_shown(sitting: Sitting, room: RoomView, step: StepHeld) -> Shown:
    """Give all that the page says of a step."""
    lang, state = sitting.lang, state_of(step)
    one = commitment_of(room, step.commitment).commitment
    return {
        "number": step.number,
        "units": counted(_last_units(step), one, lang),
        "what": called(room, step.commitment, lang),
        "what_url": commission_url(sitting, room, "commitment", step.commitment),
        "who": party_by_id(sitting.view, one.who, lang),
        "on": formats.day(step.on, lang),
        "where": step.where,
        "code": state.value,
        "glyph": GLYPHS[state],
        "state": label(state, lang),
        "late": after_its_day(room, step),
        "history": [_said(sitting, room, one, step, each) for each in history_of(step)],
        "offers": [one for one in offered_on(sitting, room, room.entries[step.number]) if one["slug"] in OFFERED],
        "verifier": party_name(sitting.view, one.verifier, lang),
        "waits": state is StepState.REPORTED,
    }


def _last_units(step: StepHeld) -> int:
    """Give how many units a step was last told to have: of one taken back, those that it was said to have."""
    return next((one.units for one in reversed(step.told) if one.units), 0)


def _said(sitting: Sitting, room: RoomView, one: Commitment, step: StepHeld, each: Said) -> Shown:
    return {
        "what": _happened(one, step, each, sitting.lang),
        "words": each.words,
        "by": author_title(sitting.view, room, each.author, sitting.lang),
        "url": reverse("act", args=[sitting.seat.id, room.id, each.number]),
        **when_shown(each.at, sitting.now, sitting.lang),
    }


def _happened(one: Commitment, step: StepHeld, each: Said, lang: str) -> str:
    """Say in a few words what an act did to a step."""
    match each:
        case Telling():
            told = {"units": counted(each.units, one, lang), "day": formats.plain_day(each.on, lang)}
            if each.number == step.number:
                return _("Reported: %(units)s on %(day)s") % told
            return _("Corrected: %(units)s on %(day)s") % told if each.units else _("Taken back")
        case Finding():
            found = {"units": counted(each.units, one, lang)}
            return _("Dispute closed: %(units)s found") % found if each.closes else _("%(units)s found") % found
        case Dispute():
            return _("Disputed")


def commitments_shown(sitting: Sitting, room: RoomView, numbers: Iterable[int], today: date) -> Iterator[Shown]:
    """Go through commitments with what each comes to, for a table."""
    lang = sitting.lang
    for number in numbers:
        one, now = commitment_of(room, number).commitment, standing(room, number, today)
        yield {
            "number": number,
            "what": called(room, number, lang),
            "url": commission_url(sitting, room, "commitment", number),
            "who": party_by_id(sitting.view, one.who, lang),
            "status": status_shown(now, lang),
            "unit": _("days") if held_by_days(one) else one.unit,
            "counts": [
                (name, formats.number(value, lang))
                for name, value in (
                    (_("owed"), now.owed),
                    (_("reported"), now.reported),
                    (_("verified"), now.verified),
                    (_("disputed"), now.disputed),
                    (_("waived"), now.waived),
                )
            ],
            "due": formats.plain_day(now.next_due, lang) if now.next_due else "",
            "late": now.late,
        }


def picks_of(sitting: Sitting, room: RoomView, today: date) -> Shown:
    """Give what can be chosen on the page: phases, sides, kinds and states that occur."""
    lang, every = sitting.lang, [held.commitment for held in room.commitments.values()]
    owing = {one.who for one in every}
    first = [party.id for party in sitting.view.sides_on(today) if party.id in owing]
    sides = [*first, *sorted(owing - set(first))]
    states = [(one.value, label(one, lang)) for one in StepState]
    return {
        "phases": [
            (held.phase.id, phase_called(room, held.phase.id, lang))
            for held in sorted(room.phases.values(), key=lambda one: one.place)
        ],
        "sides": [(one, party_name(sitting.view, one, lang)) for one in sides],
        "sorts": [(one.value, label(one, lang)) for one in Sort if one in {each.sort for each in every}],
        "states": [*states, (LATE, _("after its last day"))],
        "commitments": [(str(number), called(room, number, lang).words) for number in sorted(room.commitments)],
    }


__all__ = ["Shown", "commitments_shown", "picks_of", "step_shown"]
