"""What a paper is, in a few words: its title, kind, standing, what is open, its languages; and where it is found."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.frame import room_name
from goodoffices.site.shown import author_title, party_by_id, party_name, when_shown
from goodoffices.talks.fold import PaperHeld, RoomView, Standing, Version
from goodoffices.talks.papers.counting import BracketCount, brackets_left
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.people import said_in
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.words import formats
from goodoffices.words.labels import label

HOLDS = (RoomKind.CAUCUS, RoomKind.DELEGATION, RoomKind.MEDIATION, RoomKind.COMMISSION)
"""The kinds of rooms in which papers stand."""

STILL = frozenset({Standing.DRAFT, Standing.STANDS, Standing.INITIALLED})
"""The standings of papers that something is still to be done with."""


def paper_url(sitting: Sitting, room: RoomView, number: int, name: str = "paper", *more: object) -> str:
    """Give the address of a page about the paper of that number in a room."""
    return reverse(name, args=[sitting.seat.id, room.id, number, *more])


def papers_url(sitting: Sitting, room: RoomView) -> str:
    """Give the address of the list of a room's papers."""
    return reverse("papers", args=[sitting.seat.id, room.id])


def enter_with_papers(sitting: Sitting, room: str) -> RoomView:
    """Go into a room in which papers can stand; any other is answered as one that isn't there."""
    here = sitting.enter(room)
    if here.charter is None or here.charter.kind not in HOLDS:
        raise Refusal("no-such-room")
    return here


def held_in(room: RoomView, number: int) -> PaperHeld:
    """Give the paper of that number in the room; one that isn't there is answered as a room that isn't there."""
    held = room.papers.get(number)
    if held is None:
        raise Refusal("no-such-room")
    return held


def require_mediation(room: RoomView, held: PaperHeld) -> None:
    """Answer as a page that isn't there, unless a mediation's own draft is looked at in its room."""
    if room.charter is None or room.charter.kind is not RoomKind.MEDIATION or not held.is_draft:
        raise Refusal("no-such-room")


def language_asked(request: HttpRequest, sitting: Sitting, paper: Paper, name: str = "lang") -> str:
    """Give the paper's language that is asked for, else the reader's own if it has it, else its first."""
    langs = paper.languages or (sitting.lang,)
    asked = request.GET.get(name, "")
    return asked if asked in langs else sitting.lang if sitting.lang in langs else langs[0]


def number_asked(request: HttpRequest, name: str) -> int:
    """Give a number asked for in the address; 0 for none or nonsense."""
    asked = request.GET.get(name, "")
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 12 else 0


def version_asked(request: HttpRequest, held: PaperHeld, name: str = "version") -> Version | None:
    """Give the version asked for; None where none is, or one that isn't there."""
    asked = number_asked(request, name)
    return next((one for one in held.versions if one.number == asked), None)


def title_of(paper: Paper, lang: str) -> Text:
    """Give a paper's title, in that language if it has one in it."""
    return said_in(paper.title, lang)


def head(sitting: Sitting, room: RoomView, held: PaperHeld) -> dict[str, object]:
    """Give what a list shows of a paper."""
    paper, lang = held.paper, sitting.lang
    return {
        "number": held.number,
        "title": title_of(paper, lang),
        "kind": label(paper.kind, lang),
        "standing": standing_shown(sitting, held),
        "code": held.standing(sitting.now.date()).value,
        "by": by_whom(sitting, room, held),
        "left": left_said(brackets_left(paper)),
        "languages": formats.joined([formats.language_name(one, lang) for one in paper.languages], lang),
        "url": paper_url(sitting, room, held.number),
        **when_shown(held.versions[-1].at, sitting.now, lang),
    }


