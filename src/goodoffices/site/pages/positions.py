"""Positions on a paper: what a party gave in its caucus, and in a mediation room what the mediation thinks it holds."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.estimates import EstimateForm
from goodoffices.site.forms.leave import LeaveChangeForm
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.forms.positions import PositionsForm
from goodoffices.site.forms.positions_fields import HOME, OWN
from goodoffices.site.frame import room_name
from goodoffices.site.papers.heads import enter_with_papers, frame_of, held_in, party_shown_of
from goodoffices.site.positions.saying import Named, counted
from goodoffices.site.positions.shown import VoiceShown, voice_shown
from goodoffices.site.shown import when_shown
from goodoffices.talks.acts import PositionsEstimated, PositionsGiven
from goodoffices.talks.confirming import estimated_before, given_before, voices_on
from goodoffices.talks.fold import PaperHeld, PositionsHeld, RoomView
from goodoffices.talks.positioned import Basis, Stood, positioned
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.words.labels import label


@seated
def positions(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show the positions on a paper, whose they are, and the way to give or change them."""
    here = enter_with_papers(sitting, room)
    held = held_in(here, number)
    kind = here.charter.kind if here.charter else None
    if kind is RoomKind.CAUCUS and not held.is_draft and not held.by_party:
        return render(request, "pages/positions.html", _in_caucus(sitting, here, held))
    if kind is RoomKind.MEDIATION and held.is_draft:
        return render(request, "pages/estimates.html", _in_mediation(sitting, here, held))
    raise Refusal("no-such-room")


# ---- in a caucus ----------------------------------------------------------------------------------------------


def _in_caucus(sitting: Sitting, room: RoomView, held: PaperHeld) -> dict[str, object]:
    named, today = Named(held.paper, sitting.lang), sitting.now.date()
    ours = room.of_party(sitting.view.seat)
    gives = PositionsForm.offered(sitting.view, room, held.number)
    voices = [_given(sitting, room, one, named, gives) for one in voices_on(room, held.number, today)]
    voices += _on_earlier(sitting, room, held, named, {one.name for one in voices}, gives)
    form = deed_url(sitting.seat.id, room.id, PositionsForm.slug, held.number)
    return frame_of(sitting, room, held) | {
        "title": _("Our positions and red lines") if ours else _("Their positions and red lines"),
        "lead": _lead(ours=ours),
        "voices": sorted(voices, key=lambda one: one.name),
        "form_url": form if gives else "",
        "home_url": f"{form}?{urlencode({'whose': HOME, 'voice': ''})}" if gives else "",
        "open": bool(named.articles),
        "head": ours,
        "mark": room.party.mark if room.party else 8,
    }


def _lead(*, ours: bool) -> str:
    if ours:
        return _(
            "Only those who sit in this room see them, unless your leave says otherwise. The mediation may use them to "
            "advise."
        )
    return _("What this party gave, or what you heard from it. No other party sees it without its leave.")


def _given(sitting: Sitting, room: RoomView, one: PositionsHeld, named: Named, gives: bool) -> VoiceShown:
    leave = LeaveChangeForm.offered(sitting.view, room, one.number)
    return voice_shown(
        sitting,
        room,
        one,
        named,
        one.act.positions,
        change_url=_form_url(sitting, room, one.act.number, one.act.voice) if gives else "",
        leave_url=deed_url(sitting.seat.id, room.id, LeaveChangeForm.slug, one.number) if leave else "",
    )


def _form_url(sitting: Sitting, room: RoomView, number: int, voice: str) -> str:
    asked = {"whose": HOME if voice else OWN, "voice": voice}
    return f"{deed_url(sitting.seat.id, room.id, PositionsForm.slug, number)}?{urlencode(asked)}"


