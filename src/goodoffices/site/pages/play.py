"""The state of play on one page: what stands, who stopped, who waits for whom, what resumes when, the day."""

from datetime import UTC, date, datetime, time

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting, seated
from goodoffices.site.frame import room_name
from goodoffices.site.pages.waits import counts, waits_shown
from goodoffices.site.papers.heads import STILL, paper_url, standing_shown, title_of
from goodoffices.site.shown import party_shown, when_shown
from goodoffices.talks.acts import Notice, Round, Said, Scope, StandingTold
from goodoffices.talks.fold import Delivered, RoomView, Standing, Suspended
from goodoffices.talks.people import said_in
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.course import dates_set, open_tracks
from goodoffices.talks.standing import PartyState, state_of_play
from goodoffices.talks.texts import Text
from goodoffices.words import formats
from goodoffices.words.direction import isolate
from goodoffices.words.labels import label

STANDING = 12
"""Papers listed as standing; the rooms hold the rest, and the page says so."""

SHOWN = STILL | {Standing.SIGNED}
"""The standings of papers that are listed."""


@seated
def play(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """Show how the talks stand, as far as this seat knows."""
    context = {
        "rows": [row_of(sitting, one) for one in state_of_play(sitting.view, sitting.now.date())],
        "waits": waits_shown(sitting),
        "papers": _papers(sitting)[:STANDING],
        "more_papers": max(len(_papers(sitting)) - STANDING, 0),
        "difficulties": _difficulties(sitting),
        "dates": [
            {"day": formats.day(on, sitting.lang), "text": said_in(texts, sitting.lang)}
            for on, texts in dates_set(sitting.view)
        ],
        "tracks": open_tracks(sitting.view),
        "rounds": _rounds(sitting),
        "notices": _notices(sitting),
        "notices_url": reverse("room", args=[sitting.seat.id, sitting.view.notices.id]),
    }
    return render(request, "pages/play.html", context)


def row_of(sitting: Sitting, state: PartyState) -> dict[str, object]:
    """Give one party's row: what it told this seat of stopping where it did, else what all were told."""
    waits_us, waits_them = counts(sitting, state.party.id)
    row: dict[str, object] = {
        "party": party_shown(state.party, sitting.lang),
        "standing": _("in talks"),
        "shared": any(
            r.party and r.party.id == state.party.id for r in sitting.view.sitting(RoomKind.CAUCUS)
        ),
        "waits_for_us": waits_us,
        "waits_for_them": waits_them,
    }
    if state.told:
        row |= _told(sitting, *state.told[-1], others=state.told[:-1])
    elif state.noticed:
        row |= _noticed(sitting, state.noticed[-1])
    return row


def _told(
    sitting: Sitting, room: str, one: Suspended, others: tuple[tuple[str, Suspended], ...]
) -> dict[str, object]:
    """Give what a party told of a suspension that goes on."""
    act = one.act
    known = _("said in public")
    if act.said is Said.TO_US:
        own = sitting.view.me.party == act.who
        known = _("told to the mediation") if own else _("told to us")
    also = [stopped(other.act.scope, other.act.track, sitting.lang) for _room, other in others]
    return {
        "stopped": True,
        "standing": "; ".join([stopped(act.scope, act.track, sitting.lang), *also]),
        **_since(sitting, act.since),
        "why": act.words if act.words else None,
        "whose": f"{isolate(act.in_whose_words, sitting.lang)} · {known}" if act.in_whose_words else known,
        "goes_on": act.continues if act.continues else None,
        "asked_for": act.conditions if act.conditions else None,
        "resumes": _("when it says so; no date was set"),
        "url": f"{reverse('room', args=[sitting.seat.id, room])}#act-{one.number}",
    }


def _noticed(sitting: Sitting, act: StandingTold) -> dict[str, object]:
    return {
        "stopped": True,
        "standing": stopped(act.scope, act.track, sitting.lang),
        **_since(sitting, act.since),
        "why": said_in(act.texts, sitting.lang) if act.texts else None,
        "whose": _("in agreed words"),
    }


def _since(sitting: Sitting, day: date) -> dict[str, str]:
    at = datetime.combine(day, time(), UTC)
    return {**when_shown(at, sitting.now, sitting.lang), "when": formats.day(day, sitting.lang)}


def stopped(scope: Scope, track: str, lang: str) -> str:
    """Say who of a party stopped."""
    if scope is Scope.TRACK:
        return _("stopped: the track “%(track)s”") % {"track": track}
    return _("stopped: %(who)s") % {"who": label(scope, lang)}


def _papers(sitting: Sitting) -> list[dict[str, object]]:
    """Give the papers that were delivered in this seat's rooms and stand today, or are signed."""
    today = sitting.now.date()
    every = [
        (room, one)
        for room in sitting.view.sitting(RoomKind.CAUCUS)
        for one in room.delivered.values()
        if one.delivery.paper and one.corrected_by is None
        if (held := room.papers.get(one.number)) is None or held.standing(today) in SHOWN
    ]
    every.sort(key=lambda pair: (pair[1].at, pair[1].number), reverse=True)
    return [_paper(sitting, room, one) for room, one in every]


def _paper(sitting: Sitting, room: RoomView, one: Delivered) -> dict[str, object]:
    held = room.papers.get(one.number)
    act = f"{reverse('room', args=[sitting.seat.id, room.id])}#act-{one.number}"
    return {
        "title": title_of(held.paper, sitting.lang) if held else Text(one.delivery.paper, ""),
        "standing": standing_shown(sitting, held) if held else "",
        "party": party_shown(room.party, sitting.lang) if room.party else None,
        "room": room_name(room, sitting.lang),
        "url": paper_url(sitting, room, one.number) if held else act,
        "acknowledged": one.acknowledged is not None,
        "confirmed": one.confirmed,
        **when_shown(one.at, sitting.now, sitting.lang),
    }


def _difficulties(sitting: Sitting) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for room in sitting.view.sitting(*RoomKind):
        for number, act in room.difficulties.items():
            shown = when_shown(room.entries[number].at, sitting.now, sitting.lang)
            url = f"{reverse('room', args=[sitting.seat.id, room.id])}#act-{number}"
            party = party_shown(room.party, sitting.lang) if room.party else None
            found.append({"act": act, "url": url, "party": party, **shown})
    return sorted(found, key=lambda one: str(one["iso"]), reverse=True)[:STANDING]


def _rounds(sitting: Sitting) -> list[dict[str, object]]:
    """Give the rounds, each as it stands now."""
    latest: dict[int, dict[str, object]] = {}
    for number, act in sitting.view.notices.to_all.items():
        if isinstance(act, Round):
            at = sitting.view.notices.entries[number].at
            latest[act.number] = {
                "number": act.number,
                "open": act.opens,
                **when_shown(at, sitting.now, sitting.lang),
            }
    return [latest[number] for number in sorted(latest)]


def _notices(sitting: Sitting) -> list[dict[str, object]]:
    """Give the last notices in words."""
    room = sitting.view.notices
    said = [(number, act) for number, act in room.to_all.items() if isinstance(act, Notice | StandingTold)]
    return [
        {
            "text": said_in(act.texts, sitting.lang),
            **when_shown(room.entries[number].at, sitting.now, sitting.lang),
        }
        for number, act in reversed(said[-3:])
    ]