def standing_shown(sitting: Sitting, held: PaperHeld) -> str:
    """Say how a paper stands today, and what it was replaced by or until when it stands."""
    standing, lang = held.standing(sitting.now.date()), sitting.lang
    said = label(standing, lang)
    if standing is Standing.REPLACED:
        return _("replaced by the paper of act %(number)s") % {"number": held.replaced_by}
    if held.put is not None and held.put.until is not None and standing in (Standing.STANDS, Standing.LAPSED):
        until = {"standing": said, "day": formats.day(held.put.until, lang)}
        return _("%(standing)s (until %(day)s)") % until
    return said


def by_whom(sitting: Sitting, room: RoomView, held: PaperHeld) -> str:
    """Say whose paper it is: that of the party which gave it, another's, the mediation's, this room's own."""
    if held.whose:
        return party_name(sitting.view, held.whose, sitting.lang)
    if held.is_draft:
        return author_title(sitting.view, room, held.author, sitting.lang)
    party = room.party.id if room.party and held.by_party else ""
    return party_name(sitting.view, party, sitting.lang)


def left_said(count: BracketCount) -> str:
    """Say what is open."""
    if not count.brackets and not count.blanks_open:
        return _("clean: no bracket left, no blank open")
    values = {"brackets": count.brackets, "blanks": count.blanks_open}
    return _("brackets left: %(brackets)s · blanks open: %(blanks)s") % values


def facts(sitting: Sitting, room: RoomView, held: PaperHeld, version: Version) -> list[tuple[str, object]]:
    """Give what is known of a paper in this room beside its text, as pairs of a label and a value."""
    lang, put = sitting.lang, held.put
    found: list[tuple[str, object]] = [
        (_("Kind"), label(version.paper.kind, lang)),
        (_("Standing"), standing_shown(sitting, held)),
        (_("Whose"), by_whom(sitting, room, held)),
        (_("Since"), when_shown(held.at, sitting.now, lang)["when"]),
    ]
    if held.carried_by:
        found.append((_("Carried by"), held.carried_by))
    if held.present is not None:
        found.append((_("Was the mediation present"), _("Yes") if held.present else _("No")))
    if put is not None and put.replaces is not None:
        found.append((_("Replaces"), _("the paper of act %(number)s") % {"number": put.replaces}))
    if put is not None and put.common_to:
        names = [party_name(sitting.view, one, lang) for one in put.common_to]
        found.append((_("Common text, held by"), formats.joined(names, lang)))
    if held.outcome is not None:
        found.append((_("Outcome"), outcome_said(all_accepted=held.outcome)))
    return found


def outcome_said(*, all_accepted: bool) -> str:
    """Say what each side learns of a mediator's proposal."""
    return _("all accepted") if all_accepted else _("not all accepted")


def version_shown(sitting: Sitting, room: RoomView, held: PaperHeld, place: int) -> dict[str, object]:
    """Give the version at a place (0 the first) for a list: when, by whom, why, and where it is read."""
    version = held.versions[place]
    url = paper_url(sitting, room, held.number)
    before = held.versions[place - 1].number if place else 0
    compare = paper_url(sitting, room, held.number, "paper-compare")
    return {
        "number": version.number,
        "place": place + 1,
        "author": author_title(sitting.view, room, version.author, sitting.lang),
        "why": version.why,
        "refused": len(version.refused),
        "act_url": reverse("act", args=[sitting.seat.id, room.id, version.number]),
        "url": f"{url}?version={version.number}",
        "compare_url": f"{compare}?a={before}&b={version.number}" if before else "",
        **when_shown(version.at, sitting.now, sitting.lang),
    }


def frame_of(sitting: Sitting, room: RoomView, held: PaperHeld) -> dict[str, object]:
    """Give what the head of every page about a paper shows: its title, and the way back to it."""
    return {
        "number": held.number,
        "paper_title": title_of(held.paper, sitting.lang),
        "paper_url": paper_url(sitting, room, held.number),
        "name": room_name(room, sitting.lang),
    }


def party_shown_of(sitting: Sitting, party: str) -> dict[str, object]:
    """Give a participant as shown; one that this seat has no name for by its letter."""
    return party_by_id(sitting.view, party, sitting.lang) or {"letter": party, "mark": 8, "name": party}
