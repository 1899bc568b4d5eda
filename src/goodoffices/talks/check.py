"""What is checked before something is carried: leave, confirmed wording, the leak guard, contested names.

Everything is looked up in one seat's own view: the preparer's when it is prepared, the approver's at approval.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from goodoffices.talks.acts import ConveyancePrepared, LeaveAsked, Message, SourceRef
from goodoffices.talks.fold import RoomView, Told
from goodoffices.talks.guard import Finding, NameFinding, contested, overlaps
from goodoffices.talks.guard import Told as Guarded
from goodoffices.talks.papers.canonical import content_digest
from goodoffices.talks.papers.spelling import texts_of
from goodoffices.talks.rooms import EVERYONE
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class Check:
    """What one person's check found.

    `outgoing` are the texts that were looked at, to which the findings refer by their place: the wordings, and
    the title of the paper.  `withheld` are sources whose leave does not cover this recipient; `unconfirmed` says
    that the side has not confirmed the very words that would go in its name; `overlaps` and `names` are the leak
    guard's findings.
    """

    outgoing: tuple[Text, ...]
    withheld: tuple[Told, ...]
    unconfirmed: bool
    overlaps: tuple[Finding, ...]
    names: tuple[NameFinding, ...]

    @property
    def resembles(self) -> bool:
        """Say whether the guard found something that a human must reword or answer for."""
        return bool(self.overlaps) or any(one.kind != "own-term" for one in self.names)


def check(view: View, prepared: ConveyancePrepared) -> Check:
    """Check what would go to its recipient, looking only into the rooms that the seat of `view` sits in."""
    known = tuple(_known(view, prepared))
    outgoing = outgoing_of(prepared, set(known))
    sources = list(
        dict.fromkeys(told for ref in view.origins(prepared.sources) for told in view.told_by(ref))
    )
    own = [told for told in sources if _owner(view, told) == prepared.recipient]
    others = [told for told in sources if told not in own]
    withheld = [
        told
        for told in others
        if not told.leave.covers(prepared.recipient, in_their_name=_owner(view, told) == prepared.in_name_of)
    ]
    return Check(
        outgoing,
        tuple(withheld),
        _unconfirmed(view, prepared, others),
        overlaps(outgoing, tuple(_guarded(view, prepared)), known, view.names),
        contested(outgoing, view.names, prepared.recipient),
    )


def outgoing_of(prepared: ConveyancePrepared, known: Container[str] = ()) -> tuple[Text, ...]:
    """Give every text that the recipient would read; a paper's title stands in the language of the first wording.

    Of a paper that is carried, the articles that the recipient holds word for word already (`known`) are left out.
    """
    title = (Text(prepared.paper, prepared.texts[0].lang),) if prepared.paper and prepared.texts else ()
    articles = texts_of(prepared.carries.put.copy) if prepared.carries else ()
    return (*prepared.texts, *title, *(text for text in articles if text.words not in known))


def _owner(view: View, told: Told) -> str:
    party = view.rooms[told.ref.room].party
    return party.id if party else ""


def _unconfirmed(view: View, prepared: ConveyancePrepared, sources: list[Told]) -> bool:
    """Words that go in a side's name must be words that it confirmed, in each language they go in.

    A paper in its name must be the paper that it gave; its title then goes with it.
    """
    if not prepared.in_name_of:
        return False
    theirs = [told for told in sources if _owner(view, told) == prepared.in_name_of]
    confirmed = {(text.words.strip(), text.lang) for told in theirs for text in told.confirmed}
    if prepared.carries is not None:
        copy = prepared.carries.put.copy
        confirmed |= {(text.words.strip(), text.lang) for text in copy.title}
        given = [view.rooms[told.ref.room].papers.get(told.ref.number) for told in theirs]
        same = [one for one in given if one and content_digest(one.paper) == content_digest(copy)]
        if not same:
            return True
    return not all((text.words.strip(), text.lang) in confirmed for text in prepared.texts)


def _guarded(view: View, prepared: ConveyancePrepared) -> Iterator[Guarded]:
    """Go through what was told in other rooms without leave for this recipient."""
    chosen = set(view.origins(prepared.sources))
    for room in view.rooms.values():
        if room.party is None or room.party.id == prepared.recipient:
            continue
        for ref, told in room.told.items():
            free = told.leave.covers(prepared.recipient, in_their_name=False)
            if ref not in chosen and not free:
                yield Guarded(told.text, ref.room, ref.number)
                yield from _put_to_them(room, ref)


def _put_to_them(room: RoomView, ref: SourceRef) -> Iterator[Guarded]:
    """Go through the wordings in which leave was asked for an item: without that leave they are its words too."""
    for entry in room.entries.values():
        asked = entry.act
        if isinstance(asked, LeaveAsked) and (asked.number, asked.part) == (ref.number, ref.part):
            yield Guarded(asked.wording, room.id, entry.number)


def _known(view: View, prepared: ConveyancePrepared) -> Iterator[str]:
    """Go through what the recipient has already: said in its own caucuses, or told to all."""
    for room in view.rooms.values():
        theirs = room.party is not None and room.party.id == prepared.recipient
        to_all = room.charter is not None and room.charter.kind in EVERYONE
        if theirs or to_all:
            yield from _words_in(room)


def _words_in(room: RoomView) -> Iterator[str]:
    for told in room.told.values():
        yield told.text.words
    for delivered in room.delivered.values():
        yield from (text.words for text in delivered.delivery.texts)
        yield delivered.delivery.paper
    for entry in room.entries.values():
        if isinstance(entry.act, Message) and entry.act.leave is None:
            yield entry.act.text.words
    for line in room.lines.values():
        yield from (item.text.words for item in line.items)
    for act in room.to_all.values():
        yield from (text.words for text in act.texts)
    for held in room.papers.values():
        for version in held.versions:
            yield from (text.words for text in texts_of(version.paper))