def _on_earlier(
    sitting: Sitting, room: RoomView, held: PaperHeld, named: Named, known: set[str], gives: bool
) -> list[VoiceShown]:
    """Show what was given on a text that this one took the place of, as far as nothing was given since."""
    today = sitting.now.date()
    said = [one.act for one in room.positions.values() if isinstance(one.act, PositionsGiven)]
    found = []
    for voice in dict.fromkeys(one.voice for one in said):
        before = given_before(room, held, voice, today) if voice not in known else None
        if before is not None:
            found.append(
                voice_shown(
                    sitting,
                    room,
                    before.held,
                    named,
                    before.holds,
                    change_url=_form_url(sitting, room, held.number, voice) if gives else "",
                    again=[named.part(one) for one in before.again],
                    earlier=before.held.act.number,
                )
            )
    return found


# ---- in a mediation room ------------------------------------------------------------------------------------------


def _in_mediation(sitting: Sitting, room: RoomView, held: PaperHeld) -> dict[str, object]:
    today = sitting.now.date()
    known = [
        one for one in positioned(sitting.view, room, held.number, today) if one.basis is not Basis.ESTIMATED
    ]
    estimates = [
        one for one in voices_on(room, held.number, today) if isinstance(one.act, PositionsEstimated)
    ]
    named = Named(held.paper, sitting.lang)
    writes = EstimateForm.offered(sitting.view, room, held.number)
    return frame_of(sitting, room, held) | {
        "believing": room.charter is not None and room.charter.beliefs,
        "open": bool(named.articles),
        "parties": [
            {
                "party": party_shown_of(sitting, party),
                "estimates": [
                    _estimate(sitting, room, held, one, named, writes)
                    for one in estimates
                    if isinstance(one.act, PositionsEstimated) and one.act.party == party
                ],
                "known": [_known(sitting, one) for one in known if one.party == party],
                "form_url": _estimate_url(sitting, room, held, party, "") if writes else "",
                "home_url": _estimate_url(sitting, room, held, party, "", HOME) if writes else "",
                "own": any(
                    one.act.voice == "" and getattr(one.act, "party", "") == party for one in estimates
                ),
            }
            for party in _parties(sitting, estimates, known)
        ],
    }


def _parties(sitting: Sitting, estimates: list[PositionsHeld], known: list[Stood]) -> list[str]:
    """Give the sides, then whoever else something is known of."""
    sides = [one.id for one in sitting.view.sides_on(sitting.now.date())]
    others = [getattr(one.act, "party", "") for one in estimates] + [one.party for one in known]
    return list(dict.fromkeys([*sides, *others]))


def _estimate(
    sitting: Sitting, room: RoomView, held: PaperHeld, one: PositionsHeld, named: Named, writes: bool
) -> VoiceShown:
    """Show an estimate as far as it is of words that still stand."""
    party = getattr(one.act, "party", "")
    before = estimated_before(room, held, held.paper, party, one.act.voice, sitting.now.date())
    holds = before.holds if before else one.act.positions
    again = [named.part(part) for part in before.again] if before else []
    url = _estimate_url(sitting, room, held, party, one.act.voice) if writes else ""
    return voice_shown(sitting, room, one, named, holds, change_url=url, again=again)


def _estimate_url(
    sitting: Sitting, room: RoomView, held: PaperHeld, party: str, voice: str, whose: str = OWN
) -> str:
    asked = {
        "party": party,
        "whose": HOME if voice else whose,
        "voice": voice,
        "version": held.versions[-1].number,
    }
    return f"{deed_url(sitting.seat.id, room.id, EstimateForm.slug, held.number)}?{urlencode(asked)}"


def _known(sitting: Sitting, one: Stood) -> dict[str, object]:
    """Say in short what a party gave or answered in a caucus, which is read there: one caucus at a time."""
    room = sitting.view.room(one.source.room)
    return {
        "basis": label(one.basis, sitting.lang),
        "voice": one.voice,
        "counted": counted(one.positions),
        "again": len(one.again),
        "room": room_name(room, sitting.lang),
        "url": reverse("act", args=[sitting.seat.id, room.id, one.source.number]),
        **when_shown(one.at, sitting.now, sitting.lang),
    }


__all__ = ["positions"]
