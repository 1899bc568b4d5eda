"""Rules of incidents: who reports, who finds, who answers, and who notifies a place that all are asked to spare."""

from datetime import timedelta

from goodoffices.talks.acts import (
    Classed,
    IncidentAnswered,
    IncidentClassed,
    IncidentReported,
    Location,
    PlaceNotified,
    PlaceStruckOff,
)
from goodoffices.talks.commission.years import require_year
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.commission_held import IncidentHeld, PlaceHeld
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules.commission_grounds import commitment_in, require_own_head, stands_for, voice
from goodoffices.talks.rules.grounds import require, require_name, require_text
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.view import View

MILLION = 1_000_000

EARLIEST_ZONE = timedelta(hours=14)
"""How far ahead of UTC a day begins anywhere: what happened there on the first day isn't before it."""


@judge_in.register
def _reported(act: IncidentReported, view: View, room: RoomView) -> None:
    voice(view, room)
    require_year(act.when)
    _require_location(act.where)
    require_text(view, act.what)
    known = not act.by_whom or act.by_whom in view.participants
    require(known, "no-such-participant", participants=(act.by_whom,))
    day = (act.when + EARLIEST_ZONE).date()
    for number in act.bears_on:
        starts = commitment_in(room, number).commitment.starts
        require(starts is None or day >= starts, "incident-before-it-starts", number=number, starts=starts)


def _require_location(where: Location) -> None:
    require_name(where.name)
    require((where.north is None) == (where.east is None), "degrees-incomplete", name=where.name)
    if where.north is not None and where.east is not None:
        fits = abs(where.north) <= 90 * MILLION and abs(where.east) <= 180 * MILLION
        require(fits, "degrees-unfit", name=where.name)


def finders(room: RoomView, held: IncidentHeld) -> frozenset[str]:
    """Give who may class an incident: who verifies what it bears on ("" the mediation), never whom it is laid to."""
    reported = held.reported
    bodies = {
        room.commitments[number].commitment.verifier for number in reported.bears_on if number in room.commitments
    }
    return frozenset((bodies or {""}) - {reported.by_whom or None}) or frozenset({""})


def incident_in(room: RoomView, number: int) -> IncidentHeld:
    """Give the incident of that number, or refuse."""
    held = room.incidents.get(number)
    if held is None:
        raise Refusal("no-such-incident", number=number)
    return held


@judge_in.register
def _classed(act: IncidentClassed, view: View, room: RoomView) -> None:
    held = incident_in(room, act.number)
    agreed = any(stands_for(view, room, body) for body in finders(room, held))
    require(agreed and voice(view, room) != (held.reported.by_whom or None), "for-the-agreed-body")
    require_text(view, act.found)
    require((act.classed is Classed.ASSESSED) == (act.assessed_as is not None), "assessed-as-what")


@judge_in.register
def _answered(act: IncidentAnswered, view: View, room: RoomView) -> None:
    held = incident_in(room, act.number)
    accused = held.reported.by_whom
    require(bool(accused) and stands_for(view, room, accused), "for-the-side-it-is-laid-to")
    require_own_head(view, room)
    require_text(view, act.words)


@judge_in.register
def _notified(act: PlaceNotified, view: View, room: RoomView) -> None:
    voice(view, room)
    _require_location(act.where)
    if act.words is not None:
        require_text(view, act.words)
    same = [one for one in room.places.values() if one.struck is None and one.notified.where == act.where]
    require(not same, "place-notified-already", number=same[0].number if same else 0)


def place_in(room: RoomView, number: int) -> PlaceHeld:
    """Give the protected place of that number as long as it counts, or refuse."""
    held = room.places.get(number)
    if held is None or held.struck is not None:
        raise Refusal("no-such-protected-place", number=number)
    return held


@judge_in.register
def _struck_off(act: PlaceStruckOff, view: View, room: RoomView) -> None:
    held = place_in(room, act.number)
    mine = voice(view, room)
    theirs = room.known.get(held.author)
    own = theirs is not None and theirs.party == mine
    require(own or not mine, "for-who-notified-it")
    require_text(view, act.why)


__all__ = ["finders", "incident_in", "place_in"]
