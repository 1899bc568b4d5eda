"""The card of an entry: its words part by part, what is known of it, its verdict, links, history and buttons."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.forms.judging import CheckForm, TyingForm
from goodoffices.site.press.counting import may_check
from goodoffices.site.press.parts import parts_of
from goodoffices.site.press.places import at_the_desk, card_id, name_of, press_url
from goodoffices.site.press.saying import (
    facts_of,
    line_of,
    part_called,
    part_said,
    sort_called,
    sort_of,
    sureness,
    tags_of,
)
from goodoffices.site.press.tying import Ties, suggested, ties_shown
from goodoffices.site.shown import author_title, when_shown
from goodoffices.talks.acts import EntryAdded, EntryChecked, EntryJudged, ReportRead
from goodoffices.talks.entries import Entry as Said
from goodoffices.talks.fold import EntryHeld, RoomView
from goodoffices.talks.pressfile.keeping import EntryRef, Links, Verdict
from goodoffices.talks.texts import Text
from goodoffices.words.labels import label

History = dict[EntryRef, list[Said]]


def history_of(room: RoomView, refs: Iterable[EntryRef]) -> History:
    """Give, for each of these entries, the acts that judged and checked it, the earliest first."""
    wanted, found = set(refs), defaultdict(list)
    for _number, said in sorted(room.entries.items()):
        match said.act:
            case EntryJudged(ref=ref) | EntryChecked(ref=ref) if ref in wanted:
                found[ref].append(said)
            case EntryAdded() if EntryRef(said.number) in wanted:
                found[EntryRef(said.number)].append(said)
    return found


@dataclass(frozen=True, slots=True)
class Tried:
    """A verdict or check that was not done: on which entry, the form as it was sent, and why."""

    ref: EntryRef
    form: TyingForm | CheckForm
    wrong: str = ""
    mend: str = ""


def entry_card(
    sitting: Sitting,
    room: RoomView,
    held: EntryHeld,
    number: int,
    ties: Ties,
    history: History,
    tried: Tried | None = None,
) -> dict[str, object]:
    """Give the card of an entry, which has that number in its report; with what was `tried` on it in vain."""
    entry, lang = held.entry, sitting.lang
    links = suggested(sitting, room, held)
    return {
        "id": card_id(held.ref),
        "name": name_of(held.ref),
        "number": number,
        "sort": sort_called(sort_of(entry)),
        "line": line_of(entry, lang),
        "lang": room.reports[held.report].report.text.lang,
        "parts": [
            {
                "letter": one.slot.letter,
                "label": part_called(entry, one),
                "words": one.span.text,
                "said": part_said(one, lang),
            }
            for one in parts_of(entry)
        ],
        "facts": list(facts_of(entry, lang)),
        "tags": list(tags_of(entry)),
        "found": _found(sitting, room, held),
        "sure": sureness(held.first.confidence, lang) if held.reader else "",
        "verdict": _verdict(sitting, room, held),
        "open": held.open,
        "marked": held.verdict is not Verdict.REJECTED,
        "ties": ties_shown(sitting, room, links),
        "tied_by_name": held.open and bool(links.parties or links.instrument),
        "checks": [_check(sitting, room, one.by, agrees=one.agrees, why=one.why) for one in held.checks],
        "history": list(_history(sitting, room, history.get(held.ref, []))),
        "tried": tried if tried and tried.ref == held.ref else None,
        **_forms(sitting, room, held, ties, links, tried if tried and tried.ref == held.ref else None),
    }


def _forms(
    sitting: Sitting, room: RoomView, held: EntryHeld, ties: Ties, links: Links, tried: Tried | None
) -> dict[str, object]:
    """Give the card's forms, for a seat that works at the desk."""
    if not at_the_desk(sitting, room):
        return {}
    name, sent = name_of(held.ref), tried.form if tried else None
    tying = (
        sent if isinstance(sent, TyingForm) else TyingForm(sitting=sitting, ties=ties, links=links, name=name)
    )
    checking = sent if isinstance(sent, CheckForm) else CheckForm(auto_id=f"check-{name}-%s", label_suffix="")
    return {
        "tying": tying,
        "checking": checking if sent is checking or may_check(held, sitting.view.seat) else None,
        "amend_url": f"{press_url(sitting, room, 'press-amend', held.report)}?entry={name}",
    }


def _found(sitting: Sitting, room: RoomView, held: EntryHeld) -> str:
    """Say who marked an entry, and by which rule."""
    if held.reader:
        return _("suggested by %(reader)s, rule “%(rule)s”") % {
            "reader": held.reader,
            "rule": held.first.rule,
        }
    added = room.entries.get(held.ref.number)
    who = author_title(sitting.view, room, added.author, sitting.lang) if added else ""
    return _("marked by hand by %(who)s") % {"who": who}


def _verdict(sitting: Sitting, room: RoomView, held: EntryHeld) -> dict[str, object] | None:
    if held.verdict is None:
        return None
    return {
        "code": held.verdict.value,
        "label": label(held.verdict, sitting.lang),
        "by": author_title(sitting.view, room, held.by, sitting.lang),
        "mine": held.by == sitting.view.seat,
        "why": held.why,
        **when_shown(held.at, sitting.now, sitting.lang),
    }


def _check(sitting: Sitting, room: RoomView, by: str, *, agrees: bool, why: Text | None) -> dict[str, object]:
    said = _("reads it so too") if agrees else _("reads it differently")
    return {
        "by": author_title(sitting.view, room, by, sitting.lang),
        "said": said,
        "agrees": agrees,
        "why": why,
    }


def _history(sitting: Sitting, room: RoomView, acts: list[Said]) -> Iterator[dict[str, object]]:
    for one in acts:
        match one.act:
            case EntryJudged(verdict=verdict, why=why):
                what = label(verdict, sitting.lang)
            case EntryChecked(agrees=agrees, why=why):
                what = _("reads it so too") if agrees else _("reads it differently")
            case _:
                what, why = _("marked by hand"), None
        yield {
            "number": one.number,
            "what": what,
            "why": why,
            "by": author_title(sitting.view, room, one.author, sitting.lang),
            **when_shown(one.at, sitting.now, sitting.lang),
        }


def thrown_by(room: RoomView, number: int) -> int:
    """Give how many suggestions a reading threw away because their words were not in the text."""
    said = room.entries.get(number)
    return said.act.thrown if said is not None and isinstance(said.act, ReportRead) else 0


__all__ = ["Tried", "entry_card", "history_of", "thrown_by"]
