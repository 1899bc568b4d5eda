"""Who signed a common text, and who has yet to, as rows for the copy that is printed."""

from goodoffices.documents.writing.pdf import Signature
from goodoffices.documents.writing.wording import grouped
from goodoffices.site.clock import local_day
from goodoffices.site.door import Sitting
from goodoffices.site.shown import party_name
from goodoffices.talks.acts import Capacity, Signed, Way
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.holdings import holdings, latest
from goodoffices.talks.papers.canonical import fingerprint
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules.concluding import is_clean
from goodoffices.talks.texts import Text
from goodoffices.words import gettext
from goodoffices.words.labels import label


def signatories(sitting: Sitting, room: RoomView, held: PaperHeld) -> tuple[str, list[Signature]]:
    """Give the common text's fingerprint and the rows of its signatures, as far as this seat hears of them.

    In a caucus those of its own participant; for a draft those of each recipient whose caucus this seat hears.  A
    side that hasn't signed gets a line to sign on.  Refuses a text that is no common text or not clean.
    """
    if not is_clean(held.paper):
        raise Refusal("text-not-clean", number=held.number)
    if not held.is_draft:
        if held.put is None or not held.put.common_to:
            raise Refusal("not-a-common-text", number=held.number)
        return held.fingerprint, _rows(sitting, room, held, room.party.id if room.party else "")
    rows: list[Signature] = []
    common = fingerprint(as_copy(held.paper).paper)
    for one in latest(holdings(sitting.view, room, held.number)).values():
        caucus = sitting.view.rooms.get(one.caucus)
        if caucus is not None and one.held is not None and one.held.fingerprint == common:
            rows += _rows(sitting, caucus, one.held, one.recipient)
    if not rows:
        raise Refusal("not-a-common-text", number=held.number)
    return common, rows


def _rows(sitting: Sitting, room: RoomView, held: PaperHeld, party: str) -> list[Signature]:
    lang, name = sitting.lang, party_name(sitting.view, party, sitting.lang)
    found = []
    for number in held.signed:
        entry = room.entries[number]
        if not isinstance(entry.act, Signed):
            continue
        act = entry.act
        who = Text(f"{name}: {act.signatory}", lang)
        found.append(
            Signature(who, Text(label(act.capacity, lang), lang), local_day(entry.at), _proof(act, lang))
        )
    side = any(one.id == party for one in sitting.view.sides)
    if not found and side:
        found.append(Signature(Text(name, lang), Text(label(Capacity.PARTY, lang), lang), None, ""))
    return found


def _proof(act: Signed, lang: str) -> str:
    if act.way is Way.KEY:
        return grouped(act.public_key)
    return gettext("in ink, on the page of which a scan is kept", lang)
